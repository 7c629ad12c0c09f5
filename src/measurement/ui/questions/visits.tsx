import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { LongList } from '../../../platform/ui/lists/long-list.tsx'
import { Empty } from '../../../platform/ui/states/empty.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { BulkVisitRow } from '../../contract/touchpoints.ts'
import { usePages } from '../api.ts'
import { About } from './about.tsx'
import { useChanceColumn } from './chance-column.ts'
import { questionMessages } from './question-messages.ts'
import { useQuestionWords } from './use-question-words.ts'

/** Many equal verdicts of customers within ten minutes; each leads to the scorecard, since nobody knows who gave them. */
export function Visits() {
  const t = useText(questionMessages)
  const list = usePages('GET /questions/bulk-visits')
  return (
    <>
      <About kind="visits" about={list.first?.about} some={list.rows.length > 0} />
      <LongList
        of={list}
        columns={useVisitColumns()}
        label={t('visits')}
        rowKey={({ touchpoint, from }) => `${touchpoint.id} ${from}`}
        to={({ touchpoint }) => `/scorecards/touchpoints/${touchpoint.id}`}
        empty={<Empty text={t('visits.none')} />}
      />
    </>
  )
}

function useVisitColumns(): readonly Column<BulkVisitRow>[] {
  const t = useText(questionMessages)
  const { number, say, instant } = useFormat()
  const words = useQuestionWords()
  const chance = useChanceColumn()
  return [
    {
      key: 'touchpoint',
      title: t('column.touchpoint'),
      cell: ({ touchpoint, unit }) => `${say(touchpoint.name)} · ${say(unit.name)}`,
      phone: 'lead',
    },
    {
      key: 'given',
      title: t('column.given'),
      cell: ({ n, mark }) => t('given', { n: number(n), mark }),
      phone: 'line',
    },
    { key: 'when', title: t('column.when'), cell: ({ from }) => instant(from), phone: 'line' },
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
}
