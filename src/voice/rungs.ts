import { dateOf, instant, instantFromDate } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import type { Rung } from './domain/ladder.ts'
import type { Matter, StoredRung } from './store/matters.ts'

/** A step of a ladder as it is kept; its day is one of the `zone` in which the unit works that is asked. */
export function storedRung(
  { organisationId, id: matterId }: Pick<Matter, 'organisationId' | 'id'>,
  { unitId, people, askedAt, dueAt, round, step }: Rung & Pick<StoredRung, 'round' | 'step'>,
  zone: string | undefined,
): StoredRung {
  return {
    organisationId,
    matterId,
    round,
    step,
    unitId,
    askedAt: dateOf(askedAt),
    dueAt: dueAt === null ? null : dateOf(dueAt),
    dueOn: dueAt === null || zone === undefined ? null : localDay(instant(dueAt - 1), zone),
    toldTo: [...people],
  }
}

/** A step that was kept, as the ladder reads it. */
export function rungOf({ unitId, toldTo, askedAt, dueAt }: StoredRung): Rung {
  return {
    unitId,
    people: toldTo,
    askedAt: instantFromDate(askedAt),
    dueAt: dueAt && instantFromDate(dueAt),
  }
}
