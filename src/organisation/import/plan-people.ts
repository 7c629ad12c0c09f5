import { plain } from '../../platform/tabular/cells.ts'
import type { BadRows, Change, Row, TextRow } from '../../platform/tabular/columns.ts'
import type { PersonId } from '../contract.ts'
import { goneBy } from '../domain/spans.ts'
import { changeOf, differences, keeping, metAt, said } from './comparing.ts'
import type { personColumns } from './kinds.ts'
import { knowPeople, type KnownPeople } from './known-people.ts'
import type { OrganisationState, PersonState } from './state.ts'

export type PersonRow = Row<typeof personColumns>

export interface PeoplePlan {
  readonly changes: readonly Change[]
  readonly made: readonly PersonState[]
  readonly changed: readonly { readonly before: PersonState; readonly after: PersonState }[]
  /** Who leaves now that did not before, with the day; those that are missing from a full list included. */
  readonly leaving: ReadonlyMap<PersonId, string>
  /** Everybody as they will be. */
  readonly people: KnownPeople
}

export interface PeopleOptions {
  readonly today: string
  readonly newId: () => string
  readonly bad: BadRows
  /** Everybody that the file does not name leaves on this day; null: nobody does. */
  readonly fullListOn: string | null
}

interface Draft {
  readonly row: PersonRow
  readonly before: PersonState | undefined
  readonly after: PersonState
}

/** Works out who is who. */
export function planPeople(
  state: OrganisationState,
  rows: readonly PersonRow[],
  options: PeopleOptions,
): PeoplePlan {
  const { today, bad } = options
  const known = knowPeople(state.people, today)
  const drafts = draftsOf(known, rows, options)
  const missing = options.fullListOn === null ? [] : missingFrom(state, drafts, today)
  const ended = missing.map((before) => ({ before, after: { ...before, leftOn: options.fullListOn } }))
  const after = new Map(state.people.map((person) => [person.id, person]))
  for (const person of [...drafts, ...ended]) after.set(person.after.id, person.after)
  const everybody = [...after.values()]
  refuseTaken(drafts, everybody, bad)
  refuseLastAdministrator(state, drafts, everybody, bad)
  const good = drafts.filter(({ row }) => !bad.has(row))
  const changes = good.flatMap((draft) => changeOfDraft(draft) ?? [])
  const touched = new Set(changes.map(({ file, line }) => `${line} ${file}`))
  const changed = good.filter(({ row }) => touched.has(`${row.line} ${row.file}`))
  return {
    changes: [...changes, ...ended.map(({ before, after: left }) => missed(before, left))],
    made: changed.flatMap(({ before, after: person }) => (before === undefined ? person : [])),
    changed: [...changed, ...ended].flatMap(({ before, after: person }) =>
      before === undefined ? [] : { before, after: person },
    ),
    leaving: new Map(
      [...good, ...ended].flatMap(({ before, after: { id, leftOn } }) =>
        leftOn !== null && before?.leftOn !== leftOn ? [[id, leftOn] as const] : [],
      ),
    ),
    people: knowPeople(everybody, today, aliasesOf(drafts)),
  }
}

function draftsOf(known: KnownPeople, rows: readonly PersonRow[], options: PeopleOptions): Draft[] {
  const { bad, newId, today } = options
  const met = new Map<string, PersonRow>()
  return rows.flatMap((row) => {
    const isNamed = keyColumns.some((key) => (row.texts[key] ?? '') !== '')
    if (!isNamed) bad.put(row, 'number', 'person_key_missing')
    const before = whoIs(known, row)
    const { leftOn } = row.cells
    const isGone = typeof leftOn === 'string' && goneBy(leftOn, today)
    // Whoever is known is met by who it is: the address may have been somebody else's before.
    const keys = before === undefined ? keysOf(row, isGone ? leftOn : '') : [before.id]
    const first = keys.map((key) => met.get(key)).find((other) => other !== undefined)
    if (first !== undefined) {
      bad.put(row, sharedKey(row, first), 'duplicate', metAt(first))
      return []
    }
    for (const key of keys) met.set(key, row)
    if (before !== undefined) refuseRow(row, before, options)
    return [{ row, before, after: personOf(row, before, newId) }]
  })
}

/** Columns by which a person is known. */
const keyColumns = ['number', 'email', 'id'] as const

/** The column that says that two rows mean one person: where nothing in them is the same, the first by which this one is known. */
function sharedKey(row: PersonRow, first: PersonRow): string {
  const named = keyColumns.filter((key) => (row.texts[key] ?? '') !== '')
  return named.find((key) => row.cells[key] === first.cells[key]) ?? named[0] ?? ''
}

/** Keys that only one row of a file may have. Who is gone may have the keys of somebody else by now. */
function keysOf({ cells }: PersonRow, leftOn: string): string[] {
  const { id, number, email } = cells
  return [
    ...(id ? [`id ${id}`] : []),
    ...(number ? [`number ${number} ${leftOn}`] : []),
    ...(email ? [`email ${email} ${leftOn}`] : []),
  ]
}

/** Whom a row means: by our own id, else by number, else by address; of those who left only by the day on which they did. */
function whoIs(known: KnownPeople, { cells }: PersonRow): PersonState | undefined {
  const { id, number, email, leftOn } = cells
  const byId = typeof id === 'string' ? known.byId.get(id) : undefined
  if (byId !== undefined) return byId
  for (const [by, key] of [
    ['number', number],
    ['email', email],
  ] as const) {
    if (typeof key !== 'string') continue
    const gone = typeof leftOn === 'string' ? known.gone(by, key, leftOn) : undefined
    const found = gone ?? known.here(by, key)
    if (found !== undefined) return found
  }
  return undefined
}

/** What contradicts what is known of the person. */
function refuseRow(row: PersonRow, before: PersonState, { today, bad }: PeopleOptions): void {
  const isGone = goneBy(before.leftOn, today)
  refuseReturn(row, before, isGone, bad)
  const { id, number } = row.cells
  // Found by the address, and the number is another: two people, or a mistake.
  const isOther = typeof number === 'string' && before.number !== null && before.number !== number
  if (isOther && id !== before.id) bad.put(row, 'email', 'email_of_other', { number: before.number ?? '' })
}

/** Who left has left: neither the day nor the roles are changed. */
function refuseReturn(row: PersonRow, before: PersonState, isGone: boolean, bad: BadRows): void {
  const { leftOn, roles } = row.cells
  if (before.leftOn === null) return
  const stays = leftOn === null || isGone
  if (leftOn !== undefined && leftOn !== before.leftOn && stays)
    bad.put(row, 'leftOn', 'person_left', { day: before.leftOn })
  if (isGone && roles !== undefined && roles.join() !== before.roles.join())
    bad.put(row, 'roles', 'person_left', { day: before.leftOn })
}

function personOf(row: PersonRow, before: PersonState | undefined, newId: () => string): PersonState {
  const { number, email, name = '', language, zone, roles, leftOn } = row.cells
  const was = before ?? { ...nobody, id: newId() as PersonId }
  return {
    id: was.id,
    number: said(number, was.number, null),
    email: said(email, was.email, null),
    name: keeping(name, before?.name),
    language: language ?? was.language,
    zone: said(zone, was.zone, null),
    roles: said(roles, was.roles, []),
    leftOn: said(leftOn, was.leftOn, null),
  }
}

/** What a row leaves open of somebody new. */
const nobody: Omit<PersonState, 'id'> = {
  number: null,
  email: null,
  name: '',
  language: 'id',
  zone: null,
  roles: [],
  leftOn: null,
}

/** Of those who have not left, no two may have an address or a number. */
function refuseTaken(drafts: readonly Draft[], everybody: readonly PersonState[], bad: BadRows): void {
  for (const [key, reason] of [
    ['number', 'number_taken'],
    ['email', 'email_taken'],
  ] as const) {
    const holders = Map.groupBy(
      everybody.filter((person) => person.leftOn === null && person[key] !== null),
      (person) => person[key],
    )
    for (const { row, before, after } of drafts) {
      const mine = after.leftOn === null && after[key] !== null ? holders.get(after[key]) : undefined
      const changes = before === undefined || before[key] !== after[key] || before.leftOn !== after.leftOn
      if (mine !== undefined && mine.length > 1 && changes) bad.put(row, key, reason)
    }
  }
}

function administrates({ roles, leftOn }: PersonState): boolean {
  return leftOn === null && roles.includes('administrator')
}

function refuseLastAdministrator(
  state: OrganisationState,
  drafts: readonly Draft[],
  everybody: readonly PersonState[],
  bad: BadRows,
): void {
  if (!state.people.some(administrates) || everybody.some(administrates)) return
  const losing = drafts.filter(({ before }) => before !== undefined && administrates(before))
  for (const { row, before } of losing)
    bad.put(row, before?.leftOn === row.cells.leftOn ? 'roles' : 'leftOn', 'last_administrator')
  if (losing.length === 0) bad.put(wholeFile(drafts), 'number', 'last_administrator')
}

/** The list itself, where no row of it is to blame. */
function wholeFile(drafts: readonly Draft[]): TextRow {
  return { file: drafts[0]?.row.file ?? 'people.csv', line: 0, texts: {} }
}

/** Who is still there and is not named. */
function missingFrom(state: OrganisationState, drafts: readonly Draft[], today: string): PersonState[] {
  const named = new Set(drafts.map(({ after }) => after.id))
  return state.people.filter(({ id, leftOn }) => !named.has(id) && !goneBy(leftOn, today))
}

function changeOfDraft({ row, before, after }: Draft): Change | undefined {
  const left = before !== undefined && before.leftOn === null && after.leftOn !== null
  const fate = before === undefined ? 'made' : left ? 'ended' : 'changed'
  return changeOf(row, labelOf(after), differences(before, after, show), fate)
}

function missed(before: PersonState, after: PersonState): Change {
  return { fate: 'ended', file: '', line: 0, name: labelOf(after), fields: differences(before, after, show) }
}

/** Ids by which the file calls people that are new here. */
function aliasesOf(drafts: readonly Draft[]): Map<string, PersonState> {
  return new Map(
    drafts.flatMap(({ row, after }) => (row.cells.id ? [[plain(row.cells.id), after] as const] : [])),
  )
}

export function labelOf({ number, email, name }: PersonState): string {
  const key = number ?? email
  return key === null ? name : `${name} (${key})`
}

const show = {
  number: ({ number }: PersonState) => number ?? '',
  email: ({ email }: PersonState) => email ?? '',
  name: ({ name }: PersonState) => name,
  language: ({ language }: PersonState) => language,
  zone: ({ zone }: PersonState) => zone ?? '',
  roles: ({ roles }: PersonState) => roles.join(' '),
  leftOn: ({ leftOn }: PersonState) => leftOn ?? '',
}
