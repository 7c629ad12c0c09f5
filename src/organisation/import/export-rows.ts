import type { OrganisationKind } from './kinds.ts'
import { knowPeople, type KnownPeople } from './known-people.ts'
import type { OrganisationState, PersonState } from './state.ts'

type TextRows = readonly Readonly<Record<string, string>>[]

/** An organisation as rows of files that, read again, change nothing: by kind and by the key of each column. */
export function exportRows(
  { units, jobs, people, assignments, calendars }: OrganisationState,
  today: string,
  language: 'id' | 'en',
): Readonly<Record<OrganisationKind, TextRows>> {
  const known = knowPeople(people, today)
  const codes = new Map(units.map(({ id, code }) => [id, code]))
  const titles = new Map(jobs.map(({ id, titleId }) => [id, titleId]))
  const calendarNames = new Map(calendars.map(({ id, name }) => [id, name]))
  const keys = new Map(people.map((person) => [person.id, keyOf(person, known)]))
  const truth = { id: ['tidak', 'ya'], en: ['no', 'yes'] }[language]
  return {
    units: units.map(({ code, parentId, kind, nameId, nameEn, calendarId, closedOn }) => ({
      code,
      parent: parentId === null ? '' : (codes.get(parentId) ?? ''),
      kind,
      nameId,
      nameEn,
      calendar: calendarId === null ? '' : (calendarNames.get(calendarId) ?? ''),
      closedOn: closedOn ?? '',
    })),
    jobs: jobs.map(({ id: _id, ...texts }) => texts),
    people: people.map((person) => ({
      id: isFound(person, known) ? '' : person.id,
      number: person.number ?? '',
      email: person.email ?? '',
      name: person.name,
      language: person.language,
      zone: person.zone ?? '',
      roles: person.roles.join(' '),
      leftOn: person.leftOn ?? '',
    })),
    assignments: assignments.map(({ personId, unitId, jobId, head, startsOn, endsOn }) => ({
      person: keys.get(personId) ?? personId,
      unit: codes.get(unitId) ?? '',
      job: titles.get(jobId) ?? '',
      head: truth[Number(head)] ?? '',
      startsOn,
      endsOn: endsOn ?? '',
    })),
  }
}

/** The shortest by which a file can mean the person and nobody else. */
function keyOf(person: PersonState, known: KnownPeople): string {
  const clear = [person.number, person.email].find((key) => {
    const [found, another] = key === null ? [] : known.meant(key)
    return found?.id === person.id && another === undefined
  })
  return clear ?? person.id
}

/** Whether the row of a person is known to be the person's by number or address. */
function isFound({ id, number, email, leftOn }: PersonState, known: KnownPeople): boolean {
  for (const [by, key] of [
    ['number', number],
    ['email', email],
  ] as const) {
    if (key === null) continue
    const gone = leftOn === null ? undefined : known.gone(by, key, leftOn)
    const found = gone ?? known.here(by, key)
    if (found !== undefined) return found.id === id
  }
  return false
}
