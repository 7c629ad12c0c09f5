/**
 * How long after each failed attempt the next one comes, in seconds: the times that the Standard Webhooks specification
 * suggests, a little over three days in all.
 */
const waits = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const

/** How much later an attempt may come, as a share of its wait, so that many that failed together do not come together again. */
const spread = 0.2

/** A receiver that says when to come again is believed up to this, in seconds. */
const longestAskedFor = 86_400

/**
 * Milliseconds until the next attempt after this many failed ones; undefined where it is given up. `chance` is from 0 to below 1;
 * `askedFor` the seconds that the receiver wants to be left alone, which never makes it sooner.
 */
export function waitAfter(tries: number, chance: number, askedFor = 0): number | undefined {
  const wait = waits[tries - 1]
  if (wait === undefined) return undefined
  return Math.round(Math.max(wait * (1 + spread * chance), Math.min(askedFor, longestAskedFor)) * 1000)
}

/** Failures in a row from which a webhook rests. */
const failuresBeforeRest = 3

/**
 * Milliseconds for which nothing at all is tried at a webhook after this many failures in a row: one that does not answer must
 * not keep a worker busy with everything that is due. Ten seconds, doubling up to ten minutes.
 */
export function restAfter(failures: number): number {
  if (failures < failuresBeforeRest) return 0
  return Math.min(10 * 2 ** Math.min(failures - failuresBeforeRest, 10), 600) * 1000
}

/** How long nothing may be accepted before a webhook is switched off, in milliseconds: five days. */
const patience = 5 * 86_400_000

/** Whether a webhook at which nothing was accepted since then is switched off. */
export function isHopeless(failingSince: number, now: number): boolean {
  return now - failingSince >= patience
}
