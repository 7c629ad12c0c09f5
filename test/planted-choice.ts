import { FOLLOWED_DAYS, partAfter } from '../src/choice/domain/goodbye.ts'
import type { BankRequest } from '../src/main/demonstration/bank/history.ts'
import { planted } from '../src/main/demonstration/bank/planted.ts'
import { BAD_TO } from '../src/measurement/domain/verdict.ts'
import { periodOf } from '../src/measurement/domain/periods.ts'
import { momentsOf, worstDesignEffect } from '../src/statistics/clustered.ts'
import { newcombe } from '../src/statistics/newcombe.ts'

/** What became of bad verdicts on a provider of the kind that is planted. */
export interface GoodbyeOf {
  readonly unit: string
  readonly gone: number
  readonly stayed: number
  /** How much the answers of one person go together, as the product counts it. */
  readonly deff: number
}

const day = 86_400_000

/**
 * Good-byes of the planted kind in the last closed quarter, by the functions of the product, which reads only verdicts that could be followed
 * for 180 days. Batches are not looked at: whether they may be split decides whether a rate is shown, not what it is.
 */
export function goodbyesIn(requests: readonly BankRequest[], today: string): readonly GoodbyeOf[] {
  const { among } = planted.goneElsewhere
  const ofKind = requests.filter(({ service }) => among.some((unit) => unit === service.unit))
  const choices = Map.groupBy(
    ofKind.map(({ asker, service, at }) => ({ asker, unitId: service.unit, chosenAt: new Date(at) })),
    ({ asker }) => asker,
  )
  const until = Date.parse(periodOf('quarter', today, today).start) - FOLLOWED_DAYS * day
  return among.map((unit) => {
    const told = ofKind.flatMap(({ service, verdict }) => {
      if (service.unit !== unit || verdict === null || verdict.at >= until) return []
      const given = { unitId: unit, givenAt: new Date(verdict.at) }
      const part = partAfter(given, choices.get(verdict.rater) ?? [])
      return part === 'silent' ? [] : [{ part, rater: verdict.rater, isBad: verdict.satisfaction <= BAD_TO }]
    })
    const ofRater = [...Map.groupBy(told, ({ rater }) => rater).values()]
    const bad = (wanted: string) => told.filter(({ part, isBad }) => isBad && part === wanted).length
    return {
      unit,
      gone: bad('gone'),
      stayed: bad('stayed'),
      deff: worstDesignEffect(
        momentsOf(ofRater.map(({ length }) => ({ n: length, sum: length, sumSquares: length }))),
      ),
    }
  })
}

/** Whether a provider's rate differs beyond doubt from that of these others together: above, below, or not (95 %, Newcombe 1998). */
export function apartFrom(of: GoodbyeOf, others: readonly GoodbyeOf[]): 'above' | 'below' | 'none' {
  const sum = (part: (one: GoodbyeOf) => number) => others.reduce((total, one) => total + part(one), 0)
  const found = newcombe(
    of.gone / of.deff,
    (of.gone + of.stayed) / of.deff,
    sum(({ gone, deff }) => gone / deff),
    sum(({ gone, stayed, deff }) => (gone + stayed) / deff),
  )
  if (!found.ok) return 'none'
  return found.low > 0 ? 'above' : found.high < 0 ? 'below' : 'none'
}
