import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PublishedQuarter } from '../../contract.ts'
import { reportMessages } from '../report/report-messages.ts'

/** An amount in what credits were counted in: "Rp 250.000" or "250 points"; a dash where they were counted in nothing. */
export function useAmount(currency: PublishedQuarter['currency'] | undefined): (amount: number) => string {
  const t = useText(reportMessages)
  const { money, number } = useFormat()
  return (amount) => {
    if (currency === undefined || currency === null) return '–'
    return currency === 'rupiah' ? money(amount) : t('points', { n: number(amount) })
  }
}
