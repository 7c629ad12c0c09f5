import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testHarness, type Answer, type Caller } from '../../test/harness.ts'
import { makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { trialKind, type TrialHooks } from '../../test/trial-kind.ts'
import { offerRunKinds } from './index.ts'

const harness = testHarness()

function uploadTo(caller: Caller, id: string, content: string, role = 'list'): Promise<Answer> {
  const boundary = 'batas'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="daftar.txt"\r\n\r\n`
  return caller.call('POST', `/imports/${id}/files/${role}`, {
    body: `${head}${content}\r\n--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}

/** A bank whose administrator has begun a trial with these lines. */
async function begun(lines: string, hooks: TrialHooks = {}, options: Record<string, unknown> = {}) {
  offerRunKinds([trialKind(hooks)])
  const bank = await makeServiceBank(harness)
  const administrator = await bank.as('administrator')
  const made = await administrator.call('POST', '/imports', { body: { kind: 'trial', options } })
  const id = String(made.body.id)
  const received = await uploadTo(administrator, id, lines)
  const run = (organisationId = bank.organisationId) =>
    harness.job('intake.run', { organisationId, runId: id })
  const act = (what: string) => administrator.call('POST', `/imports/${id}/${what}`)
  const read = async () => (await administrator.call('GET', `/imports/${id}`)).body
  return { bank, administrator, id, received, run, act, read }
}

/** Lines that were written and are seen by everybody. */
async function written(bank: ServiceBank): Promise<string[]> {
  return harness.within(bank.organisationId, async (tx) => {
    const rows = await sql<{ line: string }>`select subject->>'line' as line from platform.announcements
      where name = 'trial.line' order by id`.execute(tx)
    return rows.rows.map(({ line }) => line)
  })
}

async function audited(bank: ServiceBank): Promise<string[]> {
  const auditor = await bank.as('auditor')
  const log = await auditor.call('GET', '/audit-log?subjectKind=import')
  return log.body.rows.map((row: { action: string }) => row.action).toReversed()
}

async function queued(id: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from jobs.job
    where name = 'intake.run' and data->>'runId' = ${id}`.execute(harness.composition.database)
  return found.rows[0]?.n ?? 0
}

describe('an import', () => {
  it('is tried without a trace, written whole, and undone', async () => {
    const { bank, administrator, id, received, run, act, read } = await begun('satu\n\ntiga\n')
    expect(received.body).toMatchObject({ state: 'preparing', may: { check: true, write: false } })
    expect((await act('check')).body).toMatchObject({ state: 'checking', may: { stop: true, change: false } })
    await run()
    const checked = await read()
    expect(checked).toMatchObject({
      state: 'checked',
      account: {
        rows: 3,
        parts: [
          { label: 'written', count: 2 },
          { label: 'set aside', count: 1 },
        ],
        facts: [{ text: 'The first line is satu.' }],
      },
      remarks: { problem: 1 },
      progress: null,
      may: { write: true },
    })
    expect(await written(bank)).toEqual([])
    const remarks = await administrator.call('GET', `/imports/${id}/remarks`, { language: 'id' })
    expect(remarks.body.rows).toMatchObject([
      { file: 'Daftar', line: 2, field: 'all', reason: 'Baris ini kosong.' },
    ])
    const table = await administrator.call('GET', `/imports/${id}/remarks.csv?grade=problem`)
    expect(table.text).toBe('\uFEFFFile,Line,Column,Value,Reason\r\nList,2,all,,The line is empty.\r\n')
    await act('write')
    await run()
    expect(await read()).toMatchObject({ state: 'done', may: { undo: true } })
    expect(await written(bank)).toEqual(['satu', 'tiga'])
    await act('undo')
    await run()
    expect(await read()).toMatchObject({ state: 'undone', may: { undo: false } })
    expect(await written(bank)).toEqual([])
    expect(await audited(bank)).toEqual([
      'import.begun',
      'import.file_received',
      'import.check_started',
      'import.checked',
      'import.write_started',
      'import.done',
      'import.undo_started',
      'import.undone',
    ])
  })

  it('is started in the order of its stages alone', async () => {
    const { administrator, id, act, run } = await begun('satu')
    expect((await act('write')).body.code).toBe('import_not_now')
    expect((await act('undo')).body.code).toBe('import_not_now')
    await administrator.call('DELETE', `/imports/${id}/files/list`)
    expect((await act('check')).body.code).toBe('import_incomplete')
    await uploadTo(administrator, id, 'dua')
    await act('check')
    expect((await act('check')).body.code).toBe('import_not_now')
    await run()
    const changed = await administrator.call('PUT', `/imports/${id}/options`, { body: { options: {} } })
    expect(changed.body).toMatchObject({ state: 'preparing', account: null, may: { write: false } })
  })

  it('names the option that its kind cannot read, and the file that it does not take', async () => {
    const { administrator, id } = await begun('satu')
    const body = { options: { refuseAt: 'dua' } }
    const changed = await administrator.call('PUT', `/imports/${id}/options`, { body })
    expect(changed.body.code).toBe('validation_failed')
    expect(changed.body.invalid_params).toMatchObject([{ name: 'body.options.refuseAt' }])
    expect((await uploadTo(administrator, id, 'x', 'other')).body.code).toBe('import_file_unknown')
    expect((await uploadTo(administrator, id, '')).body.code).toBe('import_file_empty')
    expect((await administrator.call('POST', '/imports', { body: { kind: 'no' } })).body.code).toBe(
      'import_kind_unknown',
    )
  })

  it('that its kind refuses can be mended after the dry run', async () => {
    const { administrator, id, act, run, read } = await begun('satu\ndua', {}, { refuseAt: 2 })
    await act('check')
    await run()
    expect(await read()).toMatchObject({ state: 'preparing', failure: { text: 'Line 2 does not fit.' } })
    await administrator.call('PUT', `/imports/${id}/options`, { body: { options: {} } })
    await act('check')
    await run()
    expect(await read()).toMatchObject({ state: 'checked', failure: null })
  })

  it('runs alone in its organisation, and of those that wait there are few', async () => {
    const first = await begun('satu')
    const second = await first.administrator.call('POST', '/imports', { body: { kind: 'trial' } })
    await uploadTo(first.administrator, second.body.id, 'dua')
    await first.act('check')
    const started = await first.administrator.call('POST', `/imports/${second.body.id}/check`)
    expect(started.body.code).toBe('import_running')
    const codes: unknown[] = []
    for (let n = 0; n < 6; n += 1)
      codes.push((await first.administrator.call('POST', '/imports', { body: { kind: 'trial' } })).body.code)
    expect(codes.at(-1)).toBe('import_too_many')
    const discarded = await first.administrator.call('POST', `/imports/${second.body.id}/discard`)
    expect(discarded.body).toMatchObject({
      state: 'discarded',
      files: [
        { name: 'daftar.txt', kept: false },
        { name: null, kept: false },
      ],
    })
  })

  it('that stands under something is not undone', async () => {
    const stands = { count: 0 }
    const { bank, administrator, id, act, run, read } = await begun('satu', { stands: () => stands.count })
    await act('check')
    await run()
    await act('write')
    await run()
    stands.count = 2
    const refused = await act('undo')
    expect(refused.body).toMatchObject({ code: 'import_stood_on' })
    expect(refused.body.detail).toContain('2 comments.')
    const standing = await administrator.call('GET', `/imports/${id}/standing`)
    expect(standing.body.rows).toEqual([{ code: 'comments', text: '2 comments.' }])
    stands.count = 0
    await act('undo')
    stands.count = 1 // somebody was quicker than the queue
    await run()
    expect(await read()).toMatchObject({ state: 'done', failure: { code: 'run_stood_on' } })
    expect(await written(bank)).toEqual(['satu'])
  })
})

describe('work under way', () => {
  it('shows how far it is although its transaction is open', async () => {
    const seen: unknown[] = []
    const trial = await begun('satu\ndua\ntiga', {
      beforeLine: async (line) => {
        if (line === 3) seen.push(await progressOf(trial.read), await written(trial.bank))
      },
    })
    await trial.act('check')
    await trial.run()
    expect(seen).toMatchObject([{ phase: 'writing', label: 'Writing', done: 0, total: 3 }, []])
  })

  it('that is stopped leaves nothing and can be started again', async () => {
    const wants = { stop: true }
    const trial = await begun('satu\ndua\ntiga', {
      beforeLine: async (_line, work) => {
        if (!wants.stop) return
        await trial.act('stop')
        await expect
          .poll(() => throwsAt(() => work.progress({ phase: 'other', done: 1, total: 3 })), {
            timeout: 15_000,
          })
          .toBe(true)
        work.progress({ phase: 'other', done: 1, total: 3 })
      },
    })
    await trial.act('check')
    await trial.run()
    expect(await trial.read()).toMatchObject({ state: 'preparing', failure: null, may: { check: true } })
    wants.stop = false
    await trial.act('check')
    await trial.run()
    expect(await trial.read()).toMatchObject({ state: 'checked' })
    expect(await audited(trial.bank)).toContain('import.checking_stopped')
  })

  it('that breaks while writing leaves nothing, is told of, and its files are removed', async () => {
    const breaks = { now: false }
    const trial = await begun('satu\ndua', {
      beforeLine: async (line) => {
        if (breaks.now && line === 2) throw new Error('A fault that a test makes')
      },
    })
    await trial.act('check')
    await trial.run()
    breaks.now = true
    await trial.act('write')
    await trial.run()
    expect(await trial.read()).toMatchObject({
      state: 'failed',
      failure: { code: 'run_broke' },
      files: [
        { name: 'daftar.txt', kept: false },
        { name: null, kept: false },
      ],
    })
    expect(await written(trial.bank)).toEqual([])
  })

  it('whose connection is cut stands as it stood, is taken up again, and is written once', async () => {
    const cuts = { left: 0 }
    const trial = await begun('satu\ndua', {
      beforeLine: async (line, { context }) => {
        if (line !== 2 || cuts.left === 0) return
        cuts.left -= 1
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(context.tx)
        await asSuperuser(`select pg_terminate_backend(${rows[0]?.pid ?? 0})`)
      },
    })
    await trial.act('check')
    await trial.run()
    await trial.act('write')
    cuts.left = 1
    await expect(trial.run()).rejects.toThrow(/terminat|connection error/)
    expect(await trial.read()).toMatchObject({ state: 'writing' })
    expect(await written(trial.bank)).toEqual([])
    await trial.run()
    expect(await trial.read()).toMatchObject({ state: 'done' })
    await trial.run() // the queue may ask twice
    expect(await written(trial.bank)).toEqual(['satu', 'dua'])
  })

  it('that is cut again and again is given up', async () => {
    const trial = await begun('satu', {
      beforeLine: async (_line, { context }) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(context.tx)
        await asSuperuser(`select pg_terminate_backend(${rows[0]?.pid ?? 0})`)
      },
    })
    await trial.act('check')
    for (let n = 0; n < 3; n += 1) await expect(trial.run()).rejects.toThrow(/terminat|connection error/)
    await trial.run()
    expect(await trial.read()).toMatchObject({ state: 'preparing', failure: { code: 'run_interrupted' } })
  })

  it('that nobody does any more is given to the queue again, and that of somebody is left alone', async () => {
    const during: number[] = []
    const trial = await begun('satu', {
      beforeLine: async () => {
        await harness.job('intake.watch', { organisationId: trial.bank.organisationId })
        during.push(await queued(trial.id))
      },
    })
    await trial.act('check')
    const later = new Date(harness.now().getTime() + 10 * 60_000)
    harness.at(later)
    onTestFinished(() => harness.at(new Date()))
    await trial.run()
    expect(during).toEqual([1])
    const lost = await begun('satu')
    await lost.act('check')
    harness.at(new Date(later.getTime() + 10 * 60_000))
    await harness.job('intake.watch', { organisationId: lost.bank.organisationId })
    expect(await queued(lost.id)).toBe(2)
  })
})

describe('files of an import', () => {
  it('are removed when another takes their place, and a day after anybody last cared', async () => {
    const trial = await begun('satu')
    const [first] = await stored(trial.bank)
    expect(existsSync(pathOf(trial.bank, first))).toBe(true)
    await uploadTo(trial.administrator, trial.id, 'dua')
    await clear(trial.bank, first)
    expect(existsSync(pathOf(trial.bank, first))).toBe(false)
    const [second] = await stored(trial.bank)
    harness.at(new Date(Date.now() + 25 * 3_600_000))
    onTestFinished(() => harness.at(new Date()))
    await harness.job('intake.expire', { organisationId: trial.bank.organisationId })
    await clear(trial.bank, second)
    expect(existsSync(pathOf(trial.bank, second))).toBe(false)
    const run = await trial.read()
    expect(run).toMatchObject({ state: 'discarded', failure: { code: 'run_expired' } })
  })
})

/** How far a run is, as soon as it says so. */
async function progressOf(read: () => Promise<{ progress: unknown }>): Promise<unknown> {
  await expect.poll(async () => (await read()).progress).not.toBeNull()
  return (await read()).progress
}

function throwsAt(work: () => void): boolean {
  try {
    work()
    return false
  } catch {
    return true
  }
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: harness.superuserUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function stored(bank: ServiceBank): Promise<string[]> {
  return harness.within(bank.organisationId, async (tx) => {
    const found = await sql<{ id: string }>`select id from intake.run_files`.execute(tx)
    return found.rows.map(({ id }) => id)
  })
}

function pathOf(bank: ServiceBank, fileId: string | undefined): string {
  return harness.composition.context.surroundings.files.path(bank.organisationId, fileId ?? '')
}

/** What the queue does once the transaction that gave a file up is kept, if it was asked to. */
async function clear(bank: ServiceBank, fileId: string | undefined): Promise<void> {
  const asked = await sql<{ data: Record<string, string> }>`select data from jobs.job
    where name = 'intake.clear' and data->>'fileId' = ${fileId ?? ''}`.execute(harness.composition.database)
  expect(asked.rows).toHaveLength(1)
  await harness.job('intake.clear', { organisationId: bank.organisationId, fileId: fileId ?? '' })
}
