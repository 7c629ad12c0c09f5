import { beforeAll, describe, expect, it } from 'vitest'
import { claimsOf, type Claims } from '../../../../test/planted-claims.ts'
import { creditsOf, findInCredits, type Credits } from '../../../../test/planted-credits.ts'
import { apartFrom, goodbyesIn, type GoodbyeOf } from '../../../../test/planted-choice.ts'
import { coversIn, type CoverOfUnit } from '../../../../test/planted-readiness.ts'
import { releasedBank } from '../../../../test/released-bank.ts'
import { frameUntil, tell } from '../../../../test/simulated-history.ts'
import { binomialBelow } from '../../../statistics/distributions.ts'
import { planted } from './planted.ts'
import { catalogue } from './services/catalogue.ts'
import { historyBefore, monthsFrom, usualSize } from './size.ts'

/** Banks of the usual size, each of another seed. */
const seeds = Array.from({ length: 20 }, (_, nth) => nth + 1)
const frame = frameUntil('2026-11-25T04:30:00Z')
const today = '2026-11-25'
const enough = 19

const bandOf = (standings: Claims['raw'], unit: string) => standings.find(({ id }) => id === unit)?.band
const isPair = ({ units }: Claims['traded'][number]) =>
  units.toSorted().join() === planted.tradingMarks.units.toSorted().join()
const improvedFrom = new Date(monthsFrom(historyBefore(frame.until))[planted.improved.fromMonth - 1] ?? 0)
  .toISOString()
  .slice(0, 7)
const six: readonly string[] = planted.alike.units
const compliance = [
  planted.justBeforeTheLimit.unit,
  ...catalogue.filter(({ unit }) => unit === planted.justBeforeTheLimit.unit).map(({ key }) => key),
]

/** What is planted, as the pages of the product would have to say it. */
const facts = {
  'the better department is above its likes': ({ leagues }) =>
    bandOf(leagues.satisfied, planted.better.unit) === 'above',
  'the worse department is below its likes': ({ leagues }) =>
    bandOf(leagues.satisfied, planted.worse.unit) === 'below',
  'two services that only look different are not called different': ({ two }) =>
    two.length === 2 && two.every(({ band }) => band === 'none'),
  'who completes just before the limit is asked about': ({ bunched }) =>
    bunched.units.some(({ subjectId }) => subjectId === planted.justBeforeTheLimit.unit),
  'two offices that trade marks are asked about': ({ traded }) => traded.some(isPair),
  'the office that improved has signals above, in the month in which it did or later': ({ signals }) =>
    (signals.get(planted.improved.unit) ?? []).some(({ side, to }) => side === 'above' && to >= improvedFrom),
  'the branch that too few rate shows nothing, and it alone': ({ hidden }) =>
    hidden.join() === planted.tooFewRaters.unit,
  'the branch with harder requests seems below its likes': ({ raw }) =>
    bandOf(raw, planted.harderRequests.unit) === 'below',
  'and is not, with everybody’s mix of requests': ({ withMix }) =>
    bandOf(withMix, planted.harderRequests.unit) === 'none',
  'the worse department pays most for broken promises, and all accounts together are nothing': ({
    credits,
  }) => findInCredits(credits).every(({ holds }) => holds),
  'the unit with too few ready tellers next month is told so by the forecast of cover': ({ covers }) =>
    shortUnits(covers).includes(planted.shortOfTellers.unit),
  'the one of a kind from whom people go elsewhere after a bad verdict is beyond doubt above the others': ({
    goodbyes,
  }) => fromOthers(goodbyes, planted.goneElsewhere.unit) === 'above',
} satisfies Readonly<Record<string, (claims: Found) => boolean>>

/** What the product claims of a bank, what it says of its cover, and what its promises have cost. */
interface Found extends Claims {
  readonly covers: readonly CoverOfUnit[]
  readonly credits: Credits
  readonly goodbyes: readonly GoodbyeOf[]
}

/** How one provider's good-bye rate differs from that of the others, of whom those in `without` are left out. */
function fromOthers(goodbyes: Found['goodbyes'], whose: string, ...without: readonly string[]) {
  const of = goodbyes.find(({ unit }) => unit === whose)
  const others = goodbyes.filter(({ unit }) => unit !== whose && !without.includes(unit))
  return of === undefined ? 'none' : apartFrom(of, others)
}

function shortUnits(covers: Found['covers']): readonly string[] {
  return covers.flatMap(({ unit, shortFrom }) => (shortFrom === null ? [] : [unit]))
}

/** The 99 % point of how many of so many are false, were each false with this rate. */
function mostOf(tried: number, rate: number): number {
  let most = 0
  while (binomialBelow(most, tried, rate) < 0.99) most += 1
  return most
}

interface Alarms {
  readonly tried: number
  readonly raised: readonly string[]
}

/**
 * What is claimed where nothing is planted, with the rate that the product states. Bands: of every unit that is alike, a
 * false-discovery rate of 5 %. Questions: of all that are asked, 5 %; where nothing is planted any question is false, in 5 % of
 * banks. Charts: about one in seven within the six points after its first twelve. Scorecards: a change that is called a signal comes
 * about by chance in fewer than one month of a hundred; of five marks one differs in fewer than one in twenty; a pile just before the
 * limit is one end of an interval of 95 %.
 */
const families: Readonly<Record<string, { rate: number; of: (claims: Found) => Alarms }>> = {
  'bands by satisfaction': { rate: 0.05, of: ({ leagues }) => bandsOf(leagues.satisfied) },
  'bands by mean marks': { rate: 0.05, of: ({ leagues }) => bandsOf(leagues.satisfaction_mean) },
  'bands by promises kept': { rate: 0.05, of: ({ leagues }) => bandsOf(leagues.within_completion) },
  'bands beside the branch with harder requests': { rate: 0.05, of: ({ raw }) => bandsOf(raw) },
  'bands with everybody’s mix': { rate: 0.05, of: ({ withMix }) => bandsOf(withMix) },
  'signals of charts': { rate: 1 / 7, of: ({ signals }) => signalled(signals) },
  'traded marks': {
    rate: 0.05,
    of: ({ traded }) => ({
      tried: traded.length,
      raised: traded.filter((pair) => !isPair(pair)).map(({ units }) => units.join(' and ')),
    }),
  },
  'times at the limit of units': { rate: 0.05, of: ({ bunched }) => bunchedElsewhere(bunched.units) },
  'times at the limit of services': { rate: 0.05, of: ({ bunched }) => bunchedElsewhere(bunched.services) },
  'marks in bulk': { rate: 0.05, of: ({ bulk }) => any(bulk) },
  'changes of a month that are called signals': { rate: 0.01, of: ({ scorecards }) => scorecards.changes },
  'answers that are said to spread differently': { rate: 0.05, of: ({ scorecards }) => scorecards.spreads },
  'work that a scorecard says is finished just before the limit': {
    rate: 0.025,
    of: ({ scorecards: { bunched } }) => {
      const raised = bunched.raised.filter((unit) => !compliance.includes(unit))
      return { tried: bunched.tried - bunched.raised.length + raised.length, raised }
    },
  },
  'raters far from others': { rate: 0.05, of: ({ distant }) => any(distant) },
  'good-byes of those of a kind who are alike': {
    rate: 0.05,
    of: ({ goodbyes }) => {
      const { unit, among } = planted.goneElsewhere
      const [one = '', other = ''] = among.filter((code) => code !== unit)
      const apart = fromOthers(goodbyes, one, unit)
      return { tried: 1, raised: apart === 'none' ? [] : [`${one} ${apart} ${other}`] }
    },
  },
  // Counted and not estimated, so that there is no chance of it.
  'units that cover says are short of ready people': {
    rate: 0,
    of: ({ covers }) => ({
      tried: covers.length,
      raised: shortUnits(covers).filter((unit) => unit !== planted.shortOfTellers.unit),
    }),
  },
}

function bandsOf(standings: Claims['raw']): Alarms {
  const alike = standings.filter(({ id }) => six.includes(id))
  return {
    tried: alike.length,
    raised: alike.flatMap(({ id, band }) => (band === 'none' ? [] : [`${id} ${band}`])),
  }
}

function signalled(signals: Claims['signals']): Alarms {
  const raised = six.filter((unit) => (signals.get(unit) ?? []).some(({ to }) => to >= improvedFrom))
  return { tried: six.length, raised }
}

function bunchedElsewhere(bunched: Claims['bunched']['units']): Alarms {
  const asked = bunched.map(({ subjectId }) => subjectId)
  return { tried: asked.length, raised: asked.filter((subject) => !compliance.includes(subject)) }
}

function any(found: number): Alarms {
  return { tried: 1, raised: found > 0 ? [`${found} asked about`] : [] }
}

describe('the product over twenty banks', { timeout: 600_000 }, () => {
  const claims: Found[] = []
  beforeAll(() => {
    for (const seed of seeds) {
      const { bank, requests } = tell({ ...usualSize, seed }, frame)
      claims.push({
        ...claimsOf(releasedBank(bank, requests, frame)),
        covers: coversIn(bank, today),
        credits: creditsOf(requests, frame),
        goodbyes: goodbyesIn(requests, today),
      })
    }
  }, 600_000)

  it.each(Object.entries(facts))('finds in nineteen or more: %s', (_, isFound) => {
    const missed = seeds.filter((_seed, at) => claims[at] === undefined || !isFound(claims[at]))
    expect(missed.length, `missed in the banks ${missed.join(', ')}`).toBeLessThanOrEqual(
      seeds.length - enough,
    )
  })

  it.each(Object.entries(families))('claims nothing else, as often as it says: %s', (_, { rate, of }) => {
    const alarms = claims.map(of)
    const tried = alarms.reduce((sum, one) => sum + one.tried, 0)
    const raised = alarms.flatMap((one, at) => one.raised.map((what) => `${seeds[at]}: ${what}`))
    expect(tried).toBeGreaterThan(0)
    expect(raised.length, `${raised.length} of ${tried}: ${raised.join('; ')}`).toBeLessThanOrEqual(
      mostOf(tried, rate),
    )
  })
})
