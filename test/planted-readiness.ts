import type { Bank } from '../src/main/demonstration/bank/bank.ts'
import { bankPapers } from '../src/main/demonstration/bank/papers.ts'
import { abilities, abilityKeys, askedOf } from '../src/main/demonstration/readiness/asked.ts'
import type { Paper, Sight } from '../src/main/demonstration/readiness/papers.ts'
import type { JobKey } from '../src/main/demonstration/jobs.ts'
import { instantFromIso, type Instant } from '../src/platform/time/instants.ts'
import { coverOf, type Cover } from '../src/readiness/domain/cover.ts'
import type { Kind, PersonFacts, ReadinessFacts, Requirement } from '../src/readiness/domain/facts.ts'
import { readiness } from '../src/readiness/domain/readiness.ts'
import { readyMade } from '../src/readiness/ready-made/ready-made.ts'

/** What cover says of a unit whose service asks for people who are ready. */
export interface CoverOfUnit extends Cover {
  readonly unit: string
  readonly needed: number
}

const [before, now] = ['2020-01-01T00:00:00Z', '2026-11-25T04:30:00Z'].map(
  (iso) => instantFromIso(iso) ?? (0 as Instant),
) as [Instant, Instant]

const kinds: readonly Kind[] = readyMade
  .flatMap((group) => group.kinds)
  .map(({ key, prerequisite, minimumAge, includes }) => ({
    id: key,
    terms: [
      {
        since: before,
        prerequisite: prerequisite && { kindIds: prerequisite.keys, months: prerequisite.months },
        minimumAge,
        includes,
        grants: [],
      },
    ],
  }))

/** The forecast of every unit of a bank that says how many it needs, by the product's own functions. */
export function coversIn(bank: Bank, today: string): readonly CoverOfUnit[] {
  const { papers, sights, needed } = bankPapers(bank, today)
  const papersOf = Map.groupBy(papers, ({ person }) => person)
  const sightsOf = Map.groupBy(sights, ({ person }) => person)
  return [...needed].map(([unit, people]) => {
    const job = unit === 'LOG' ? 'driver' : 'teller'
    const candidates = bank.membersOf(unit).map(({ key }) => {
      const person = factsOf(papersOf.get(key) ?? [], sightsOf.get(key) ?? [])
      const answer = readiness(factsFor(person, job), { at: now, day: today }, now)
      const until = answer.state === 'ready_until' ? answer.until : null
      return { personId: key, ready: answer.state !== 'not_ready', until, lacks: [] }
    })
    return { unit, needed: people, ...coverOf(candidates, people, today) }
  })
}

function factsFor(person: PersonFacts, job: JobKey): ReadinessFacts {
  const requirements = (askedOf[job] ?? []).map((asked, index): Requirement => {
    const { mandatory } = asked
    const needs =
      'readyMade' in asked
        ? ({ kind: 'credential', kindId: asked.readyMade } as const)
        : ({ kind: 'ability', abilityId: asked.ability, level: asked.level } as const)
    return { id: `${job} ${index}`, needs, mandatory, since: before, until: null }
  })
  const able = abilityKeys.map((id) => ({
    id,
    terms: [{ since: before, freshMonths: abilities[id].freshMonths }],
  }))
  return { kinds, abilities: able, person, requirements }
}

function factsOf(papers: readonly Paper[], sights: readonly Sight[]): PersonFacts {
  return {
    births: [],
    evidence: papers.map(({ person, readyMade: kindId, issuedOn, validUntil, waits }) => ({
      id: `${person} ${kindId} ${issuedOn}`,
      kindId,
      competent: true,
      issuedOn,
      validUntil,
      submittedAt: before,
      verifiedAt: waits ? null : before,
      rejectedAt: null,
      revoked: null,
    })),
    observations: sights.map(({ person, ability, level, observedOn }) => ({
      id: `${person} ${ability}`,
      abilityId: ability,
      level,
      observedOn,
      recordedAt: before,
    })),
  }
}
