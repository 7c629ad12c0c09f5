import {
  accountOf,
  gatherBadRows,
  readRow,
  type BadRow,
  type BadRows,
  type Change,
  type KindAccount,
  type Row,
  type TextRow,
} from '../../platform/tabular/columns.ts'
import { plain } from '../../platform/tabular/cells.ts'
import type { Priority, Promise as PromiseByPriority } from '../contract.ts'
import { termsProblems } from '../domain/terms.ts'
import type { StopsClock } from '../tables.ts'
import { serviceColumns } from './columns.ts'

/** A service as a file sees it: everything but its form and the reasons of its ratings. */
export interface ServiceState {
  readonly id: string
  readonly unitId: string
  readonly nameId: string
  readonly nameEn: string
  readonly descriptionId: string
  readonly descriptionEn: string
  readonly doneWellId: string
  readonly doneWellEn: string
  readonly promises: readonly PromiseByPriority[]
  readonly stopsClock: readonly StopsClock[]
  readonly askerUnitIds: readonly string[]
}

/** A unit as it will be once the other files are written. */
export interface UnitOfService {
  readonly id: string
  readonly code: string
  readonly closedOn: string | null
}

export interface ServicesPlan {
  readonly changes: readonly Change[]
  readonly made: readonly ServiceState[]
  readonly changed: readonly { readonly before: ServiceState; readonly after: ServiceState }[]
  readonly bad: readonly BadRow[]
  readonly account: KindAccount
}

type ServiceRow = Row<typeof serviceColumns>

export interface ServicesAround {
  readonly units: ReadonlyMap<string, UnitOfService>
  readonly today: string
  readonly newId: () => string
}

/** Works out the services on offer; `state` holds those that are not retired. */
export function planServices(
  state: readonly ServiceState[],
  rows: readonly TextRow[],
  around: ServicesAround,
): ServicesPlan {
  const bad = gatherBadRows('services')
  const known = Map.groupBy(state, ({ unitId, nameId }) => keyOf(unitId, nameId))
  const met = new Map<string, TextRow[]>()
  const codes = new Map([...around.units.values()].map(({ id, code }) => [id, code]))
  const show = shown(codes)
  const changes: Change[] = []
  const [made, changed]: [ServiceState[], { before: ServiceState; after: ServiceState }[]] = [[], []]
  for (const text of rows) {
    const row = readRow(serviceColumns, text, bad)
    const unit = unitOf(row, around, bad)
    if (unit === undefined || row.cells.nameId === undefined) continue
    const key = keyOf(unit.id, row.cells.nameId)
    const earlier = met.get(key) ?? []
    // Services of one name are told apart by their order, and only as many as there are.
    const before = known.get(key)?.[earlier.length]
    if (before === undefined) refuseSecond(row, earlier, bad)
    met.set(key, [...earlier, text])
    const after = serviceOf(row, unit.id, before, around, bad)
    refuseTerms(row, before, after, bad)
    const fields = differences(show, before, after)
    if (bad.has(row) || (before !== undefined && fields.length === 0)) continue
    const fate = before === undefined ? 'made' : 'changed'
    changes.push({ fate, file: row.file, line: row.line, name: `${unit.code} · ${after.nameId}`, fields })
    if (before === undefined) made.push(after)
    else changed.push({ before, after })
  }
  return { changes, made, changed, bad: bad.all, account: accountOf(rows, changes, bad) }
}

function refuseSecond(row: ServiceRow, [first]: readonly TextRow[], bad: BadRows): void {
  if (first !== undefined) bad.put(row, 'nameId', 'duplicate', { line: first.line, file: first.file })
}

function differences(
  show: (service: ServiceState) => [string, string][],
  before: ServiceState | undefined,
  after: ServiceState,
): Change['fields'] {
  const was = new Map(before === undefined ? [] : show(before))
  return show(after).flatMap(([column, will]) => {
    const old = was.get(column) ?? ''
    return old === will ? [] : [{ column, before: old, after: will }]
  })
}

function keyOf(unitId: string, nameId: string): string {
  return `${unitId} ${nameId.trim().toLowerCase()}`
}

function unitOf(row: ServiceRow, { units, today }: ServicesAround, bad: BadRows): UnitOfService | undefined {
  const unit = units.get(row.cells.unit ?? '')
  if (row.cells.unit !== undefined && unit === undefined) bad.put(row, 'unit', 'unit_unknown')
  const closedOn = unit?.closedOn ?? null
  if (closedOn !== null && closedOn <= today) bad.put(row, 'unit', 'unit_not_open')
  return unit
}

function serviceOf(
  row: ServiceRow,
  unitId: string,
  before: ServiceState | undefined,
  around: ServicesAround,
  bad: BadRows,
): ServiceState {
  const { cells } = row
  const was = before ?? { ...fresh, id: around.newId() }
  const nameId = kept(cells.nameId, was.nameId)
  return {
    id: was.id,
    unitId,
    nameId,
    nameEn: kept(cells.nameEn === '' ? nameId : cells.nameEn, before?.nameEn ?? nameId),
    descriptionId: kept(cells.descriptionId, was.descriptionId),
    descriptionEn: kept(cells.descriptionEn, was.descriptionEn),
    doneWellId: kept(cells.doneWellId, was.doneWellId),
    doneWellEn: kept(cells.doneWellEn, was.doneWellEn),
    promises: promisesOf(cells, was.promises),
    stopsClock: cells.stopsClock ?? was.stopsClock,
    askerUnitIds: askersOf(row, around, bad) ?? was.askerUnitIds,
  }
}

/** What a row leaves open of a service that is new. */
const fresh: Omit<ServiceState, 'id' | 'unitId'> = {
  nameId: '',
  nameEn: '',
  descriptionId: '',
  descriptionEn: '',
  doneWellId: '',
  doneWellEn: '',
  promises: [],
  stopsClock: ['asker'],
  askerUnitIds: [],
}

function kept(text: string | undefined, was: string): string {
  return text === undefined || same(text, was) ? was : text
}

function askersOf(row: ServiceRow, { units }: ServicesAround, bad: BadRows): string[] | undefined {
  return row.cells.askers?.flatMap((code) => {
    const unit = units.get(code)
    if (unit === undefined) bad.put(row, 'askers', 'asker_unknown', { code })
    return unit?.id ?? []
  })
}

function same(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

const priorities = [1, 2, 3, 4] as const satisfies readonly Priority[]

function promisesOf(cells: ServiceRow['cells'], before: readonly PromiseByPriority[]): PromiseByPriority[] {
  return priorities.flatMap((priority) => {
    const was = before.find((promise) => promise.priority === priority)
    const response = cells[`response${priority}`]
    const completion = cells[`completion${priority}`]
    const responseMinutes = response === undefined ? (was?.responseMinutes ?? null) : response
    const completionMinutes = completion === undefined ? (was?.completionMinutes ?? null) : completion
    const isNothing = responseMinutes === null && completionMinutes === null
    const wasNothing = was?.responseMinutes === null && was.completionMinutes === null
    return isNothing && !wasNothing ? [] : { priority, responseMinutes, completionMinutes }
  })
}

/** The rules of the screen, unless the promises stay as they are. */
function refuseTerms(
  row: ServiceRow,
  before: ServiceState | undefined,
  { promises }: ServiceState,
  bad: BadRows,
): void {
  if (before !== undefined && promisesText(before) === promisesText({ promises })) return
  // Minutes that could not be read are named already; that nothing is left then is no further mistake.
  if (promises.length === 0 && !bad.has(row)) bad.put(row, 'completion3', 'nothing_promised')
  for (const { name, code } of termsProblems({ form: [], promises: [...promises] })) {
    const at = promises[Number(name.split('.')[1])]?.priority ?? 3
    if (code === 'response_after_completion') bad.put(row, `response${at}`, code)
    if (code === 'nothing_promised') bad.put(row, `completion${at}`, code)
  }
}

function promisesText({ promises }: Pick<ServiceState, 'promises'>): string {
  return promises
    .toSorted((one, other) => one.priority - other.priority)
    .map(
      (promise) =>
        `${promise.priority}: ${promise.responseMinutes ?? '–'}/${promise.completionMinutes ?? '–'}`,
    )
    .join(', ')
}

function shown(codes: ReadonlyMap<string, string>): (service: ServiceState) => [string, string][] {
  return (service) => [
    ['nameId', service.nameId],
    ['nameEn', service.nameEn],
    ['descriptionId', service.descriptionId],
    ['descriptionEn', service.descriptionEn],
    ['doneWellId', service.doneWellId],
    ['doneWellEn', service.doneWellEn],
    ['promises', promisesText(service)],
    ['stopsClock', service.stopsClock.toSorted().join(' ')],
    ['askers', askersText(service, codes)],
  ]
}

function askersText({ askerUnitIds }: ServiceState, codes: ReadonlyMap<string, string>): string {
  return askerUnitIds
    .map((id) => codes.get(id) ?? '')
    .toSorted()
    .join(' ')
}

/** Services as rows of a file that, read again, changes nothing. */
export function exportServices(
  services: readonly ServiceState[],
  codes: ReadonlyMap<string, string>,
): readonly Readonly<Record<string, string>>[] {
  return services.map((service) => ({
    unit: codes.get(service.unitId) ?? '',
    nameId: service.nameId,
    nameEn: service.nameEn,
    descriptionId: service.descriptionId,
    descriptionEn: service.descriptionEn,
    doneWellId: service.doneWellId,
    doneWellEn: service.doneWellEn,
    ...Object.fromEntries(
      service.promises.flatMap(({ priority, responseMinutes, completionMinutes }) => [
        [`response${priority}`, String(responseMinutes ?? '')],
        [`completion${priority}`, String(completionMinutes ?? '')],
      ]),
    ),
    stopsClock: service.stopsClock.toSorted().join(' '),
    askers: askersText(service, codes),
  }))
}
