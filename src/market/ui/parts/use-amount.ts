import { useCallback } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { marketWords } from './market-messages.ts'

/** What credits are counted in. */
type Currency = 'rupiah' | 'points' | null

/** An amount as its reader writes it: "Rp 250.000" or "250 points". */
export function useAmount(currency: Currency): (amount: number) => string {
  const t = useText(marketWords)
  const { money, number } = useFormat()
  return useCallback(
    (amount) => (currency === 'rupiah' ? money(amount) : t('points', { n: number(amount) })),
    [currency, money, number, t],
  )
}
