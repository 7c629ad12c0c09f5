import { goneBy } from '../domain/spans.ts'
import type { PersonState } from './state.ts'

/** Finds people by what files call them. */
export interface KnownPeople {
  readonly byId: ReadonlyMap<string, PersonState>
  /** Whoever has the number or the address and is still there. */
  here(by: 'number' | 'email', key: string): PersonState | undefined
  /** Whoever had it and left on that day. */
  gone(by: 'number' | 'email', key: string, leftOn: string): PersonState | undefined
  /** Whom a file means by an id, a number or an address; several where that is not clear. */
  meant(text: string): readonly PersonState[]
}

/** Indexes people; `aliases` are ids by which the files themselves call people that are new here. */
export function knowPeople(
  people: readonly PersonState[],
  today: string,
  aliases: ReadonlyMap<string, PersonState> = new Map(),
): KnownPeople {
  const byId = new Map<string, PersonState>(people.map((person) => [person.id, person]))
  const index = {
    number: Map.groupBy(people, ({ number }) => number),
    email: Map.groupBy(people, ({ email }) => email),
  }
  const having = (by: 'number' | 'email', key: string) => index[by].get(key) ?? []
  const isHere = ({ leftOn }: PersonState) => !goneBy(leftOn, today)
  return {
    byId,
    here: (by, key) => {
      const found = having(by, key).filter(isHere)
      return found.find(({ leftOn }) => leftOn === null) ?? found[0]
    },
    gone: (by, key, leftOn) => having(by, key).find((person) => !isHere(person) && person.leftOn === leftOn),
    meant: (text) => {
      const known = byId.get(text) ?? aliases.get(text)
      if (known !== undefined) return [known]
      const numbered = having('number', text)
      const found = numbered.length > 0 ? numbered : having('email', text.toLowerCase())
      const here = found.filter(isHere)
      return here.length === 1 ? here : found
    },
  }
}
