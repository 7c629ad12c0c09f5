import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { TradedRow } from '../../contract.ts'
import { usePages } from '../api.ts'
import { QuestionList } from './question-list.tsx'
import { questionMessages } from './question-messages.ts'
import { useChanceColumn } from './chance-column.ts'
import { useQuestionWords } from './use-question-words.ts'

/** Pairs of units that praise each other. */
export function Traded() {
  const t = useText(questionMessages)
  const { number, say } = useFormat()
  const words = useQuestionWords()
  const chance = useChanceColumn()
  const list = usePages('GET /questions/traded-marks')
  const nameOf = ({ first, second }: TradedRow): string => `${say(first.name)} ↔ ${say(second.name)}`
  const columns: readonly Column<TradedRow>[] = [
    { key: 'pair', title: t('column.pair'), cell: nameOf, phone: 'lead' },
    { key: 'there', title: t('column.there'), cell: ({ there }) => words.way(there), phone: 'line' },
    { key: 'back', title: t('column.back'), cell: ({ back }) => words.way(back), phone: 'line' },
    {
      key: 'z',
      title: t('column.z'),
      cell: ({ z }) => number(z, 1),
      width: '7rem',
      align: 'end',
      phone: 'line',
    },
    chance,
  ]
  return <QuestionList kind="traded" of={list} columns={columns} nameOf={nameOf} />
}
