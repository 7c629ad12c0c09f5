import type { RequestState } from '../contract.ts'
import type { PauseOwner } from '../domain/timeline.ts'

/** A source's states are read as these; approvals of other systems are not imported. */
export type SourcePhase = Exclude<RequestState, 'awaiting_approval' | 'declined'>

/** What a state of the source means here. `name` is the source's word for it, which becomes the reason of a pause. */
export interface SourceState {
  readonly name: string
  readonly phase: SourcePhase
  readonly whose: PauseOwner
}

/**
 * The states of a ServiceNow incident. A wait counts as somebody else's time only where its name says whose: waiting for a
 * problem to be analysed or for evidence is the serving side's own, so that doubt never stops a clock.
 */
const states = [
  ['New', 'open'],
  ['Active', 'in_progress'],
  ['In Progress', 'in_progress'],
  ['Work in Progress', 'in_progress'],
  ['Awaiting User Info', 'paused', 'asker'],
  ['Awaiting Caller', 'paused', 'asker'],
  ['Awaiting Vendor', 'paused', 'third_party'],
  ['Awaiting Problem', 'paused', 'own'],
  ['Awaiting Change', 'paused', 'own'],
  ['Awaiting Evidence', 'paused', 'own'],
  ['On Hold', 'paused', 'own'],
  ['Resolved', 'completed'],
  ['Closed', 'closed'],
  ['Canceled', 'cancelled'],
  ['Cancelled', 'cancelled'],
] as const satisfies readonly (readonly [string, SourcePhase, PauseOwner?])[]

const known = new Map<string, SourceState>(
  states.map(([name, phase, whose]) => [name.toLowerCase(), { name, phase, whose: whose ?? 'own' }]),
)

/** The state that a cell names, capitals and blanks around it aside; undefined where it is none that we know, such as `-100`. */
export function sourceState(cell: string): SourceState | undefined {
  return known.get(cell) ?? known.get(cell.trim().toLowerCase())
}
