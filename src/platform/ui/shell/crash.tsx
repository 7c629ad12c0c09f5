import type { ErrorComponentProps } from '@tanstack/react-router'
import { problemOf } from '../client/api-problem.ts'
import { uiMessages } from '../messages.ts'
import { PageFrame } from '../page/page-frame.tsx'
import { Failure } from '../states/failure.tsx'
import { useText } from '../text/use-text.ts'

/** A page that threw: what is safe, and how to go on. */
export function Crash({ error }: ErrorComponentProps) {
  const t = useText(uiMessages)
  return (
    <PageFrame title={t('failure.title')}>
      <Failure problem={problemOf(error)} retry={() => location.reload()} />
    </PageFrame>
  )
}
