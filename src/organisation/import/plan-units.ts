import type { BadRows, Change, Row } from '../../platform/tabular/columns.ts'
import type { UnitId } from '../contract.ts'
import { goneBy } from '../domain/spans.ts'
import { deepest, placeUnder } from '../domain/tree.ts'
import { changeOf, differences, inBoth, keeping, metAt, said } from './comparing.ts'
import type { unitColumns } from './kinds.ts'
import type { OrganisationState, UnitState } from './state.ts'

export type UnitRow = Row<typeof unitColumns>

/** A unit that a row speaks of. */
interface Draft {
  readonly row: UnitRow
  readonly before: UnitState | undefined
  /** Without its place in the tree yet. */
  readonly unit: UnitState
  /** Undefined: it stays where it is. */
  readonly parentCode: string | null | undefined
}

/** The tree as it will be, and what it takes. */
export interface UnitsPlan {
  readonly changes: readonly Change[]
  /** Parents before their units. */
  readonly made: readonly UnitState[]
  /** Changed, or in another place because one above moved. */
  readonly changed: readonly UnitState[]
  /** By code, those that a bad row speaks of included. */
  readonly byCode: ReadonlyMap<string, UnitState>
  readonly byId: ReadonlyMap<UnitId, UnitState>
  /** Units that a row closes: nothing may be left in them. */
  readonly closing: ReadonlyMap<UnitId, UnitRow>
}

/** Works out the tree of units. `today` is the organisation's day. */
export function planUnits(
  state: OrganisationState,
  rows: readonly UnitRow[],
  { today, newId, bad }: { readonly today: string; readonly newId: () => string; readonly bad: BadRows },
): UnitsPlan {
  const known = new Map(state.units.map((unit) => [unit.code, unit]))
  const drafts = draftsOf(state, rows, known, newId, bad)
  const units = new Map([...known, ...[...drafts].map(([code, { unit }]) => [code, unit] as const)])
  const parents = parentsOf(drafts, units, bad)
  const placed = placeAll(units, drafts, parents, bad)
  const byId = new Map([...placed.values()].map((unit) => [unit.id, unit]))
  for (const draft of drafts.values()) refuseClosed(draft, placed, byId, today, bad)
  const closing = closingOf(drafts, placed, bad)
  const before = new Map(state.units.map((unit) => [unit.id, unit]))
  const differing = [...placed.values()].filter((unit) => differs(before.get(unit.id), unit))
  return {
    changes: changesOf(state, drafts, placed, byId, bad),
    made: differing
      .filter(({ id }) => !before.has(id))
      .toSorted((one, other) => one.ancestors.length - other.ancestors.length),
    changed: differing.filter(({ id }) => before.has(id)),
    byCode: placed,
    byId,
    closing,
  }
}

function draftsOf(
  state: OrganisationState,
  rows: readonly UnitRow[],
  known: ReadonlyMap<string, UnitState>,
  newId: () => string,
  bad: BadRows,
): Map<string, Draft> {
  const calendars = new Map(state.calendars.map(({ id, name }) => [name.toLowerCase(), id]))
  const drafts = new Map<string, Draft>()
  for (const row of rows) {
    const { code, parent: parentCode, calendar } = row.cells
    if (code === undefined) continue
    const first = drafts.get(code)
    if (first !== undefined) {
      bad.put(row, 'code', 'duplicate', metAt(first.row))
      continue
    }
    const before = known.get(code)
    const calendarId = typeof calendar === 'string' ? calendars.get(calendar.toLowerCase()) : calendar
    if (typeof calendar === 'string' && calendarId === undefined) bad.put(row, 'calendar', 'calendar_unknown')
    const was = before ?? { ...fresh, id: newId() as UnitId, code, codePath: code }
    const unit = { ...was, ...texts(row, before), calendarId: said(calendarId, was.calendarId, null) }
    drafts.set(code, { row, before, unit, parentCode })
  }
  return drafts
}

/** What a row leaves open of a unit that is new. */
const fresh = {
  parentId: null,
  kind: 'department',
  nameId: '',
  nameEn: '',
  calendarId: null,
  closedOn: null,
  ancestors: [],
} as const

function texts({ cells }: UnitRow, before: UnitState | undefined) {
  const { kind, nameId = '', nameEn, closedOn } = cells
  return {
    kind: said(kind, before?.kind, fresh.kind),
    nameId: keeping(nameId, before?.nameId),
    nameEn: keeping(inBoth(nameId, nameEn, before?.nameEn), before?.nameEn),
    closedOn: said(closedOn, before?.closedOn, null),
  }
}

/** The parent's code of every unit; null at the root. */
function parentsOf(
  drafts: ReadonlyMap<string, Draft>,
  units: ReadonlyMap<string, UnitState>,
  bad: BadRows,
): ReadonlyMap<string, string | null> {
  const codes = new Map([...units.values()].map(({ id, code }) => [id, code]))
  return new Map(
    [...units.values()].map(({ code, parentId }) => {
      const draft = drafts.get(code)
      const asBefore = parentId === null ? null : (codes.get(parentId) ?? null)
      if (draft?.parentCode === undefined) return [code, asBefore]
      if (draft.parentCode === null || units.has(draft.parentCode)) return [code, draft.parentCode]
      bad.put(draft.row, 'parent', 'parent_unknown')
      return [code, asBefore]
    }),
  )
}

/** Gives every unit its place. What stands in a circle, or too deep, is bad, and stands at the root for now. */
function placeAll(
  units: ReadonlyMap<string, UnitState>,
  drafts: ReadonlyMap<string, Draft>,
  parents: ReadonlyMap<string, string | null>,
  bad: BadRows,
): Map<string, UnitState> {
  const placed = new Map<string, UnitState>()
  for (const start of units.keys()) {
    const { way, circle } = wayUp(start, parents, placed)
    refuseCircle(circle, drafts, bad)
    const inCircle = new Set(circle)
    for (const at of way.toReversed()) {
      const unit = units.get(at)
      if (unit === undefined) continue
      const parent = inCircle.has(at) ? undefined : placed.get(parents.get(at) ?? '')
      const tooDeep = parent !== undefined && parent.ancestors.length + 2 > deepest
      if (tooDeep) refuseDepth(at, drafts, parents, bad)
      const above = tooDeep ? undefined : parent
      placed.set(at, { ...unit, parentId: above?.id ?? null, ...placeUnder(above, at) })
    }
  }
  return placed
}

/** The codes from a unit up to one that has its place already, to the root, or to where the way meets itself. */
function wayUp(
  start: string,
  parents: ReadonlyMap<string, string | null>,
  placed: ReadonlyMap<string, UnitState>,
): { readonly way: readonly string[]; readonly circle: readonly string[] } {
  const passed = new Set<string>()
  let code: string | null | undefined = start
  while (typeof code === 'string' && !placed.has(code) && !passed.has(code)) {
    passed.add(code)
    code = parents.get(code)
  }
  const way = [...passed]
  const meeting = typeof code === 'string' ? way.indexOf(code) : -1
  return { way, circle: meeting < 0 ? [] : way.slice(meeting) }
}

function refuseCircle(circle: readonly string[], drafts: ReadonlyMap<string, Draft>, bad: BadRows): void {
  const way = [...circle, ...circle.slice(0, 1)].join(' → ')
  for (const code of circle) {
    const row = drafts.get(code)?.row
    if (row !== undefined) bad.put(row, 'parent', 'circle', { way })
  }
}

/** The nearest row at or above the unit that is too deep is what to mend. */
function refuseDepth(
  code: string,
  drafts: ReadonlyMap<string, Draft>,
  parents: ReadonlyMap<string, string | null>,
  bad: BadRows,
): void {
  let at: string | null | undefined = code
  while (typeof at === 'string') {
    const row = drafts.get(at)?.row
    if (row !== undefined) return bad.put(row, 'parent', 'unit_too_deep', { levels: deepest })
    at = parents.get(at)
  }
}

function differs(before: UnitState | undefined, after: UnitState): boolean {
  if (before === undefined) return true
  const { ancestors, ...rest } = after
  return (
    before.ancestors.join() !== ancestors.join() ||
    (Object.keys(rest) as (keyof typeof rest)[]).some((key) => before[key] !== rest[key])
  )
}

/** A unit that is closed is not changed, one that was closed stays so, and nothing outlasts what it hangs on. */
function refuseClosed(
  { row, before, unit }: Draft,
  placed: ReadonlyMap<string, UnitState>,
  byId: ReadonlyMap<UnitId, UnitState>,
  today: string,
  bad: BadRows,
): void {
  const after = placed.get(unit.code)
  if (after === undefined) return
  const wasClosed = before?.closedOn ?? null
  if (wasClosed !== null && after.closedOn === null)
    bad.put(row, 'closedOn', 'unit_stays_closed', { day: wasClosed })
  else if (wasClosed !== null && goneBy(wasClosed, today) && differs(before, after))
    bad.put(row, 'code', 'unit_closed', { day: wasClosed })
  const parent = after.parentId === null ? undefined : byId.get(after.parentId)
  if (before?.parentId !== after.parentId) refuseOutlasting(row, after, parent, bad)
}

function refuseOutlasting(
  row: UnitRow,
  { closedOn }: UnitState,
  parent: UnitState | undefined,
  bad: BadRows,
): void {
  if (parent !== undefined && outlasts(closedOn, parent.closedOn))
    bad.put(row, 'parent', 'parent_closed', { code: parent.code, day: parent.closedOn ?? '' })
}

/** Whether what ends on one day goes on beyond another; null: it does not end. */
function outlasts(one: string | null, other: string | null): boolean {
  return other !== null && (one === null || one > other)
}

/** Units that rows close, none of which may have an open one below. */
function closingOf(
  drafts: ReadonlyMap<string, Draft>,
  placed: ReadonlyMap<string, UnitState>,
  bad: BadRows,
): Map<UnitId, UnitRow> {
  const closing = new Map<UnitId, UnitRow>()
  for (const { row, before, unit } of drafts.values())
    if (unit.closedOn !== null && unit.closedOn !== before?.closedOn) closing.set(unit.id, row)
  const below = Map.groupBy(placed.values(), ({ parentId }) => parentId)
  for (const [id, row] of closing) {
    const children = below.get(id) ?? []
    const count = children.filter(({ closedOn }) => outlasts(closedOn, row.cells.closedOn ?? null)).length
    if (count > 0) bad.put(row, 'closedOn', 'unit_has_open_units', { count })
  }
  return closing
}

function changesOf(
  state: OrganisationState,
  drafts: ReadonlyMap<string, Draft>,
  placed: ReadonlyMap<string, UnitState>,
  byId: ReadonlyMap<UnitId, UnitState>,
  bad: BadRows,
): Change[] {
  const before = new Map(state.units.map((unit) => [unit.id, unit]))
  const calendars = new Map(state.calendars.map(({ id, name }) => [id, name]))
  const show = {
    parent: ({ parentId }: UnitState) =>
      parentId === null ? '' : ((byId.get(parentId) ?? before.get(parentId))?.code ?? ''),
    kind: ({ kind }: UnitState) => kind,
    nameId: ({ nameId }: UnitState) => nameId,
    nameEn: ({ nameEn }: UnitState) => nameEn,
    calendar: ({ calendarId }: UnitState) => (calendarId === null ? '' : (calendars.get(calendarId) ?? '')),
    closedOn: ({ closedOn }: UnitState) => closedOn ?? '',
  }
  return [...drafts.values()].flatMap((draft) => {
    const after = placed.get(draft.unit.code)
    if (after === undefined || bad.has(draft.row)) return []
    const fields = differences(draft.before, after, show)
    const closed = draft.before?.closedOn === null && after.closedOn !== null
    const fate = draft.before === undefined ? 'made' : closed ? 'ended' : 'changed'
    return changeOf(draft.row, `${after.code} ${after.nameId}`, fields, fate) ?? []
  })
}
