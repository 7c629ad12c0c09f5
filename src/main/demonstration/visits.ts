import type { CarriedTouchpoint, CarriedVisit } from '../../measurement/index.ts'
import { instant, dateOf, millisecondsPerDay, type Instant } from '../../platform/time/instants.ts'
import type { Chance } from './chance.ts'

/** The kinds of touchpoints that branches have, with what their customers are like. */
export type CounterKind = 'guard_post' | 'teller' | 'customer_service'

interface Habit {
  /** Of a hundred verdicts, how many give one star, two, … five. */
  readonly stars: readonly number[]
  /** Verdicts on a working day, on average. */
  readonly daily: number
  readonly praised: readonly string[]
  readonly blamed: readonly string[]
}

const habits: Readonly<Record<CounterKind, Habit>> = {
  guard_post: {
    stars: [1, 3, 10, 38, 48],
    daily: 0.7,
    praised: ['manner', 'safety'],
    blamed: ['clarity', 'waiting'],
  },
  teller: {
    stars: [3, 7, 18, 42, 30],
    daily: 1.6,
    praised: ['manner', 'settled'],
    blamed: ['waiting', 'place'],
  },
  customer_service: {
    stars: [2, 5, 15, 42, 36],
    daily: 1.1,
    praised: ['manner', 'clarity', 'settled'],
    blamed: ['waiting', 'clarity'],
  },
}

const comments = {
  good: [
    'Petugasnya ramah sekali.',
    'Cepat, tidak perlu antre lama.',
    'Dijelaskan sampai saya paham.',
    'Terima kasih, urusan saya langsung selesai.',
  ],
  fair: ['Sudah baik, semoga antreannya lebih pendek.', 'Kursinya kurang saat ramai.'],
  poor: ['Menunggu hampir satu jam.', 'Harus kembali lagi besok.', 'Penjelasannya membingungkan.'],
} as const

/** Opening hours by the clock of the wall, and how far that is ahead of UTC. */
const opens = 8
const hoursOpen = 7
const aheadOfUtc = 7 * 3_600_000

export interface CounterPlan extends Omit<CarriedTouchpoint, 'visits' | 'since'> {
  readonly kind: CounterKind
}

/** A counter with what customers said of it, day by day; steady in time, so that nothing in it is a signal but by chance. */
export function visited(
  chance: Chance,
  counter: CounterPlan,
  { from, until, busy }: { readonly from: Instant; readonly until: Instant; readonly busy: number },
): CarriedTouchpoint {
  const { stars, daily, praised, blamed } = habits[counter.kind]
  const visits: CarriedVisit[] = []
  for (const start of workingDays(from, until)) {
    const moments = Array.from(
      { length: howMany(chance, daily * busy) },
      () => start + Math.floor((opens + chance.random() * hoursOpen) * 3_600_000),
    )
    for (const at of moments.toSorted((one, other) => one - other)) {
      if (at >= until) continue
      const satisfaction = chance.weighted([1, 2, 3, 4, 5], (star) => stars[star - 1] ?? 0) ?? 4
      const reasons = (satisfaction >= 4 ? praised : blamed).filter(() => chance.happens(0.3))
      const comment = chance.happens(0.1) ? chance.pick(comments[moodOf(satisfaction)]) : ''
      visits.push({ satisfaction, reasons, comment, at: dateOf(instant(at)) })
    }
  }
  return { ...counter, since: dateOf(from), visits }
}

function moodOf(satisfaction: number): keyof typeof comments {
  if (satisfaction >= 4) return 'good'
  return satisfaction === 3 ? 'fair' : 'poor'
}

/** First moments of the days from Monday to Friday, by the clock of the wall. */
function* workingDays(from: Instant, until: Instant): Generator<number> {
  const first = Math.floor((from + aheadOfUtc) / millisecondsPerDay) * millisecondsPerDay - aheadOfUtc
  for (let start = first; start < until; start += millisecondsPerDay) {
    const weekday = new Date(start + aheadOfUtc).getUTCDay()
    if (weekday !== 0 && weekday !== 6) yield start
  }
}

/** A Poisson draw (Knuth 1969). */
function howMany(chance: Chance, mean: number): number {
  const least = Math.exp(-mean)
  let n = 0
  for (let product = chance.random(); product > least; product *= chance.random()) n += 1
  return n
}
