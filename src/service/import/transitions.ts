import type { EventFact } from '../domain/timeline.ts'
import type { EventNote } from './imported.ts'
import type { SourcePhase, SourceState } from './source-states.ts'

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
const passages: Record<SourcePhase, Record<SourcePhase, Passage>> = {
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
const openings: Record<SourcePhase, Passage> = {
  open: nothing,
  in_progress: nothing,
  paused: by('paused'),
  completed: by('completed'),
  closed: unresolved,
  cancelled: by('cancelled'),
}

/** What a reopening that shows in the counter alone leads to: the row says how it stood after it. */
const afterHiddenReopening: Record<SourcePhase, readonly Step[]> = {
  open: [],
  in_progress: [],
  paused: ['paused'],
  completed: ['completed'],
  closed: ['completed', 'confirmed'],
  cancelled: ['cancelled'],
}

/** How a request stands by the source's rows so far. `accepted`: somebody has begun to work on it. */
export interface SourceStanding {
  readonly state: SourceState
  readonly accepted: boolean
}

export interface Change {
  readonly facts: readonly EventFact[]
  readonly note?: EventNote
  readonly after: SourceStanding
}

/** What the first row of an incident says beyond that it was submitted. */
export function openingChange(state: SourceState): Change {
  return changed(openings[state.phase], state, { state, accepted: state.phase === 'in_progress' })
}

/**
 * What a row says by its state, given how the request stood before it and whether the source's count of reopenings has
 * risen. Waiting for something else is a new pause; a count that rises while the states show no reopening is one that
 * happened between the rows.
 */
export function changeOfState(before: SourceStanding, state: SourceState, reopeningCounted: boolean): Change {
  const passage = passageTo(before, state)
  const isHidden = reopeningCounted && !passage.steps.includes('reopened')
  const after = {
    state: passage === back && !isHidden ? before.state : state,
    accepted: before.accepted || state.phase === 'in_progress',
  }
  if (!isHidden) return changed(passage, state, after)
  const steps: readonly Step[] =
    passage.steps.length > 0 ? passage.steps : ['reopened', ...afterHiddenReopening[state.phase]]
  return changed({ steps, note: 'reopened_by_count_only' }, state, after)
}

function passageTo(before: SourceStanding, state: SourceState): Passage {
  const { phase, name } = before.state
  if (phase === 'paused' && name === state.name) return nothing
  // What waited before anybody began is begun when it goes on as active.
  if (phase === 'paused' && state.phase === 'in_progress' && !before.accepted)
    return by('resumed', 'accepted')
  return passages[phase][state.phase]
}

function changed({ steps, note }: Passage, state: SourceState, after: SourceStanding): Change {
  return { facts: steps.map((step) => factOf(step, state)), after, ...(note && { note }) }
}

function factOf(step: Step, state: SourceState): EventFact {
  if (step === 'paused') return { kind: 'paused', whose: state.whose, reason: state.name }
  // The log does not say who confirmed; closing after days of silence is what ServiceNow does by itself.
  if (step === 'confirmed') return { kind: 'confirmed', by: 'itself' }
  return { kind: step }
}
