import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { DistantRow } from '../../contract.ts'
import { usePages } from '../api.ts'
import { QuestionList } from './question-list.tsx'
import { questionMessages } from './question-messages.ts'
import { useChanceColumn } from './chance-column.ts'
import { useQuestionWords } from './use-question-words.ts'

/** Raters whose marks of a unit are far from those of all others. */
export function Distant() {
  const t = useText(questionMessages)
  const { number, say } = useFormat()
  const words = useQuestionWords()
  const chance = useChanceColumn()
  const list = usePages('GET /questions/distant-raters')
  const nameOf = ({ rater }: DistantRow): string => t('rater', { n: rater })
  const columns: readonly Column<DistantRow>[] = [
    { key: 'rater', title: t('column.rater'), cell: nameOf, width: '7rem', phone: 'lead' },
    { key: 'to', title: t('column.to'), cell: ({ unit }) => say(unit.name), phone: 'line' },
    {
      key: 'difference',
      title: t('column.difference'),
      cell: ({ difference, low, high, n }) =>
        t('difference', {
          difference: words.signed(difference),
          low: words.signed(low),
          high: words.signed(high),
          n: number(n),
        }),
      phone: 'line',
    },
    {
      key: 'others',
      title: t('column.others'),
      cell: ({ others: { mean, n, people } }) => t('others', { mean: number(mean, 1), n: number(n), people }),
      phone: 'line',
    },
    chance,
  ]
  return <QuestionList kind="distant" of={list} columns={columns} nameOf={nameOf} />
}
