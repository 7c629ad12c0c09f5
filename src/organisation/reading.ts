import type { OwnPlaces } from './domain/own-line.ts'
import { personOfAccount } from '../platform/auth/memberships.ts'
import type { Actor, Role } from '../platform/auth/permission.ts'
import type { Tx } from '../platform/db/database.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import type { PersonId, UnitId, UnitKind } from './contract.ts'
import { standIn } from './domain/deputies.ts'
import { covers, goneBy } from './domain/spans.ts'
import { pathOf } from './domain/tree.ts'
import { findActor, type ActorRecord } from './store/actors.ts'
import { headsAndAway, membershipsOfPeople, membershipsOfUnit, unitsHeldWithin } from './store/assignments.ts'
import { deputyshipsFrom } from './store/deputies.ts'
import { loadOrganisation } from './store/organisations.ts'
import { findPeople, findPerson, findPersonByEmail } from './store/people.ts'
import { findUnit, findUnitAndAbove, findUnits, unitsWithin, unitsWithinAny } from './store/units.ts'

/** A unit as others name it; the shape of the contract's `unitName`. */
export interface UnitName {
  readonly id: UnitId
  readonly name: { readonly id: string; readonly en: string }
  readonly code: string
}

/** A person as others name it; the shape of the contract's `personName`. */
export interface PersonName {
  readonly id: PersonId
  readonly name: string
}

/** The organisation's own day at a moment: `YYYY-MM-DD` in its zone. Assignments, deputies and closings count by it. */
export async function organisationDay(tx: Tx, at: Date): Promise<string> {
  const { zone } = await loadOrganisation(tx)
  return localDay(instantFromDate(at), zone)
}

/** The organisation of this transaction. */
export async function organisationOf(tx: Tx): Promise<{
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly simulated: boolean
}> {
  const { organisationId, name, zone, simulated } = await loadOrganisation(tx)
  return { id: organisationId, name, zone, simulated }
}

/** Who a signed-in person is at a moment: roles, units, language, zone. Undefined where there is no such person, or it has left. */
export async function loadActor(
  tx: Tx,
  who: { readonly accountId: string; readonly personId: string; readonly organisationId: string },
  now: Date,
): Promise<Actor | undefined> {
  const personId = who.personId as PersonId
  const { organisation, person, units, today } = await actorToday(tx, personId, who.organisationId, now)
  if (person === undefined || goneBy(person.leftOn, today)) return undefined
  const headedUnits = units.filter(({ head }) => head).map(({ unitId }) => unitId)
  return {
    ...who,
    name: person.name,
    language: person.language,
    zone: person.zone ?? organisation.zone,
    roles: rolesOf(person.roles, headedUnits.length > 0),
    memberUnits: units.map(({ unitId }) => unitId),
    headedUnits,
  }
}

/** The zones in which organisations were seen last, to guess which day it is there before asking. */
const zones = new Map<string, string>()

async function actorToday(
  tx: Tx,
  personId: PersonId,
  organisationId: string,
  now: Date,
): Promise<ActorRecord & { readonly today: string }> {
  const dayIn = (zone: string) => localDay(instantFromDate(now), zone)
  const guess = dayIn(zones.get(organisationId) ?? 'Asia/Jakarta')
  const found = await findActor(tx, personId, guess)
  const { zone } = found.organisation
  zones.set(organisationId, zone)
  const today = dayIn(zone)
  return { ...(today === guess ? found : await findActor(tx, personId, today)), today }
}

/** Everybody is an employee; who heads a unit is a unit head; the others are granted. */
export function rolesOf(granted: readonly Role[], heads: boolean): Role[] {
  return ['employee', ...(heads ? (['unit_head'] as const) : []), ...granted]
}

/** Ids from the root down to the unit itself, as rights want them; undefined where there is no such unit. */
export async function unitPath(tx: Tx, unitId: string): Promise<readonly UnitId[] | undefined> {
  const unit = await findUnit(tx, unitId as UnitId)
  return unit === undefined ? undefined : pathOf(unit)
}

/** The same for several units; unknown ones are left out. */
export async function unitPaths(
  tx: Tx,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly UnitId[]>> {
  const units = await findUnits(tx, unitIds as readonly UnitId[])
  return new Map(units.map((unit) => [unit.id, pathOf(unit)]))
}

/** Where whoever acts works, to tell what concerns their own unit; see `concernsOwn`. */
export async function ownPlaces(
  tx: Tx,
  { memberUnits, headedUnits }: Pick<Actor, 'memberUnits' | 'headedUnits'>,
): Promise<OwnPlaces> {
  const paths = await unitPaths(tx, memberUnits)
  return { memberPaths: [...paths.values()], headedUnits }
}

/** Names of units, closed ones included; unknown ones are left out. */
export async function unitNames(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitName>> {
  const units = await findUnits(tx, unitIds as readonly UnitId[])
  return new Map(
    units.map(({ id, nameId, nameEn, code }) => [id, { id, name: { id: nameId, en: nameEn }, code }]),
  )
}

/** A unit with its kind and where it stands: ids from the root down to the unit itself. */
export interface OpenUnit extends UnitName {
  readonly kind: UnitKind
  readonly path: readonly UnitId[]
}

/** Names of people, also of those who left; unknown ones are left out. */
export async function personNames(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonName>> {
  const people = await findPeople(tx, personIds as readonly PersonId[])
  return new Map(people.map(({ id, name }) => [id, { id, name }]))
}

/** Who has an e-mail address and has not left; else whose account it is that signs in with it. */
export async function personByEmail(
  tx: Tx,
  organisationId: string,
  email: string,
): Promise<PersonName | undefined> {
  const person = await findPersonByEmail(tx, email)
  if (person !== undefined) return { id: person.id, name: person.name }
  const personId = await personOfAccount(tx, organisationId, email)
  return personId === undefined ? undefined : (await personNames(tx, [personId])).get(personId)
}

/** In which language somebody reads; undefined where there is no such person. */
export async function languageOf(tx: Tx, personId: string): Promise<'id' | 'en' | undefined> {
  return (await findPerson(tx, personId as PersonId))?.language
}

/** A unit and all units below it, closed ones included, in the order of the tree; empty where there is no such unit. */
export async function unitsBelow(tx: Tx, unitId: string): Promise<UnitId[]> {
  const unit = await findUnit(tx, unitId as UnitId)
  return unit === undefined ? [] : (await unitsWithin(tx, unit)).map(({ id }) => id)
}

/** These units and all below any of them, each once, closed ones included; unknown ones are left out. */
export async function unitsBelowAny(tx: Tx, unitIds: readonly string[]): Promise<UnitId[]> {
  const units = await findUnits(tx, unitIds as readonly UnitId[])
  return units.length === 0 ? [] : (await unitsWithinAny(tx, units)).map(({ id }) => id)
}

/** Whether there is such a unit and it is not closed on a day. */
export async function isOpenUnit(tx: Tx, unitId: string, day: string): Promise<boolean> {
  const unit = await findUnitAndAbove(tx, unitId as UnitId)
  return unit !== undefined && !goneBy(unit.closedOn, day)
}

/** Who holds an assignment in this very unit on a day and has not left; by name. */
export async function membersOf(
  tx: Tx,
  unitId: string,
  day: string,
): Promise<readonly (PersonName & { readonly head: boolean })[]> {
  const members = await membershipsOfUnit(tx, unitId as UnitId, day)
  const people = new Map(
    (
      await findPeople(
        tx,
        members.map(({ personId }) => personId),
      )
    ).map((person) => [person.id, person]),
  )
  return members
    .flatMap(({ personId, head }) => {
      const person = people.get(personId)
      return person === undefined
        ? []
        : [{ id: personId, name: person.name, head, sortName: person.sortName }]
    })
    .toSorted((one, other) => (one.sortName < other.sortName ? -1 : 1))
    .map(({ id, name, head }) => ({ id, name, head }))
}

/** Whether a person holds an assignment in this very unit on a day. */
export async function isMember(tx: Tx, unitId: string, personId: string, day: string): Promise<boolean> {
  const units = await membershipsOfPeople(tx, [personId as PersonId], day)
  return units.some((unit) => unit.unitId === unitId)
}

/**
 * Whether a person held an assignment in a unit, or in one that is below it now, on any day of a span, both ends included
 * (`YYYY-MM-DD`): so that joining or leaving meanwhile makes no difference.
 */
export async function belongedTo(
  tx: Tx,
  unitId: string,
  personId: string,
  span: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const held = await unitsHeldWithin(tx, personId as PersonId, span)
  return held.some((unit) => unit.unitId === unitId || unit.ancestors.includes(unitId as UnitId))
}

/**
 * Who answers for a unit on a day: its own heads, else those of the nearest unit above that has any; or, where one is away, who
 * stands in. Each once. Path from the root.
 */
export async function presentHeadsOf(tx: Tx, path: readonly string[], day: string): Promise<PersonId[]> {
  const found = (await headsAndAway(tx, path as readonly UnitId[], day)).toSorted((one, other) =>
    one.personId < other.personId ? -1 : 1,
  )
  const away = found.filter(({ unitId }) => unitId === null)
  const deputies = new Map(
    away.flatMap(({ personId, deputyId }) => (deputyId === null ? [] : [[personId, deputyId] as const])),
  )
  const gone = new Set(
    away.flatMap(({ deputyId, gone: left }) => (left === true && deputyId !== null ? [deputyId] : [])),
  )
  const nearest = path.findLast((unit) => found.some(({ unitId }) => unitId === unit))
  const heads = found.filter(({ unitId }) => unitId === nearest)
  return [...new Set(heads.flatMap(({ personId }) => standIn(personId, deputies, gone) ?? []))]
}

/**
 * Who does a person's work on a day: the person, or, where away, along the chain of deputies the first who is there.
 * Undefined where nobody is: then ask the unit's other members, or its heads.
 */
export async function standInFor(tx: Tx, personId: string, day: string): Promise<PersonId | undefined> {
  return (await standInsFor(tx, [personId], day)).get(personId)
}

/** {@link standInFor} for several people at once; whoever has no stand-in is left out. */
export async function standInsFor(
  tx: Tx,
  personIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, PersonId>> {
  const away = (await deputyshipsFrom(tx, day)).filter((deputyship) => covers(deputyship.away, day))
  const deputies = new Map(away.map(({ personId, deputyId }) => [personId, deputyId]))
  const wanted = personIds as readonly PersonId[]
  const concerned = await findPeople(tx, [...wanted, ...deputies.values()])
  const gone = new Set(concerned.filter(({ leftOn }) => goneBy(leftOn, day)).map(({ id }) => id))
  const found = new Map<string, PersonId>()
  for (const person of wanted) {
    const stand = standIn(person, deputies, gone)
    if (stand !== undefined) found.set(person, stand)
  }
  return found
}

/** Where and in which language people are told something by mail; those who left, or have no address, have `email` null. */
export async function peopleToTell(
  tx: Tx,
  personIds: readonly string[],
  day: string,
): Promise<readonly (PersonName & { readonly email: string | null; readonly language: 'id' | 'en' })[]> {
  const people = await findPeople(tx, personIds as readonly PersonId[])
  return people.map(({ id, name, email, language, leftOn }) => ({
    id,
    name,
    language,
    email: goneBy(leftOn, day) ? null : email,
  }))
}
