/** How far a piece of work is. */
export interface Done {
  readonly phase: string
  readonly done: number
  readonly total: number
}

/** How far it is, how fast it goes, and how long it will take yet. */
export interface Pace extends Done {
  /** Units of work a second; null before that can be told. */
  readonly rate: number | null
  /** Null before that can be told. */
  readonly secondsLeft: number | null
}

/** From when on a rate is worth telling, in seconds: before, it jumps. */
const tellsAfter = 2

/**
 * How fast a phase goes, from its beginning: `seconds` have passed since it was at `from`. The rate is the mean of the phase so
 * far, which is steadier than that of the last second and close to it where rows are alike.
 */
export function paceOf(now: Done, from: number, seconds: number): Pace {
  const done = Math.min(Math.max(0, now.done), now.total)
  const gained = done - from
  if (seconds < tellsAfter || gained <= 0) return { ...now, done, rate: null, secondsLeft: null }
  const rate = gained / seconds
  return { ...now, done, rate, secondsLeft: (now.total - done) / rate }
}
