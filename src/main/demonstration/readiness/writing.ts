import { v5 as uuidv5 } from 'uuid'
import type { JobId, PersonId } from '../../../organisation/contract.ts'
import { dateOf } from '../../../platform/time/instants.ts'
import { startOfLocalDay } from '../../../platform/time/local-day.ts'
import type { EvidenceToFurnish, ObservationToFurnish, ReadinessToFurnish } from '../../../readiness/index.ts'
import type { JobKey } from '../jobs.ts'
import { demonstrationZone } from '../plan.ts'
import { abilities, abilityKeys, askedOf } from './asked.ts'
import type { Paper, Sight } from './papers.ts'

/** A simulated bank in which somebody asks who is ready. */
export interface ReadinessFrame {
  readonly organisationId: string
  readonly since: Date
  readonly now: Date
  readonly person: (key: string) => PersonId
  /** Undefined where nobody has the job. */
  readonly job: (key: JobKey) => JobId | undefined
  /** Who looks at the papers of somebody and sees them at work. */
  readonly headOf: (person: string) => PersonId
}

/** Said of every simulated credential. */
const note = 'Simulasi, tanpa dokumen.'
const hour = 3_600_000

/** What jobs ask for and people hold, as readiness writes it; services come with who asks for them. */
export function readinessToWrite(
  frame: ReadinessFrame,
  {
    papers,
    sights,
    services,
  }: {
    readonly papers: readonly Paper[]
    readonly sights: readonly Sight[]
    readonly services: ReadinessToFurnish['services']
  },
): ReadinessToFurnish {
  const idOf = (what: string) => uuidv5(what, frame.organisationId)
  return {
    since: frame.since,
    abilities: abilityKeys.map((key) => ({ id: idOf(`ability ${key}`), ...abilities[key] })),
    requirements: requirementsOf(frame, idOf),
    services,
    evidence: papers.map((paper) => evidenceOf(frame, idOf, paper)),
    observations: sights.map((sight) => observationOf(frame, idOf, sight)),
  }
}

function requirementsOf(
  { job }: ReadinessFrame,
  idOf: (what: string) => string,
): ReadinessToFurnish['requirements'] {
  return (Object.keys(askedOf) as JobKey[]).flatMap((key) => {
    const jobId = job(key)
    if (jobId === undefined) return []
    return (askedOf[key] ?? []).map((asked) => {
      const { mandatory, why } = asked
      if ('readyMade' in asked) {
        const { readyMade } = asked
        return {
          id: idOf(`requirement ${key} ${readyMade}`),
          jobId,
          needs: { readyMade },
          mandatory,
          why,
        }
      }
      const needs = { abilityId: idOf(`ability ${asked.ability}`), level: asked.level }
      return { id: idOf(`requirement ${key} ${asked.ability}`), jobId, needs, mandatory, why }
    })
  })
}

function evidenceOf(
  { since, now, person, headOf }: ReadinessFrame,
  idOf: (what: string) => string,
  { person: key, readyMade, issuedOn, validUntil, waits }: Paper,
): EvidenceToFurnish {
  const id = idOf(`evidence ${key} ${readyMade} ${issuedOn}`)
  const submittedAt = between(since, morningAfter(issuedOn, 2), now)
  const at = between(since, morningAfter(issuedOn, 4), now)
  return {
    id,
    personId: person(key),
    readyMade,
    number: `SIMULASI-${id.slice(0, 8).toUpperCase()}`,
    issuedOn,
    validUntil,
    note,
    submittedAt,
    verified: waits ? null : { by: headOf(key), at },
  }
}

function observationOf(
  { since, now, person, headOf }: ReadinessFrame,
  idOf: (what: string) => string,
  { person: key, ability, level, observedOn }: Sight,
): ObservationToFurnish {
  return {
    id: idOf(`observation ${key} ${ability} ${observedOn}`),
    personId: person(key),
    abilityId: idOf(`ability ${ability}`),
    level,
    observedOn,
    note,
    observedBy: headOf(key),
    recordedAt: between(since, morningAfter(observedOn, 0), now),
  }
}

/** Nine in the morning, some days after a day. */
function morningAfter(day: string, days: number): Date {
  const later = Temporal.PlainDate.from(day).add({ days }).toString()
  return new Date(dateOf(startOfLocalDay(later, demonstrationZone)).getTime() + 9 * hour)
}

function between(least: Date, at: Date, most: Date): Date {
  return at < least ? least : at > most ? most : at
}
