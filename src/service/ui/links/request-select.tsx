import { SearchSelect, useSearchWords, type ChoiceProps } from '../../../platform/ui/forms/search-select.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import { linkMessages } from './link-messages.ts'

/** A request that the reader sees, by number or words; not the one that is being linked. */
export function RequestSelect({ exceptId, ...rest }: ChoiceProps & { readonly exceptId: string }) {
  const t = useText(linkMessages)
  const words = useSearchWords()
  const enough = words.settled.length >= 2
  const found = useRead(
    'GET /search',
    { query: { q: words.settled, limit: 10 } },
    { enabled: enough, keep: true },
  )
  const newest = useRead(
    'GET /requests',
    { query: { side: 'all', state: 'unfinished', limit: 10 } },
    { enabled: !enough },
  )
  const rows = (enough ? found.data?.requests : newest.data?.rows) ?? []
  return (
    <SearchSelect
      {...rest}
      placeholder={t('add.placeholder')}
      words={words}
      found={rows
        .filter(({ id }) => id !== exceptId)
        .map(({ id, number, summary }) => ({ value: id, label: `${number} · ${summary}` }))}
      busy={enough ? found.isFetching : newest.isFetching}
    />
  )
}
