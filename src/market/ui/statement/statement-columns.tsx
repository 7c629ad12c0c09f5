import { Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Column } from '../../../platform/ui/lists/column.ts'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { StatementLine } from '../../contract.ts'
import { marketWords } from '../parts/market-messages.ts'
import { useAmount } from '../parts/use-amount.ts'
import { statementMessages } from './statement-messages.ts'
import classes from './statement.module.css'

/** What a posting was for, and what is worth knowing of it. */
export function PostingWords({
  of,
  currency,
}: {
  readonly of: Omit<StatementLine, 'change' | 'balance' | 'seen'>
  readonly currency: 'rupiah' | 'points' | null
}) {
  const t = useText(marketWords)
  const { day } = useFormat()
  const amount = useAmount(currency)
  const notes = [
    t(`breach.${of.breach}`).toLowerCase(),
    of.reason === 'broken' ? '' : of.note === '' ? t(`reason.${of.reason}`) : of.note,
    of.uplifted ? t('uplifted') : '',
    of.cut > 0 ? t('cut', { amount: amount(of.cut) }) : '',
    of.concernsOn === of.bookedOn ? '' : t('concerns', { day: day(of.concernsOn) }),
  ]
  return (
    <>
      {t(`kind.${of.kind}`)}
      <Text component="span" display="block" size="sm" c="dimmed">
        {notes.filter((note) => note !== '').join(' · ')}
      </Text>
    </>
  )
}

/** Columns of a statement, as its unit sees them. */
export function useStatementColumns(
  unitId: string,
  currency: 'rupiah' | 'points' | null,
): readonly Column<StatementLine>[] {
  const t = useText(statementMessages)
  const { day, say } = useFormat()
  const amount = useAmount(currency)
  return [
    {
      key: 'what',
      title: t('what'),
      phone: 'lead',
      cell: (row) => <PostingWords of={row} currency={currency} />,
    },
    { key: 'booked', title: t('booked'), width: '8.5rem', phone: 'bare', cell: (row) => day(row.bookedOn) },
    {
      key: 'other',
      title: t('other'),
      width: '8rem',
      phone: 'line',
      cell: ({ payer, payee }) => say((payer.id === unitId ? payee : payer).name),
    },
    {
      key: 'request',
      title: t('request'),
      width: '9.5rem',
      phone: 'line',
      cell: ({ request, seen }) =>
        seen ? (
          <Go to={`/requests/${request.id}`} className={classes['number']}>
            {request.number}
          </Go>
        ) : (
          <span className={classes['number']}>{request.number}</span>
        ),
    },
    {
      key: 'change',
      title: t('change'),
      width: '7.5rem',
      align: 'end',
      phone: 'line',
      cell: ({ change }) => (change > 0 ? `+${amount(change)}` : amount(change)),
    },
    {
      key: 'balance',
      title: t('balance'),
      width: '7.5rem',
      align: 'end',
      phone: 'line',
      cell: ({ balance }) => amount(balance),
    },
  ]
}
