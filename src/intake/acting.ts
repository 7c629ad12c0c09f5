import { accept, refuse, type Refusal } from '../platform/http/result.ts'
import type { ActionContext, Route, WorkContext } from '../platform/http/route.ts'
import type { ImportId, ImportView, IntakeEndpoints } from './contract.ts'
import { mayMove, movesOf, type Moves } from './domain/moves.ts'
import { runKind, type RunKind } from './kinds.ts'
import type { IntakeCode } from './problems.ts'
import { filesOfRuns, lockRun, readRun, type Run } from './store/runs.ts'
import { filesOf, viewOf } from './views.ts'

/** An action of one of this slice's endpoints. */
export type Act<Key extends keyof IntakeEndpoints> = Route<IntakeEndpoints[Key], string, IntakeCode>['act']

/** A run with its kind. */
export interface Found {
  readonly run: Run
  readonly kind: RunKind
}

/** The run that is asked for, if whoever asks may start such a run; otherwise it looks absent. */
export async function findImport(
  context: ActionContext,
  id: ImportId,
): Promise<Found | Refusal<'not_found'>> {
  return known(context, await readRun(context.tx, id))
}

function known(context: ActionContext, run: Run | undefined): Found | Refusal<'not_found'> {
  const kind = run === undefined ? undefined : runKind(run.kind)
  if (run === undefined || kind === undefined || !context.may(kind.permit)) return refuse('not_found')
  return { run, kind }
}

type MoveRefused = Refusal<
  'not_found' | 'import_not_now' | 'import_incomplete' | 'import_not_undoable' | 'import_begun_by_another'
>

/** The same, held still, where this move may be made now. */
export async function findToMove(
  context: ActionContext,
  id: ImportId,
  move: keyof Moves,
): Promise<Found | MoveRefused> {
  const found = known(context, await lockRun(context.tx, id))
  if ('ok' in found) return found
  const { run, kind } = found
  if (!mayMove(kind, run, move, context.actor.personId)) return refuse('import_begun_by_another')
  const { complete } = filesOf(run, await filesOfRuns(context.tx, [id]))
  const undoable = kind.undo !== undefined
  if (movesOf({ state: run.state, writable: run.writable, complete, undoable })[move]) return found
  if (move === 'check' && movesOf({ ...run, complete: true, undoable }).check)
    return refuse('import_incomplete')
  return refuse(move === 'undo' && run.state === 'done' ? 'import_not_undoable' : 'import_not_now')
}

/** Tells browsers of those who may bring in that a run has moved. */
export function announceMove(context: WorkContext, runId: string, kind: string): Promise<void> {
  const heardBy = runKind(kind)?.heardBy ?? ['administrator']
  return context.announce({
    name: 'import.moved',
    topics: heardBy.map((role) => `role:${role}`),
    subject: { importId: runId },
  })
}

/** Audits an act, tells of it, and answers the run as it is now. */
export async function moved(
  context: ActionContext,
  run: Pick<Run, 'id' | 'kind'>,
  action: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly ok: true; readonly value: ImportView }> {
  await context.audit({
    action,
    subjectKind: 'import',
    subjectId: run.id,
    details: { kind: run.kind, ...details },
  })
  await announceMove(context, run.id, run.kind)
  const now = await readRun(context.tx, run.id)
  if (now === undefined) throw new Error('A run that moved is there')
  return accept(await viewOf(context, now))
}
