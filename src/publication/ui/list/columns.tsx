import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PublishedQuarter, PublishedUnit } from '../../contract.ts'
import { listMessages } from './list-messages.ts'
import { PublishedFigure } from './published-figure.tsx'
import { useAmount } from './use-amount.ts'

/** What a list tells of each published unit; the rest is on its own page. */
export function useUnitColumns(
  currency: PublishedQuarter['currency'] | undefined,
): readonly Column<PublishedUnit>[] {
  const t = useText(listMessages)
  const { say, number } = useFormat()
  const amount = useAmount(currency)
  return [
    { key: 'unit', title: t('column.unit'), cell: ({ unit }) => say(unit.name), width: 'minmax(0, 1.4fr)' },
    {
      key: 'completed',
      title: t('column.completed'),
      cell: ({ completed }) => number(completed),
      width: '6rem',
      align: 'end',
    },
    {
      key: 'kept',
      title: t('column.kept'),
      cell: ({ measures }) => <PublishedFigure of={measures} measure="within_completion" bar={false} />,
    },
    {
      key: 'satisfied',
      title: t('column.satisfied'),
      cell: ({ measures }) => <PublishedFigure of={measures} measure="satisfied" bar={false} />,
    },
    {
      key: 'paid',
      title: t('column.paid'),
      cell: ({ credits }) => amount(credits.paid),
      width: '9rem',
      align: 'end',
    },
    {
      key: 'answered',
      title: t('column.answered'),
      cell: ({ proposals: { inTime, late, open } }) =>
        t('answered', { n: number(inTime + late), open: number(open) }),
      width: '10rem',
    },
  ]
}
