import { markShares, spreadAnswers } from '../src/measurement/domain/answer-spread.ts'
import { changeOf } from '../src/measurement/domain/change.ts'
import { measuresOf } from '../src/measurement/domain/measures.ts'
import { periodOf, type Period } from '../src/measurement/domain/periods.ts'
import { limitBunching } from '../src/measurement/domain/time-spread.ts'
import { bunchingBins } from '../src/statistics/bunching.ts'
import type { ReleasedBank } from './released-bank.ts'

/** Of so many statements of one kind on scorecards, which say that something is more than chance. */
export interface Stated {
  readonly tried: number
  readonly raised: readonly string[]
}

/** What scorecards of these units state of each by itself. */
export interface ScorecardClaims {
  /** Each month beside the one before: whether it is called a signal. */
  readonly changes: Stated
  /** Each quarter beside the one before: whether more or fewer are said to have given some mark. */
  readonly spreads: Stated
  /** Whether work is said to be finished just before the limit. */
  readonly bunched: Stated
}

export function scorecardClaims(released: ReleasedBank, units: readonly string[]): ScorecardClaims {
  return {
    changes: together(units.map((unit) => changesOf(released, unit))),
    spreads: together(units.map((unit) => spreadsOf(released, unit))),
    bunched: together(units.map((unit) => bunchedOf(released, unit))),
  }
}

function together(stated: readonly Stated[]): Stated {
  return {
    tried: stated.reduce((sum, { tried }) => sum + tried, 0),
    raised: stated.flatMap(({ raised }) => raised),
  }
}

function changesOf(released: ReleasedBank, unit: string): Stated {
  const months = released.months(unit, 'satisfied')
  const changes = months.flatMap(({ period }, at) => {
    const change = changeOf(months.slice(0, at + 1))
    return change.state === 'compared' && change.verdict !== 'early' ? [{ period, change }] : []
  })
  const signals = changes.filter(({ change }) => change.verdict === 'signal')
  return { tried: changes.length, raised: signals.map(({ period }) => `${unit} ${period.start}`) }
}

function spreadsOf(released: ReleasedBank, unit: string): Stated {
  const quarters: Period[] = []
  const first = released.months(unit, 'satisfied')[0]?.period.start ?? released.today
  for (
    let quarter = periodOf('quarter', first, released.today);
    quarter.start <= released.today;
    quarter = periodOf('quarter', quarter.end, released.today)
  )
    quarters.push(quarter)
  const spreads = quarters.map((quarter) => {
    const sums = released.sums('unit', unit, quarter)
    const counted = released
      .mix(unit, quarter)
      .map(({ mark, count }) => ({ measure: 'satisfaction', value: String(mark), count }))
    return { quarter, answers: spreadAnswers(measuresOf(sums).satisfied, counted, sums.released) }
  })
  const judged = spreads.flatMap(({ quarter, answers }, at) => {
    const before = spreads[at - 1]?.answers
    if (answers?.figure.state !== 'scored' || before?.figure.state !== 'scored') return []
    return [{ quarter, differs: markShares(answers, before).some(({ differs }) => differs !== null) }]
  })
  return {
    tried: judged.length,
    raised: judged.flatMap(({ quarter, differs }) => (differs ? [`${unit} ${quarter.start}`] : [])),
  }
}

function bunchedOf({ done }: ReleasedBank, unit: string): Stated {
  const bins = done
    .filter((one) => one.unit === unit)
    .flatMap(({ used, promised }) =>
      bunchingBins([used], promised).flatMap((count, at) => (count > 0 ? [{ bin: at + 1, count }] : [])),
    )
  const found = limitBunching(bins)
  if (found.state === 'unsaid') return { tried: 0, raised: [] }
  return { tried: 1, raised: found.bunched ? [unit] : [] }
}
