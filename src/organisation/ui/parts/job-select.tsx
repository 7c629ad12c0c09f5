import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import { chooseMessages } from './choose-messages.ts'
import { SearchSelect, useSearchWords, type ChoiceProps } from '../../../platform/ui/forms/search-select.tsx'

/** A job by its title. */
export function JobSelect(props: ChoiceProps) {
  const t = useText(chooseMessages)
  const { say } = useFormat()
  const words = useSearchWords()
  const jobs = useRead('GET /jobs', { query: { q: words.settled, limit: 30 } }, { keep: true })
  return (
    <SearchSelect
      {...props}
      placeholder={t('job.find')}
      words={words}
      found={(jobs.data?.rows ?? []).map(({ id, title }) => ({ value: id, label: say(title) }))}
      busy={jobs.isFetching}
    />
  )
}
