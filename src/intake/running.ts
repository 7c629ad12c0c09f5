import { refuse, type Result } from '../platform/http/result.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { announceMove } from './acting.ts'
import { afterFailure, aheadOf, backFrom, isMoving, isOver, type Moving } from './domain/moves.ts'
import { runKind, type RunKind, type RunOutcome, type RunWork, type Said } from './kinds.ts'
import { letGo } from './letting-go.ts'
import { openReporter, Stopped } from './reporter.ts'
import { sentencesOf } from './sentences.ts'
import { lostAmong, stagedFiles } from './staged.ts'
import { attempt, holdRun } from './store/attempts.ts'
import { deleteRemarks } from './store/remarks.ts'
import { changeRun, countBeginning, lockRun, readRun, type Run } from './store/runs.ts'

/** Work that was interrupted this often, by the machine or the program, is not begun again. */
const mostBeginnings = 3

type MovingRun = Run & { readonly state: Moving }

/** How the work came out. */
type End =
  | { readonly kind: 'done'; readonly outcome: RunOutcome | undefined }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly said: Said }

/**
 * Does the work of a run in the transaction of the job. What the work wrote is kept with the run's new state or not at all: where
 * the process or the connection ends, the run stands where it stood and the queue begins again.
 */
export async function carryOut(context: WorkContext, runId: string): Promise<void> {
  const { tx, organisationId, surroundings } = context
  if (!(await holdRun(tx, runId))) return
  const run = await readRun(tx, runId)
  if (run === undefined || !isMovingRun(run)) return
  const beginnings = await surroundings.beside(organisationId, async (aside) => {
    if (run.state !== 'undoing') await deleteRemarks(aside.tx, runId)
    return countBeginning(aside.tx, runId)
  })
  const end: End =
    beginnings > mostBeginnings
      ? { kind: 'failed', said: { code: 'run_interrupted' } }
      : await worked(context, run)
  // What was done with the run meanwhile waits here, so that nothing overwrites anything.
  await lockRun(tx, runId)
  await settle(context, run, end)
  await announceMove(context, runId, run.kind)
}

function isMovingRun(run: Run): run is MovingRun {
  return isMoving(run.state)
}

async function worked(context: WorkContext, run: MovingRun): Promise<End> {
  const kind = runKind(run.kind)
  if (kind === undefined) throw new Error(`No kind of run is called ${run.kind}`)
  const reporter = openReporter(context, run, () => performance.now())
  const work = await workOf(context, run, reporter)
  const tried = await attempt(
    context.tx,
    () => workOn(kind, run, work),
    (result) => result.ok && run.state !== 'checking',
  )
  await reporter.close()
  if (!tried.ok) return brokenOff(context, tried.error)
  const { result } = tried
  if (result.ok) return { kind: 'done', outcome: result.value }
  const { code, values } = result
  return { kind: 'failed', said: { code, ...(values && { values }) } }
}

async function workOf(
  context: WorkContext,
  run: MovingRun,
  reporter: ReturnType<typeof openReporter>,
): Promise<RunWork<never>> {
  return {
    context,
    run: { id: run.id, startedBy: run.startedBy, language: run.language },
    options: run.options as never,
    files: await stagedFiles(context, run.id),
    progress: (done) => reporter.progress(done),
    remark: (remark) => reporter.remark(remark),
  }
}

async function workOn(
  kind: RunKind,
  run: MovingRun,
  work: RunWork<never>,
): Promise<Result<RunOutcome | undefined>> {
  switch (run.state) {
    case 'checking':
    case 'writing':
      return withFiles(work, () => (run.state === 'checking' ? kind.check(work) : kind.write(work)))
    case 'undoing':
      return undone(kind, work)
  }
}

/** What was sent for it is there, or whoever sent it hears that it has to come again. */
async function withFiles(
  { files }: RunWork<never>,
  work: () => Promise<Result<RunOutcome>>,
): Promise<Result<RunOutcome>> {
  const file = await lostAmong(files)
  return file === undefined ? work() : refuse('run_file_lost', { file })
}

/** What was added on top since somebody asked is looked at again, in the transaction that undoes. */
async function undone(kind: RunKind, work: RunWork<never>): Promise<Result<undefined>> {
  if (kind.undo === undefined) throw new Error(`${kind.name} cannot be undone`)
  const stands = (await kind.standing?.(work.context, work.run.id)) ?? []
  if (stands.length === 0) return kind.undo(work)
  return refuse('run_stood_on', { what: sentencesOf(work.run.language, kind.name, 'standing', stands) })
}

function brokenOff({ surroundings }: WorkContext, error: unknown): End {
  if (error instanceof Stopped) return { kind: 'stopped' }
  surroundings.fault(error, 'an import broke')
  return { kind: 'failed', said: { code: 'run_broke' } }
}

async function settle(context: WorkContext, run: MovingRun, end: End): Promise<void> {
  const { tx, now } = context
  const state = { done: aheadOf, stopped: backFrom, failed: afterFailure }[end.kind](run.state)
  const changes = {
    state,
    failure: end.kind === 'failed' ? JSON.stringify(end.said) : null,
    ...(end.kind === 'done' &&
      end.outcome !== undefined && {
        account: JSON.stringify(end.outcome.account),
        writable: end.outcome.writable,
      }),
    ...(state === 'checked' && { checkedAt: now }),
  }
  await (isOver(state)
    ? letGo(context, run.id, changes)
    : changeRun(tx, run.id, { ...changes, progress: null, changedAt: now }))
  await context.audit({
    action: `import.${end.kind === 'done' ? state : `${run.state}_${end.kind}`}`,
    subjectKind: 'import',
    subjectId: run.id,
    details: {
      kind: run.kind,
      startedBy: run.startedBy,
      ...(end.kind === 'failed' && { failure: end.said }),
      ...(end.kind === 'done' && end.outcome !== undefined && { account: end.outcome.account }),
    },
  })
}
