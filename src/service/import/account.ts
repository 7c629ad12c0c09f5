import type { Instant } from '../../platform/time/instants.ts'
import type { EventKind } from '../contract.ts'
import {
  warningCodes,
  type ImportAccount,
  type ImportedRequest,
  type SetAsideReason,
  type SetAsideRow,
  type Understood,
  type Warning,
  type WarningCode,
} from './imported.ts'
import type { NamedRow } from './row-order.ts'
import type { SourcePhase } from './source-states.ts'

/** Adds up what becomes of a file while it is read. */
export interface Tally {
  /** A request with the rows of its incident; none where one row tells all of it, which `phase` then is the end of. */
  readonly addRequest: (request: ImportedRequest, rows: readonly NamedRow[], phase?: SourcePhase) => void
  readonly addSetAside: (row: SetAsideRow) => void
  readonly warn: (code: WarningCode, line: number, times?: number) => void
  readonly account: () => ImportAccount
}

/** Starts the account of one file. Memory grows with distinct groups, people and categories, not with rows. */
export function startTally(understood: Understood): Tally {
  const setAsideByReason: Partial<Record<SetAsideReason, number>> = {}
  const events = tallyEvents()
  const requests = tallyRequests()
  const warnings = tallyWarnings()
  let setAside = 0

  return {
    addRequest(request, rows, phase = rows.at(-1)?.row.state.phase) {
      requests.add(request, phase)
      for (const event of request.events) events.add(event)
      warnings.look(request, rows)
    },
    addSetAside({ reason }) {
      setAside += 1
      setAsideByReason[reason] = (setAsideByReason[reason] ?? 0) + 1
    },
    warn: warnings.warn,
    account: () => {
      const { total, people, ...ofEvents } = events.read()
      const { askers, ...ofRequests } = requests.read()
      return {
        rowsRead: total + setAside,
        events: total,
        setAside,
        setAsideByReason: { ...setAsideByReason },
        people: people.union(askers).size,
        ...ofEvents,
        ...ofRequests,
        warnings: warnings.read(),
        understood,
      }
    },
  }
}

function tallyEvents() {
  const eventsByKind: Partial<Record<EventKind, number>> = {}
  const groups = new Set<string>()
  const people = new Set<string>()
  let total = 0
  let timelineEntries = 0
  let firstEvent: Instant | null = null
  let lastEvent: Instant | null = null

  function add(event: ImportedRequest['events'][number]): void {
    total += 1
    timelineEntries += 1 + event.also.length
    eventsByKind[event.kind] = (eventsByKind[event.kind] ?? 0) + 1
    if (event.unit !== null) groups.add(event.unit)
    if (event.actor !== null) people.add(event.actor)
    if (event.assignee !== null) people.add(event.assignee)
    for (const at of [event.happenedAt, ...event.also.flatMap((fact) => fact.at ?? [])]) {
      if (firstEvent === null || at < firstEvent) firstEvent = at
      if (lastEvent === null || at > lastEvent) lastEvent = at
    }
  }

  const read = () => ({
    total,
    people,
    timelineEntries,
    eventsByKind: { ...eventsByKind },
    groups: groups.size,
    firstEvent,
    lastEvent,
  })
  return { add, read }
}

function tallyRequests() {
  const askers = new Set<string>()
  const categories = new Set<string>()
  const made = { kept: 0, broken: 0, unknown: 0 }
  const counts = { requests: 0, reopened: 0, reopenings: 0, unresolved: 0 }

  function add(request: ImportedRequest, phase: SourcePhase | undefined): void {
    counts.requests += 1
    if (request.asker !== null) askers.add(request.asker)
    if (request.category !== null) categories.add(request.category)
    made[request.reportedMadeSla === null ? 'unknown' : request.reportedMadeSla ? 'kept' : 'broken'] += 1
    const reopenings = request.events.filter((event) => event.kind === 'reopened').length
    counts.reopenings += reopenings
    if (reopenings > 0) counts.reopened += 1
    if (phase === undefined || isOpen(phase)) counts.unresolved += 1
  }

  const read = () => ({ askers, ...counts, categories: categories.size, reportedMadeSla: { ...made } })
  return { add, read }
}

function isOpen(phase: SourcePhase): boolean {
  return phase === 'open' || phase === 'in_progress' || phase === 'paused'
}

function tallyWarnings() {
  const seen = new Map<WarningCode, Warning>()

  function warn(code: WarningCode, line: number, times = 1): void {
    if (times === 0) return
    const before = seen.get(code)
    seen.set(code, {
      code,
      count: (before?.count ?? 0) + times,
      firstLine: Math.min(line, before?.firstLine ?? line),
    })
  }

  function look(request: ImportedRequest, rows: readonly NamedRow[]): void {
    const { line, events } = request
    for (const { note, line: at } of events) if (note) warn(note, at)
    for (const { row } of rows) if (row.group === null) warn('rows_without_group', row.line)
    if (rows.length === 0 && events[0].unit === null) warn('rows_without_group', line)
    if (isDueAtOnce(request)) warn('due_not_after_opening', line)
    lookAtChanges(rows, line)
    if (request.asker === null) warn('requests_without_caller', line)
    if (request.category === null) warn('requests_without_category', line)
  }

  function lookAtChanges(rows: readonly NamedRow[], line: number): void {
    if (changes(rows, 'category')) warn('category_changed', line)
    if (changes(rows, 'priority')) warn('priority_changed', line)
    if (changes(rows, 'caller')) warn('caller_changed', line)
    if (rows.at(-1)?.row.resolutionTimeAbsent) warn('resolution_time_absent', line)
    warn('hidden_hand_overs', line, hiddenHandOvers(rows))
  }

  const read = () => warningCodes.flatMap((code) => seen.get(code) ?? [])
  return { warn, look, read }
}

function isDueAtOnce({ due, openedAt }: ImportedRequest): boolean {
  const completion = due?.completion ?? null
  return completion !== null && completion <= openedAt
}

function changes(rows: readonly NamedRow[], key: 'category' | 'priority' | 'caller'): boolean {
  const said = rows.map(({ row }) => row[key]).filter((value) => value !== null)
  return said.some((value) => value !== said[0])
}

/** How many reassignments the source counts of which its rows show nothing. */
function hiddenHandOvers(rows: readonly NamedRow[]): number {
  return rows.reduce((sum, { row }, index) => {
    const before = rows[index - 1]?.row
    if (!before || row.reassignments === null || before.reassignments === null) return sum
    const shown = row.group === before.group ? 0 : 1
    return sum + Math.max(0, row.reassignments - before.reassignments - shown)
  }, 0)
}
