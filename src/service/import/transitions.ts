import type { RequestState } from '../contract.ts'
import type { EventFact } from '../domain/timeline.ts'
import type { EventNote } from './imported.ts'
import type { SourceState } from './source-states.ts'

type Step = 'accepted' | 'paused' | 'resumed' | 'completed' | 'confirmed' | 'reopened' | 'cancelled'

/** What a change of state means. A note alone: the source went back in a way that means nothing here. */
interface Passage {
  readonly steps: readonly Step[]
  readonly note?: EventNote
}

const nothing: Passage = { steps: [] }
const back: Passage = { steps: [], note: 'state_went_back' }
const by = (...steps: Step[]): Passage => ({ steps })
const unresolved: Passage = { steps: ['completed', 'confirmed'], note: 'closed_without_resolution' }

/** From the state before (outer) to the state of the row (inner). */
const passages: Record<RequestState, Record<RequestState, Passage>> = {
  open: {
    open: nothing,
    in_progress: by('accepted'),
    paused: by('paused'),
    completed: by('completed'),
    closed: unresolved,
    cancelled: by('cancelled'),
  },
  in_progress: {
    open: back,
    in_progress: nothing,
    paused: by('paused'),
    completed: by('completed'),
    closed: unresolved,
    cancelled: by('cancelled'),
  },
  paused: {
    open: by('resumed'),
    in_progress: by('resumed'),
    paused: by('paused'),
    completed: by('completed'),
    closed: unresolved,
    cancelled: by('cancelled'),
  },
  completed: {
    open: by('reopened'),
    in_progress: by('reopened'),
    paused: by('reopened', 'paused'),
    completed: nothing,
    closed: by('confirmed'),
    cancelled: back,
  },
  closed: {
    open: by('reopened'),
    in_progress: by('reopened'),
    paused: by('reopened', 'paused'),
    completed: back,
    closed: nothing,
    cancelled: back,
  },
  cancelled: {
    open: by('reopened'),
    in_progress: by('reopened'),
    paused: by('reopened', 'paused'),
    completed: back,
    closed: back,
    cancelled: nothing,
  },
}

/** What a first row says beyond the submission, by its state. */
const openings: Record<RequestState, Passage> = {
  open: nothing,
  in_progress: nothing,
  paused: by('paused'),
  completed: by('completed'),
  closed: unresolved,
  cancelled: by('cancelled'),
}

/** What a reopening that shows in the counter alone leads to: the row says how it stood after it. */
const afterHiddenReopening: Record<RequestState, readonly Step[]> = {
  open: [],
  in_progress: [],
  paused: ['paused'],
  completed: ['completed'],
  closed: ['completed', 'confirmed'],
  cancelled: ['cancelled'],
}

export interface Change {
  readonly facts: readonly EventFact[]
  readonly note?: EventNote
  /** How the request stands after it. */
  readonly state: SourceState
}

/** What the first row of an incident says beyond that it was submitted. */
export function openingChange(state: SourceState): Change {
  return changed(openings[state.phase], state, state)
}

/**
 * What a row says by its state, given the state before it and whether the source's count of reopenings has risen. Waiting
 * for something else is a new pause; a count that rises while the states show no reopening is one that happened between
 * the rows.
 */
export function changeOfState(before: SourceState, state: SourceState, reopeningCounted: boolean): Change {
  const waitsOn = before.phase === 'paused' && before.name === state.name
  const passage = waitsOn ? nothing : passages[before.phase][state.phase]
  const hidden = reopeningCounted && !passage.steps.includes('reopened')
  if (!hidden) return changed(passage, state, passage === back ? before : state)
  const steps: readonly Step[] = passage.steps.length > 0 ? passage.steps : ['reopened', ...afterHiddenReopening[state.phase]]
  return changed({ steps, note: 'reopened_by_count_only' }, state, state)
}

function changed({ steps, note }: Passage, state: SourceState, after: SourceState): Change {
  return { facts: steps.map((step) => factOf(step, state)), state: after, ...(note && { note }) }
}

function factOf(step: Step, state: SourceState): EventFact {
  if (step === 'paused') return { kind: 'paused', whose: state.whose, reason: state.name }
  // The log does not say who confirmed; closing after days of silence is what ServiceNow does by itself.
  if (step === 'confirmed') return { kind: 'confirmed', by: 'itself' }
  return { kind: step }
}
