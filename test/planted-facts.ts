import { planted } from '../src/main/demonstration/bank/planted.ts'
import { clusteredShare, momentsOf, type Clustered } from '../src/statistics/clustered.ts'
import { newcombe } from '../src/statistics/newcombe.ts'

/** A verdict as a row says it, wherever the row is. */
export interface VerdictRow {
  readonly unit: string
  readonly service: string
  readonly rater: string
  readonly raterUnit: string
  readonly priority: number
  /** Of the history, from 1, in which the request was made. */
  readonly month: number
  readonly satisfaction: number
}

/** A completed request as a row says it: working minutes promised and used. */
export interface CompletedRow {
  readonly unit: string
  readonly kept: boolean
  readonly promised: number
  readonly used: number
}

/** A fact as it was found in rows: with its numbers, and whether they say so. */
export interface Finding {
  readonly fact: string
  readonly holds: boolean
  readonly stated: string
}

type Share = Pick<Clustered, 'estimate' | 'low' | 'high' | 'answers' | 'raters' | 'effective'>

const none: Share = { estimate: 0, low: 0, high: 1, answers: 0, raters: 0, effective: 0 }

/** The share of satisfied people, answers of one person taken together. */
function satisfied(rows: readonly VerdictRow[]): Share {
  const raters = [...Map.groupBy(rows, ({ rater }) => rater).values()].map((own) => {
    const sum = own.filter(({ satisfaction }) => satisfaction >= 4).length
    return { n: own.length, sum, sumSquares: sum }
  })
  const share = clusteredShare(momentsOf(raters))
  return share.ok ? share : { ...none, answers: rows.length, raters: raters.length }
}

interface Difference {
  readonly difference: number
  readonly low: number
  readonly high: number
}

function between(one: Share, other: Share): Difference {
  const of = ({ estimate, effective }: Share) => [estimate * effective, effective] as const
  const found = newcombe(...of(one), ...of(other))
  return found.ok ? found : { difference: 0, low: -1, high: 1 }
}

const same = ({ low, high }: Difference) => low <= 0 && high >= 0
const percent = (value: number) => `${(100 * value).toFixed(1)} %`
const told = (name: string, { estimate, low, high, answers, raters }: Share) =>
  `${name} ${percent(estimate)} (${percent(low)} to ${percent(high)}, n = ${answers} of ${raters} people)`

/** Looks for every planted fact by counting rows. What the generator was told about shares and chances is not looked at. */
export function findPlanted(
  verdicts: readonly VerdictRow[],
  completed: readonly CompletedRow[],
): readonly Finding[] {
  const of = (unit: string) => verdicts.filter((row) => row.unit === unit)
  const alike = planted.alike.units.map((unit) => [unit, satisfied(of(unit))] as const)
  const pooled = verdicts.filter((row) => planted.alike.units.some((unit) => unit === row.unit))
  return [
    apart('better', planted.better.unit, satisfied(of(planted.better.unit)), alike, ({ low }) => low > 0),
    apart('worse', planted.worse.unit, satisfied(of(planted.worse.unit)), alike, ({ high }) => high < 0),
    allAlike(alike),
    equallyOnTime(completed),
    lookDifferent(verdicts),
    justBeforeTheLimit(completed),
    ...tradingMarks(verdicts, pooled),
    ...improved(verdicts),
    tooFewRaters(verdicts),
    ...harder(of(planted.harderRequests.unit), pooled),
  ]
}

function apart(
  fact: string,
  unit: string,
  share: Share,
  others: readonly (readonly [string, Share])[],
  says: (difference: Difference) => boolean,
): Finding {
  const stated = [told(unit, share), ...others.map(([other, one]) => told(other, one))].join(', ')
  return { fact, holds: others.every(([, other]) => says(between(share, other))), stated }
}

function pairs<Value>(values: readonly Value[]): (readonly [Value, Value])[] {
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => [one, other] as const))
}

function allAlike(alike: readonly (readonly [string, Share])[]): Finding {
  return {
    fact: 'six alike',
    holds: alike.length === 6 && pairs(alike).every(([[, one], [, other]]) => same(between(one, other))),
    stated: alike.map(([unit, share]) => told(unit, share)).join(', '),
  }
}

function keptShare(rows: readonly CompletedRow[]): Share {
  const kept = rows.filter((row) => row.kept).length
  return { ...none, estimate: kept / rows.length, answers: rows.length, effective: rows.length }
}

function equallyOnTime(completed: readonly CompletedRow[]): Finding {
  const shares = planted.alike.units.map(
    (unit) => [unit, keptShare(completed.filter((row) => row.unit === unit))] as const,
  )
  return {
    fact: 'six keep promises alike',
    holds: pairs(shares).every(([[, one], [, other]]) => same(between(one, other))),
    stated: shares
      .map(([unit, { estimate, answers }]) => `${unit} ${percent(estimate)} of ${answers}`)
      .join(', '),
  }
}

function lookDifferent(verdicts: readonly VerdictRow[]): Finding {
  const [one, other] = planted.onlyLookDifferent.services
  const shares = [one, other].map((key) => satisfied(verdicts.filter(({ service }) => service === key)))
  const [first = none, second = none] = shares
  const { difference, low, high } = between(first, second)
  return {
    fact: 'two only look different',
    holds: difference > (high - low) / 20 && same({ difference, low, high }),
    stated: `${told(one, first)}, ${told(other, second)}`,
  }
}

function justBeforeTheLimit(completed: readonly CompletedRow[]): Finding {
  const lateShare = (unit: string) => {
    const kept = completed.filter((row) => row.unit === unit && row.kept)
    const last = kept.filter(({ promised, used }) => used >= 0.9 * promised)
    return { unit, n: kept.length, share: last.length / kept.length }
  }
  const units = [...new Set(completed.map(({ unit }) => unit))].map(lateShare)
  const { unit: whose } = planted.justBeforeTheLimit
  return {
    fact: 'one finishes just before the limit',
    holds: units.every(({ unit, n, share }) => (unit === whose ? share > 0.9 : n < 20 || share < 0.15)),
    stated: units.map(({ unit, n, share }) => `${unit} ${percent(share)} of ${n}`).join(', '),
  }
}

function tradingMarks(verdicts: readonly VerdictRow[], pooled: readonly VerdictRow[]): Finding[] {
  const units: readonly string[] = planted.tradingMarks.units
  const about = verdicts.filter(({ unit }) => units.includes(unit))
  const traded = satisfied(about.filter(({ raterUnit }) => units.includes(raterUnit)))
  const others = satisfied(about.filter(({ raterUnit }) => !units.includes(raterUnit)))
  const ordinary = satisfied(pooled)
  const stated = [told('each other', traded), told('others', others), told('the six', ordinary)].join(', ')
  return [
    { fact: 'two trade good marks', holds: between(traded, others).low > 0, stated },
    { fact: 'others find the two ordinary', holds: same(between(others, ordinary)), stated },
  ]
}

function improved(verdicts: readonly VerdictRow[]): Finding[] {
  const { unit: whose, fromMonth } = planted.improved
  const change = (unit: string) => {
    const rows = verdicts.filter((row) => row.unit === unit)
    const before = satisfied(rows.filter(({ month }) => month < fromMonth))
    const since = satisfied(rows.filter(({ month }) => month >= fromMonth))
    const stated = `${told(`${unit} before`, before)}, ${told('since', since)}`
    return { difference: between(since, before), stated }
  }
  const found = change(whose)
  const steady = planted.alike.units.map(change)
  return [
    { fact: 'one improved in month 13', holds: found.difference.low > 0, stated: found.stated },
    {
      fact: 'the six did not change in month 13',
      holds: steady.every(({ difference }) => same(difference)),
      stated: steady.map(({ stated }) => stated).join('; '),
    },
  ]
}

function tooFewRaters(verdicts: readonly VerdictRow[]): Finding {
  const raters = (unit: string) =>
    new Set(verdicts.filter((row) => row.unit === unit).map(({ rater }) => rater)).size
  const units = [...new Set(verdicts.map(({ unit }) => unit))].map((unit) => [unit, raters(unit)] as const)
  const { unit: whose } = planted.tooFewRaters
  return {
    fact: 'one has too few raters',
    holds: units.every(([unit, n]) => (unit === whose) === n < 5) && raters(whose) > 0,
    stated: units.map(([unit, n]) => `${unit} ${n} people`).join(', '),
  }
}

function harder(own: readonly VerdictRow[], others: readonly VerdictRow[]): Finding[] {
  const raw = [satisfied(own), satisfied(others)] as const
  const urgent = (rows: readonly VerdictRow[]) =>
    rows.filter(({ priority }) => priority <= 2).length / rows.length
  const of = (rows: readonly VerdictRow[], priority: number) => {
    const chosen = rows.filter((row) => row.priority === priority)
    const good = chosen.filter(({ satisfaction }) => satisfaction >= 4).length
    return { n: chosen.length, share: (good + 1) / (chosen.length + 2) }
  }
  let adjusted = 0
  let variance = 0
  for (const priority of [1, 2, 3, 4]) {
    const [one, other] = [of(own, priority), of(others, priority)]
    const weight = one.n / own.length
    if (one.n === 0 || other.n === 0) continue
    adjusted += weight * (one.share - other.share)
    for (const { n, share } of [one, other]) variance += (weight ** 2 * share * (1 - share)) / n
  }
  const stated = `${told('main branch', raw[0])}, ${told('the six', raw[1])}; urgent ${percent(urgent(own))} and ${percent(urgent(others))}; within priorities ${percent(adjusted)} ± ${percent(1.96 * Math.sqrt(variance))}`
  return [
    {
      fact: 'one with harder requests looks worse',
      holds: between(...raw).high < 0 && urgent(own) > 2 * urgent(others),
      stated,
    },
    { fact: 'and is not', holds: Math.abs(adjusted) < 1.96 * Math.sqrt(variance), stated },
  ]
}
