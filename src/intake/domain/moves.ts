/** Where a run stands. Three of them are work under way: `checking`, `writing`, `undoing`. */
export const runStates = [
  'preparing',
  'checking',
  'checked',
  'writing',
  'done',
  'failed',
  'undoing',
  'undone',
  'discarded',
] as const
export type RunState = (typeof runStates)[number]

/** What may be done with a run. */
export interface Moves {
  /** Other options, other files. */
  readonly change: boolean
  readonly check: boolean
  readonly write: boolean
  /** The work under way. */
  readonly stop: boolean
  /** The run and its files. */
  readonly discard: boolean
  readonly undo: boolean
}

/** What decides over it. */
export interface Standing {
  readonly state: RunState
  readonly writable: boolean
  /** Whether all files are there that its kind needs. */
  readonly complete: boolean
  readonly undoable: boolean
}

export function movesOf({ state, writable, complete, undoable }: Standing): Moves {
  const resting = state === 'preparing' || state === 'checked'
  return {
    change: resting,
    check: resting && complete,
    write: state === 'checked' && writable && complete,
    stop: state === 'checking' || state === 'writing',
    discard: resting,
    undo: state === 'done' && undoable,
  }
}

/** Whether this person may make a move at all: some kinds are written by the hands alone that began the run. */
export function mayMove(
  { ownHands }: { readonly ownHands?: true },
  { startedBy }: { readonly startedBy: string },
  move: keyof Moves,
  personId: string,
): boolean {
  const isWriting = move === 'change' || move === 'check' || move === 'write'
  return ownHands !== true || !isWriting || startedBy === personId
}

/** Work under way. */
export type Moving = 'checking' | 'writing' | 'undoing'

export function isMoving(state: RunState): state is Moving {
  return state === 'checking' || state === 'writing' || state === 'undoing'
}

const before: Readonly<Record<Moving, RunState>> = {
  checking: 'preparing',
  writing: 'checked',
  undoing: 'done',
}
const after: Readonly<Record<Moving, RunState>> = { checking: 'checked', writing: 'done', undoing: 'undone' }

/** Where a run is again when its work was stopped, or came to nothing through no fault of what was given. */
export function backFrom(state: Moving): RunState {
  return before[state]
}

/** Where a run is when its work was done. */
export function aheadOf(state: Moving): RunState {
  return after[state]
}

/**
 * Where a run is when its work was refused or broke, all of it taken back. A dry run can be mended and tried again; what broke
 * while writing is over; what could not be undone is still there.
 */
export function afterFailure(state: Moving): RunState {
  return state === 'writing' ? 'failed' : backFrom(state)
}

/** Whether the files are needed no more. */
export function isOver(state: RunState): boolean {
  return ['done', 'failed', 'undone', 'discarded'].includes(state)
}
