/**
 * What is true of a bank of any size that `etalase demo` makes, and how strongly: the only file that says so. The generator
 * reads it to plant the facts, `test/planted-facts.ts` finds them again by counting rows. Whatever is not here is not so:
 * figures of later issues must find these facts, and claim nothing else.
 *
 * Eight departments are too few for all of it: one is better, one worse, six are alike in what people say of them and in
 * keeping their promises. What would spoil their likeness is planted elsewhere: two services of one of the six only look
 * different; the regions trade marks or improve; a branch has too few raters, the main branch the harder requests. One of the
 * six finishes just before the limit, which changes its times and nothing else.
 *
 * Everything else is alike by construction: outcomes at the counters depend on no verdict and no promise.
 */
export const planted = {
  /** Clearly better: more people are satisfied, and more promises kept. */
  better: { unit: 'OPS' },
  /** Clearly worse. */
  worse: { unit: 'LOG' },
  /** No two of them differ. */
  alike: { units: ['IT', 'SDM', 'HUMAS', 'KEU', 'PATUH', 'AMAN'] },
  /** Two services of as many requests whose shares of satisfied people differ to the eye, by about one standard error. */
  onlyLookDifferent: { services: ['repair', 'password'], standardErrors: 1.1 },
  /** Completes in the last tenth of what it promised, and in time as often as the others. */
  justBeforeTheLimit: { unit: 'PATUH', lastPart: [0.905, 0.985] },
  /**
   * Regional offices that ask each other often and praise each other, mostly with a five; everybody else finds them ordinary.
   * Why so strongly: what a unit gives and receives on average is taken out before a pair is looked at, and of a pair that asks each
   * other so often most of a mild praise would be taken for that. So they give fives, and regional offices ask others often
   * enough (`eagerness` in `asking.ts`) for what they usually give to be known.
   */
  tradingMarks: { units: ['WBRT', 'WTMR'], shareOfRequests: 0.3, satisfied: 0.985, fives: 0.95 },
  /** As the worse one in months 1 to 12 of the history, by the month of the request; as the better one from month 13 on. */
  improved: { unit: 'WTGH', fromMonth: 13 },
  /** Only these many people ever rate it, so that nothing of it can be published. */
  tooFewRaters: { unit: 'CB002', raters: 3 },
  /**
   * Asked for urgent things above all. Within each priority it is like the six; without looking at priorities it seems worse.
   * How often it is asked (`sharesOfUnits` in `asking.ts`): enough for the yardstick to be sure of it, whose interval has to be
   * wholly beyond three percentage points. With half as many verdicts a difference of twelve points was sure in every second bank.
   */
  harderRequests: { unit: 'CB001' },
  /**
   * Its tellers are enough today and one too few next month, because certificates end (`papers.ts`). Every other unit has as many
   * as it needs for ninety days and more, although credentials end there too.
   */
  shortOfTellers: { unit: 'CB003TL' },
  /**
   * Three of a kind, of whom people say the same: from one of them they go elsewhere after a bad verdict, from the others hardly more
   * often than after any other. They are asked for coaching alone, in draws of their own (`coaching.ts`), and are often found bad, since
   * nobody goes for what never happens. None of them belongs to the branch with too few raters, which would have raters then, and
   * one alone to the branch with harder requests, which would be worse in truth.
   */
  goneElsewhere: { unit: 'CB003LN', among: ['CB001LN', 'CB003JG', 'CB003LN'], share: 0.95 },
} as const

/** How a unit serves, by priority 1 to 4: the share of people whom it satisfies, and of promises that it keeps. */
export interface Character {
  readonly satisfied: readonly [number, number, number, number]
  readonly kept: readonly [number, number, number, number]
  readonly answered: number
  /** The usual part of the promise that it needs where it keeps it. */
  readonly pace: number
}

export const characters = {
  usual: {
    satisfied: [0.62, 0.74, 0.86, 0.9],
    kept: [0.82, 0.88, 0.93, 0.95],
    answered: 0.94,
    pace: 0.45,
  },
  better: {
    satisfied: [0.87, 0.92, 0.96, 0.97],
    kept: [0.93, 0.95, 0.97, 0.98],
    answered: 0.98,
    pace: 0.3,
  },
  worse: {
    satisfied: [0.42, 0.53, 0.65, 0.7],
    kept: [0.64, 0.72, 0.78, 0.82],
    answered: 0.86,
    pace: 0.55,
  },
  coaching: {
    satisfied: [0.45, 0.45, 0.45, 0.45],
    kept: [0.82, 0.88, 0.93, 0.95],
    answered: 0.94,
    pace: 0.45,
  },
} as const satisfies Readonly<Record<string, Character>>

/** Of a hundred requests, how many are of priority 1 to 4. */
export const priorityMix = {
  usual: [0.08, 0.25, 0.5, 0.17],
  harder: [0.55, 0.35, 0.07, 0.03],
} as const

/** Whole months of history. */
export const months = 18
