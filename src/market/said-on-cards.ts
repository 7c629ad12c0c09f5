import type { Tx } from '../platform/db/database.ts'
import { renderText } from '../platform/i18n/render.ts'
import { cardMessages } from './card-messages.ts'
import type { Guarantee } from './domain/guarantee.ts'
import type { Currency } from './domain/money.ts'
import { marketMessages } from './messages.ts'
import { currencyOf, guaranteesAt } from './store/terms.ts'

type Language = 'id' | 'en'
type Text = Readonly<Record<Language, string>>

/** What services pay by now when a promise breaks, a sentence each; those that guarantee nothing are left out. */
export async function sayCredits(
  tx: Tx,
  serviceIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Text>> {
  const guarantees = await guaranteesAt(tx, serviceIds, now)
  const currency = (await currencyOf(tx)) ?? 'points'
  return new Map(
    guarantees.flatMap(({ serviceId, kind, pays }) =>
      kind === 'none'
        ? []
        : [
            [
              serviceId,
              { id: sentence('id', { kind, pays }, currency), en: sentence('en', { kind, pays }, currency) },
            ] as const,
          ],
    ),
  )
}

function sentence(language: Language, { kind, pays }: Guarantee, currency: Currency): string {
  if (kind === 'overall') return renderText(language, cardMessages['card.overall'])
  const money = (amount: number) => renderText(language, marketMessages.amount, { currency, amount })
  const list = pays.map(({ breach, tiers }) => {
    const amounts = tiers.map(({ amount }) => amount)
    const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
    const amount =
      least === most
        ? money(most)
        : renderText(language, cardMessages['card.tiers'], { least: money(least), most: money(most) })
    return `${marketMessages[`breach.${breach}`][language]} ${amount}`
  })
  return renderText(language, cardMessages['card.pays'], { list: list.join('; ') })
}
