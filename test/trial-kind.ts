import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { RunKind, RunWork } from '../src/intake/index.ts'
import { accept, refuse } from '../src/platform/http/result.ts'
import { sql } from 'kysely'

const options = z.object({ refuseAt: z.number().int().optional() })
type Options = z.output<typeof options>

const texts = {
  name: { id: 'Percobaan', en: 'Trial' },
  'file.list': { id: 'Daftar', en: 'List' },
  'file.further': { id: 'Tambahan', en: 'Further' },
  'phase.writing': { id: 'Menulis', en: 'Writing' },
  'part.written': { id: 'ditulis', en: 'written' },
  'part.setAside': { id: 'disisihkan', en: 'set aside' },
  'fact.first': { id: 'Baris pertama: {line}.', en: 'The first line is {line}.' },
  'remark.empty': { id: 'Baris ini kosong.', en: 'The line is empty.' },
  'failure.unfit': { id: 'Baris {line} tidak cocok.', en: 'Line {line} does not fit.' },
  'standing.comments': { id: '{count} komentar.', en: '{count} comments.' },
}

/** What a trial asks of the world, for tests that look into the work while it is under way. */
export interface TrialHooks {
  /** Before each line of the file is written. */
  readonly beforeLine?: (line: number, work: RunWork<Options>) => Promise<void>
  /** What stands on every run. */
  readonly stands?: () => number
}

/** A kind of run that writes one announcement for each line of its file, and refuses lines that are empty. */
export function trialKind(hooks: TrialHooks = {}): RunKind {
  const work = async (run: RunWork<Options>) => {
    const path = run.files.get('list')?.path
    if (path === undefined) throw new Error('The mechanism starts no run without its files')
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    let bad = 0
    for (const [index, line] of lines.entries()) {
      run.progress({ phase: 'writing', done: index, total: lines.length })
      await hooks.beforeLine?.(index + 1, run)
      if (run.options.refuseAt === index + 1) return refuse('unfit', { line: index + 1 })
      if (line === '') {
        bad += 1
        await run.remark({
          grade: 'problem',
          role: 'list',
          line: index + 1,
          field: 'all',
          value: line,
          code: 'empty',
        })
      } else await write(run, line)
    }
    return accept({
      account: {
        rows: lines.length,
        parts: [
          { name: 'written', count: lines.length - bad },
          { name: 'setAside', count: bad },
        ],
        facts: [{ code: 'first', values: { line: lines[0] ?? '' } }],
      },
      writable: bad < lines.length,
    })
  }
  const kind: RunKind<Options> = {
    name: 'trial',
    permit: 'import:run',
    options,
    files: { taken: ['list', 'further'], needed: ['list'] },
    texts,
    check: work,
    write: work,
    standing: () => {
      const count = hooks.stands?.() ?? 0
      return Promise.resolve(count === 0 ? [] : [{ code: 'comments', values: { count } }])
    },
    undo: async ({ context }) => {
      await sql`delete from platform.announcements where name = 'trial.line'`.execute(context.tx)
      return accept(undefined)
    },
  }
  return kind as unknown as RunKind
}

function write({ context, run }: RunWork<Options>, line: string): Promise<void> {
  return context.announce({
    name: 'trial.line',
    topics: ['organisation'],
    subject: { importId: run.id, line },
  })
}
