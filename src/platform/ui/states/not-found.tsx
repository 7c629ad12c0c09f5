import { PageFrame } from '../page/page-frame.tsx'
import { uiMessages } from '../messages.ts'
import { GoButton } from '../shell/go.tsx'
import { useText } from '../text/use-text.ts'
import { Empty } from './empty.tsx'

/** What is not there, or not for this person to see: the same words for both. */
export function NotFound() {
  const t = useText(uiMessages)
  return <Empty text={t('notFound.why')} act={<GoButton to="/">{t('notFound.act')}</GoButton>} />
}

/** The page for an address that leads nowhere. */
export function NotFoundPage() {
  const t = useText(uiMessages)
  return (
    <PageFrame title={t('notFound.title')}>
      <NotFound />
    </PageFrame>
  )
}
