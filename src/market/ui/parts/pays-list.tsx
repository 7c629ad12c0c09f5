import { Table } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { BreachPay } from '../../contract.ts'
import { marketWords } from './market-messages.ts'
import { useAmount } from './use-amount.ts'

interface PaysListProps {
  readonly pays: readonly BreachPay[]
  readonly currency: 'rupiah' | 'points' | null
  readonly label: string
}

/** What each kind of breach costs, tier by tier. */
export function PaysList({ pays, currency, label }: PaysListProps) {
  const t = useText(marketWords)
  const { minutes } = useFormat()
  const amount = useAmount(currency)
  return (
    <Table verticalSpacing={4} horizontalSpacing={0} withRowBorders={false} aria-label={label}>
      <Table.Tbody>
        {pays.flatMap(({ breach, tiers }) =>
          tiers.map(({ overMinutes, amount: cost }) => (
            <Table.Tr key={`${breach} ${overMinutes}`}>
              <Table.Th scope="row" fw={450} pr="md">
                {t(`breach.${breach}`)}
                {breach.startsWith('late_') &&
                  `, ${overMinutes === 0 ? t('over.at_once') : t('over.later', { minutes: minutes(overMinutes) })}`}
              </Table.Th>
              <Table.Td ta="end" className="tabular" style={{ whiteSpace: 'nowrap' }}>
                {amount(cost)}
              </Table.Td>
            </Table.Tr>
          )),
        )}
      </Table.Tbody>
    </Table>
  )
}
