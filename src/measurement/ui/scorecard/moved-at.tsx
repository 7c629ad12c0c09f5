import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { scorecardMessages } from './scorecard-messages.ts'

/** When figures last moved, behind a page's subtitle; nothing where they never did. */
export function MovedAt({ at }: { readonly at: string | null | undefined }) {
  const t = useText(scorecardMessages)
  if (at === null || at === undefined) return null
  return (
    <>
      {' · '}
      {t('moved')} <Instant at={at} style="ago" />
    </>
  )
}
