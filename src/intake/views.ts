import { personNames } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { mostRemarks, type ImportId, type ImportView } from './contract.ts'
import { mayMove, movesOf, type Moves } from './domain/moves.ts'
import { runKind } from './kinds.ts'
import { kindText, withDays } from './sentences.ts'
import { countRemarks } from './store/remarks.ts'
import { filesOfRuns, type Run, type RunFile } from './store/runs.ts'

/** Runs as they are shown, in the reader's language. */
export async function viewsOf(context: ActionContext, runs: readonly Run[]): Promise<ImportView[]> {
  const ids = runs.map(({ id }) => id)
  const files = Map.groupBy(await filesOfRuns(context.tx, ids), ({ runId }) => runId)
  const remarks = await countRemarks(context.tx, ids)
  const people = await personNames(
    context.tx,
    runs.map(({ startedBy }) => startedBy),
  )
  return runs.map((run) => ({
    ...stated(context, run, files.get(run.id) ?? []),
    startedBy: people.get(run.startedBy) ?? null,
    remarks: withMore(remarks.get(run.id) ?? { problem: 0, warning: 0, change: 0 }),
  }))
}

function withMore(remarks: Omit<ImportView['remarks'], 'more'>): ImportView['remarks'] {
  const { problem, warning, change } = remarks
  return { ...remarks, more: problem + warning + change >= mostRemarks }
}

/** One run as it is shown. */
export async function viewOf(context: ActionContext, run: Run): Promise<ImportView> {
  const [view] = await viewsOf(context, [run])
  if (view === undefined) throw new Error('A run has a view')
  return view
}

/** Which of the files that a kind takes are there, and whether none is missing that it needs. */
export function filesOf(run: Run, files: readonly RunFile[]) {
  const { taken, needed } = runKind(run.kind)?.files ?? { taken: [], needed: [] }
  const there = new Map(files.map((file) => [file.role, file]))
  const isKept = (role: string) => typeof there.get(role)?.id === 'string'
  return { taken, needed, there, isKept, complete: needed.every(isKept) && taken.some(isKept) }
}

function stated({ language, actor }: ActionContext, run: Run, stored: readonly RunFile[]) {
  const { kind, state } = run
  const { taken, needed, there, isKept, complete } = filesOf(run, stored)
  const say = (key: string, values?: Readonly<Record<string, string | number>>) =>
    kindText(language, kind, key, values)
  return {
    id: run.id as ImportId,
    kind,
    kindName: say('name'),
    state,
    options: run.options,
    files: taken.map((role) => ({
      role,
      label: say(`file.${role}`),
      needed: needed.includes(role),
      name: there.get(role)?.name ?? null,
      bytes: there.get(role)?.bytes ?? null,
      kept: isKept(role),
      ...handedOut(kind, role, language),
    })),
    madeAt: run.madeAt.toISOString(),
    changedAt: run.changedAt.toISOString(),
    checkedAt: run.checkedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    progress: run.progress && { ...run.progress, label: say(`phase.${run.progress.phase}`) },
    account: run.account && {
      rows: run.account.rows,
      parts: run.account.parts.map(({ name, count }) => ({
        name,
        label: say(`part.${name}`, { count }),
        count,
      })),
      facts: run.account.facts.map(({ code, values }) => ({
        code,
        text: say(`fact.${code}`, withDays(language, values)),
      })),
    },
    failure: run.failure && {
      code: run.failure.code,
      text: say(`failure.${run.failure.code}`, run.failure.values),
    },
    may: movesFor(run, complete, actor.personId),
  }
}

/** Whether a kind has a file to fill in, and one of what is there: whatever it has a template of it can write, unless it says otherwise. */
function handedOut(name: string, role: string, language: 'id' | 'en') {
  const kind = runKind(name)
  const template = kind?.template?.(role, language) !== undefined
  return {
    template,
    exported: template && kind?.exported !== undefined && kind.files.unwritten?.includes(role) !== true,
  }
}

/** What this person may do with it now. */
function movesFor(
  { kind: name, state, writable, startedBy }: Run,
  complete: boolean,
  personId: string,
): Moves {
  const kind = runKind(name)
  const moves = movesOf({ state, writable, complete, undoable: kind?.undo !== undefined })
  const may = (move: keyof Moves) => moves[move] && mayMove(kind ?? {}, { startedBy }, move, personId)
  return {
    change: may('change'),
    check: may('check'),
    write: may('write'),
    stop: may('stop'),
    discard: may('discard'),
    undo: may('undo'),
  }
}
