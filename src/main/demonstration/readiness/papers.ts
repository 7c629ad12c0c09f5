import type { JobKey } from '../jobs.ts'
import { heldIn, type AbilityKey } from './asked.ts'

/** How it stands with what somebody holds: the last day of it, before or after today; `renewing`: a new one waits to be looked at. */
export interface Standing {
  readonly end: string
  readonly renewing: boolean
}

/** A credential of somebody, by the ready-made key of its kind. */
export interface Paper {
  readonly person: string
  readonly readyMade: string
  readonly issuedOn: string
  readonly validUntil: string | null
  /** Handed in, and looked at by nobody yet. */
  readonly waits: boolean
}

/** What somebody was seen to be able to do. */
export interface Sight {
  readonly person: string
  readonly ability: AbilityKey
  readonly level: number
  readonly observedOn: string
}

/** The credentials of somebody in a job, with the standing that was drawn or decided for them. */
export function papersOf(
  person: string,
  job: JobKey,
  { end, renewing }: Standing,
  today: string,
): readonly Paper[] {
  const held = heldIn[job]
  if (held === undefined) return []
  const { readyMade, months } = held.ending
  const day = Temporal.PlainDate.from(today)
  const endless = held.endless.map((one): Paper => ({
    person,
    readyMade: one.readyMade,
    issuedOn: day.subtract({ years: one.yearsAgo, days: 11 }).toString(),
    validUntil: null,
    waits: false,
  }))
  const own: Paper = {
    person,
    readyMade,
    issuedOn: Temporal.PlainDate.from(end).subtract({ months }).toString(),
    validUntil: end,
    waits: false,
  }
  if (!renewing) return [...endless, own]
  const issued = day.subtract({ days: 6 })
  const renewed = {
    ...own,
    issuedOn: issued.toString(),
    validUntil: issued.add({ months }).toString(),
    waits: true,
  }
  return [...endless, own, renewed]
}
