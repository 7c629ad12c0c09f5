import type { Surroundings, WorkContext } from '../platform/http/route.ts'
import { announceMove } from './acting.ts'
import { mostRemarks } from './contract.ts'
import { paceOf, type Done, type Pace } from './domain/pace.ts'
import type { Remark } from './kinds.ts'
import { insertRemarks } from './store/remarks.ts'
import { keepProgress } from './store/runs.ts'

/** Thrown into work that somebody wants stopped. */
export class Stopped extends Error {}

/** What work under way tells, seen at once although its transaction is open. */
export interface Reporter {
  progress(done: Done): void
  remark(remark: Remark): Promise<void>
  /** Passes on what was not yet; nothing of it arrives later. */
  close(): Promise<void>
}

/** Milliseconds between two times that progress is passed on. */
const between = 1000
const remarksAtOnce = 500

/** Reports on a run beside its transaction. `clock` gives milliseconds; only their differences count. */
export function openReporter(
  { organisationId, surroundings }: WorkContext,
  { id: runId, kind }: { readonly id: string; readonly kind: string },
  clock: () => number,
): Reporter {
  const pace = openPace(clock)
  const remarks = shelveRemarks(surroundings, organisationId, runId)
  let last = Number.NEGATIVE_INFINITY
  let passing: Promise<void> | undefined
  let broken: { readonly error: unknown } | undefined

  async function pass(now: Pace): Promise<void> {
    const stop = await surroundings.beside(organisationId, async (context) => {
      const wanted = await keepProgress(context.tx, runId, now)
      await announceMove(context, runId, kind)
      return wanted
    })
    if (stop) broken = { error: new Stopped() }
  }

  return {
    progress(done) {
      if (broken !== undefined) throw broken.error
      const now = pace(done)
      if (passing !== undefined || clock() - last < between) return
      last = clock()
      passing = pass(now)
        .catch((error: unknown) => (broken = { error }))
        .then(() => {
          passing = undefined
        })
    },
    remark: remarks.put,
    async close() {
      await passing
      await remarks.flush()
    },
  }
}

/** The pace of the phase that is under way; a new phase begins a new one. */
function openPace(clock: () => number): (done: Done) => Pace {
  let phase: string | undefined
  let begun = { at: 0, from: 0 }
  return (done) => {
    if (done.phase !== phase) {
      phase = done.phase
      begun = { at: clock(), from: done.done }
    }
    return paceOf(done, begun.from, (clock() - begun.at) / 1000)
  }
}

function shelveRemarks(surroundings: Surroundings, organisationId: string, runId: string) {
  let count = 0
  let waiting: object[] = []
  const flush = async () => {
    const rows = waiting
    waiting = []
    if (rows.length > 0)
      await surroundings.beside(organisationId, ({ tx }) => insertRemarks(tx, organisationId, runId, rows))
  }
  return {
    flush,
    put: async ({ grade, role, line, field, value, code, values }: Remark) => {
      if (count >= mostRemarks) return
      count += 1
      waiting.push({
        number: count,
        grade,
        role: role ?? null,
        line: line ?? null,
        field: field === undefined ? null : writable(field),
        value: value === undefined ? null : writable(value),
        code,
        arguments: values ?? {},
      })
      if (waiting.length >= remarksAtOnce) await flush()
    },
  }
}

/** A cell as it can be kept: of bounded length, without what PostgreSQL keeps no text with. */
function writable(text: string): string {
  return text.slice(0, 500).replaceAll('\u0000', '\uFFFD').toWellFormed()
}
