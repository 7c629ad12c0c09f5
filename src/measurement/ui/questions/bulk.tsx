import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { BulkRow } from '../../contract.ts'
import { usePages } from '../api.ts'
import { QuestionList } from './question-list.tsx'
import { questionMessages } from './question-messages.ts'
import { useChanceColumn } from './chance-column.ts'
import { useQuestionWords } from './use-question-words.ts'

/** Bursts of equal marks. */
export function Bulk() {
  const t = useText(questionMessages)
  const { number, day, say, list: listed } = useFormat()
  const words = useQuestionWords()
  const chance = useChanceColumn()
  const list = usePages('GET /questions/bulk-marks')
  const nameOf = ({ rater }: BulkRow): string => t('rater', { n: rater })
  const columns: readonly Column<BulkRow>[] = [
    { key: 'rater', title: t('column.rater'), cell: nameOf, width: '7rem', phone: 'lead' },
    {
      key: 'given',
      title: t('column.given'),
      cell: ({ n, mark }) => t('given', { n: number(n), mark }),
      phone: 'line',
    },
    {
      key: 'to',
      title: t('column.to'),
      cell: ({ units }) => listed(units.map((unit) => say(unit.name))),
      phone: 'line',
    },
    {
      key: 'when',
      title: t('column.when'),
      cell: ({ on, seconds }) => t('within', { day: day(on), minutes: words.within(seconds) }),
      phone: 'line',
    },
    {
      key: 'p',
      title: t('column.p'),
      cell: ({ p }) => words.chance(p),
      width: '9rem',
      align: 'end',
      phone: 'line',
    },
    chance,
  ]
  return <QuestionList kind="bulk" of={list} columns={columns} nameOf={nameOf} />
}
