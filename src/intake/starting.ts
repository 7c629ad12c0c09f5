import { refuse, type Refusal, type Result } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { findToMove, moved } from './acting.ts'
import type { ImportId, ImportView } from './contract.ts'
import type { Moving } from './domain/moves.ts'
import { runJob } from './job-names.ts'
import { sentencesOf } from './sentences.ts'
import { lockStarts } from './store/attempts.ts'
import { changeRun, movingRuns } from './store/runs.ts'

const moves = { checking: 'check', writing: 'write', undoing: 'undo' } as const
const acts = {
  checking: 'import.check_started',
  writing: 'import.write_started',
  undoing: 'import.undo_started',
}

type StartRefused = Refusal<
  | 'not_found'
  | 'import_not_now'
  | 'import_begun_by_another'
  | 'import_incomplete'
  | 'import_not_undoable'
  | 'import_running'
  | 'import_stood_on'
>

/** Starts the work of a run; the queue takes it up after the commit. */
export async function startWork(
  context: ActionContext,
  id: ImportId,
  state: Moving,
): Promise<Result<ImportView> & (StartRefused | { readonly ok: true })> {
  const { tx, organisationId, now } = context
  await lockStarts(tx, organisationId)
  const found = await findToMove(context, id, moves[state])
  if ('ok' in found) return found
  if ((await movingRuns(tx)).length > 0) return refuse('import_running')
  if (state === 'undoing') {
    const stands = (await found.kind.standing?.(context, id)) ?? []
    if (stands.length > 0)
      return refuse('import_stood_on', {
        what: sentencesOf(context.language, found.kind.name, 'standing', stands),
      })
  }
  await changeRun(tx, id, {
    state,
    askedAt: now,
    attempts: 0,
    stopWanted: false,
    progress: null,
    failure: null,
    changedAt: now,
  })
  await context.later(runJob, { runId: id })
  return moved(context, found.run, acts[state])
}
