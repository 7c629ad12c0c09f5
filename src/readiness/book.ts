import type { Tx } from '../platform/db/database.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import type { Moment, PersonFacts, ReadinessFacts, Requirement } from './domain/facts.ts'
import {
  abilityFacts,
  kindFacts,
  listAbilities,
  listKinds,
  type StoredAbility,
  type StoredKind,
} from './store/kinds.ts'
import { requirementFact, requirementsOf } from './store/requirements.ts'

/** A kind or an ability, as others name it. */
export interface Named {
  readonly id: string
  readonly name: { readonly id: string; readonly en: string }
}

/** Everything that an organisation defines: kinds, abilities, what jobs ask for. People are asked about with it. */
export interface Book {
  readonly kinds: ReadonlyMap<string, StoredKind>
  readonly abilities: ReadonlyMap<string, StoredAbility>
  /** What jobs ask for, now and before. */
  readonly requirements: ReadonlyMap<string, readonly Requirement[]>
  readonly kindName: (id: string) => Named
  readonly abilityName: (id: string) => Named
  readonly factsOf: (person: PersonFacts | undefined, jobId: string) => ReadinessFacts
}

const nobody: PersonFacts = { births: [], evidence: [], observations: [] }

/** Opens it; with `jobIds` only what these jobs ask for. */
export async function openBook(tx: Tx, jobIds?: readonly string[]): Promise<Book> {
  const kinds = new Map((await listKinds(tx)).map((kind) => [kind.id, kind]))
  const abilities = new Map((await listAbilities(tx)).map((ability) => [ability.id, ability]))
  const facts = { kinds: await kindFacts(tx), abilities: await abilityFacts(tx) }
  const rows = Map.groupBy(await requirementsOf(tx, jobIds), ({ jobId }) => jobId)
  const requirements = new Map([...rows].map(([jobId, of]) => [jobId, of.map(requirementFact)]))
  return {
    kinds,
    abilities,
    requirements,
    kindName: (id) => nameOf(id, kinds.get(id)),
    abilityName: (id) => nameOf(id, abilities.get(id)),
    factsOf: (person = nobody, jobId) => ({
      ...facts,
      person,
      requirements: requirements.get(jobId) ?? [],
    }),
  }
}

function nameOf(id: string, row: { readonly nameId: string; readonly nameEn: string } | undefined): Named {
  return { id, name: { id: row?.nameId ?? '—', en: row?.nameEn ?? '—' } }
}

/** Jobs that ask for something at a moment. */
export function askingJobs({ requirements }: Book, at: Date): string[] {
  const moment = instantFromDate(at)
  return [...requirements].flatMap(([jobId, rows]) =>
    rows.some(({ since, until }) => since <= moment && (until === null || until > moment)) ? [jobId] : [],
  )
}

/** A moment as the domain takes it. */
export function momentOf(at: Date, day: string): Moment {
  return { at: instantFromDate(at), day }
}
