import { v5 as uuidv5 } from 'uuid'
import {
  codeFor,
  ensureAssignments,
  ensureJobs,
  ensurePeople,
  ensureUnits,
  useCalendar,
} from '../../organisation/index.ts'
import type { CalendarId, JobId, PersonId, UnitId } from '../../organisation/contract.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import { renderText } from '../../platform/i18n/render.ts'
import { dateOf, type Instant } from '../../platform/time/instants.ts'
import { localDay } from '../../platform/time/local-day.ts'
import { writeServices, type ServiceViews } from '../../service/index.ts'
import type { GroupKey, ImportedRequest, PersonKey } from '../../service/import/imported.ts'
import { missingNames } from '../../service/import/messages.ts'
import { commandMessages } from '../cli/messages.ts'
import { readKnownUnits, unitsByWord } from './known-units.ts'

/** What the source's names mean in the organisation. Whatever was met is there; asking for anything else is a bug. */
export interface Directory {
  /** Makes what a chunk of requests names and is not there yet. */
  meet(requests: readonly ImportedRequest[]): Promise<void>
  unit(group: GroupKey): UnitId
  person(name: PersonKey): PersonId | null
  /** Somebody who asked, though the source does not say who. */
  asker(name: PersonKey): PersonId
  service(category: string | null): string
  /** Puts everybody who held requests of a unit into it, since the day on which that was first seen. */
  assign(): Promise<void>
  /** How many were missing. */
  readonly made: () => {
    readonly units: number
    readonly services: number
    readonly serviceIds: readonly string[]
  }
}

export interface DirectoryOptions {
  /** By which its people and services are known again. */
  readonly system: string
  /** What people call it. */
  readonly systemName: string
  readonly zone: string
  /** By which units that are made work; null: as the unit above them. */
  readonly calendarId: CalendarId | null
  readonly language: 'id' | 'en'
}

/** Opens the directory of an organisation with the units that it has: a group is the unit of its name. */
export async function openDirectory(context: WorkContext, options: DirectoryOptions): Promise<Directory> {
  const units = await openUnits(context, options)
  const people = openPeople(context, options)
  const services = openServices(context, options)
  return {
    async meet(requests) {
      await units.meet(requests)
      await people.meet(requests)
      await services.meet(requests, units.unit)
    },
    unit: units.unit,
    person: (name) => (name === null ? null : people.person(name)),
    asker: (name) => people.person(name),
    service: services.service,
    assign: () => people.assign(units.unit),
    made: () => ({ units: units.made(), services: services.made().length, serviceIds: services.made() }),
  }
}

const ofOne = (name: string | null) => name ?? ''

async function openUnits({ tx }: WorkContext, { calendarId }: DirectoryOptions) {
  const known = await readKnownUnits(tx)
  const root = known.find(({ ancestors }) => ancestors.length === 0)
  if (root === undefined) throw new Error('The organisation has no unit')
  const ids = new Map([...unitsByWord(known)].map(([word, { id }]) => [word, id] as const))
  const codes = new Set(known.map(({ code }) => code))
  let made = 0
  const nameOf = (group: GroupKey) => (group === null ? missingNames.unit : { id: group, en: group })
  const unit = (group: GroupKey): UnitId => present(ids, nameOf(group).id.toLowerCase())

  async function meet(requests: readonly ImportedRequest[]): Promise<void> {
    const groups = new Set(requests.flatMap(({ events }) => events.map((event) => event.unit)))
    const fresh = [...groups].filter((group) => !ids.has(nameOf(group).id.toLowerCase()))
    const wanted = fresh.map((group) => {
      const name = nameOf(group)
      const code = codeFor(name.id, codes)
      codes.add(code)
      return { code, name, kind: 'department' as const, parentId: root?.id ?? null }
    })
    const found = await ensureUnits(tx, wanted)
    for (const { code, name } of wanted) ids.set(name.id.toLowerCase(), present(found, code))
    if (calendarId !== null) await useCalendar(tx, calendarId, [...found.values()])
    made += wanted.length
  }

  return { meet, unit, made: () => made }
}

function openPeople({ tx }: WorkContext, { system, systemName, zone, language }: DirectoryOptions) {
  const ids = new Map<string, PersonId>()
  /** By person and group: when the person first had a request of it. */
  const firstHeld = new Map<
    string,
    { readonly name: string; readonly group: GroupKey; readonly at: Instant }
  >()
  const person = (name: PersonKey): PersonId => present(ids, ofOne(name))

  async function meet(requests: readonly ImportedRequest[]): Promise<void> {
    const names = new Set(requests.map(({ asker }) => ofOne(asker)))
    for (const { events } of requests) {
      for (const { actor, assignee, unit, happenedAt } of events) {
        if (actor !== null) names.add(actor)
        if (assignee === null) continue
        names.add(assignee)
        const key = `${assignee}\n${ofOne(unit)}`
        const before = firstHeld.get(key)
        if (before === undefined || happenedAt < before.at)
          firstHeld.set(key, { name: assignee, group: unit, at: happenedAt })
      }
    }
    const fresh = [...names].filter((name) => !ids.has(name))
    const keyOf = (name: string) => `${system}:${name}`
    const nameOf = (name: string) => (name === '' ? missingNames.person[language] : name)
    const found = await ensurePeople(
      tx,
      fresh.map((name) => ({ key: keyOf(name), name: nameOf(name), email: null, language })),
    )
    for (const name of fresh) ids.set(name, present(found, keyOf(name)))
  }

  async function assign(unit: (group: GroupKey) => UnitId): Promise<void> {
    const title = nounOf('import.noun.job', systemName)
    const jobs = await ensureJobs(tx, [title])
    const jobId: JobId = present(jobs, title.id)
    const held = [...firstHeld.values()]
    await ensureAssignments(
      tx,
      held.map(({ name, group, at }) => ({
        personId: person(name),
        unitId: unit(group),
        jobId,
        head: false,
        startsOn: localDay(at, zone),
        endsOn: null,
      })),
    )
  }

  return { meet, person, assign }
}

function openServices(context: WorkContext, { system, systemName }: DirectoryOptions) {
  const { tx, organisationId } = context
  const known = new Set<string>()
  const made: string[] = []
  const service = (category: string | null): string =>
    uuidv5(`${system} category ${ofOne(category)}`, organisationId)

  async function meet(
    requests: readonly ImportedRequest[],
    unit: (group: GroupKey) => UnitId,
  ): Promise<void> {
    const categories = Map.groupBy(requests, ({ category }) => category)
    const asked = [...categories.keys()].map(service).filter((id) => !known.has(id))
    if (asked.length === 0) return
    const there = await tx
      .withTables<ServiceViews>()
      .selectFrom('service.serviceNames')
      .select('id')
      .where('id', 'in', asked)
      .execute()
    for (const { id } of there) known.add(id)
    const fresh = [...categories].filter(([category]) => !known.has(service(category)))
    await writeServices(
      context,
      fresh.map(([category, its]) => serviceOf({ category, id: service(category), systemName }, its, unit)),
    )
    for (const [category] of fresh) known.add(service(category))
    made.push(...fresh.map(([category]) => service(category)))
  }

  return { meet, service, made: () => made }
}

/** A category as a service of the group that was asked for it most. A source promises requests, or nothing; never a service. */
function serviceOf(
  { category, id, systemName }: { category: string | null; id: string; systemName: string },
  requests: readonly ImportedRequest[],
  unit: (group: GroupKey) => UnitId,
) {
  const groups = [...Map.groupBy(requests, ({ events: [first] }) => first.unit)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )
  const [[group] = [null]] = groups
  const name = category === null ? missingNames.service : { id: category, en: category }
  return {
    id,
    unitId: unit(group),
    name,
    description: nounOf(
      requests.some(({ due }) => due !== null) ? 'import.noun.service.due' : 'import.noun.service',
      systemName,
    ),
    doneWell: { id: '', en: '' },
    form: [],
    promises: [],
    stopsClock: ['asker', 'third_party'] as const,
    askerUnitIds: [],
    reasons: [],
    since: dateOf(
      requests.reduce(
        (first, { openedAt }) => (openedAt < first ? openedAt : first),
        requests[0]?.openedAt ?? (0 as Instant),
      ),
    ),
  }
}

/** A text that stays in the organisation, in both languages, with the name of the source. */
function nounOf(key: `import.noun.${string}` & keyof typeof commandMessages, system: string) {
  const of = (language: 'id' | 'en') => renderText(language, commandMessages[key], { system })
  return { id: of('id'), en: of('en') }
}

function present<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The directory was not told of ${key}`)
  return value
}
