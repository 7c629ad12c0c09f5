import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { testHarness, type Caller } from '../../../test/harness.ts'
import { makeServiceBank, type ServiceBank } from '../../../test/service-bank.ts'
import { sampleTrace, sampleXes } from '../../service/import/sample-xes.ts'

const harness = testHarness()

const [first, second] = sampleTrace
if (first === undefined || second === undefined) throw new Error('The sample has events')
const log = sampleXes({
  'SR-1': sampleTrace,
  'SR-2': [first, { ...second, at: 'kemarin' }],
  'SR-3': [first],
})

async function sent(caller: Caller, content: string | Buffer, options: object = {}): Promise<string> {
  const made = await caller.call('POST', '/imports', { body: { kind: 'requests', options } })
  const id = String(made.body.id)
  await send(caller, id, content)
  return id
}

async function send(caller: Caller, id: string, content: string | Buffer): Promise<void> {
  const head = '--batas\r\ncontent-disposition: form-data; name="file"; filename="meja-lama.xes.gz"\r\n\r\n'
  const reply = await caller.call('POST', `/imports/${id}/files/requests`, {
    body: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--batas--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=batas' },
  })
  expect(reply.status, reply.text).toBe(201)
}

async function work(bank: ServiceBank, caller: Caller, id: string, what: 'check' | 'write' | 'undo') {
  const started = await caller.call('POST', `/imports/${id}/${what}`)
  expect(started.status, started.text).toBe(200)
  await harness.job('intake.run', { organisationId: bank.organisationId, runId: id })
  return (await caller.call('GET', `/imports/${id}`)).body
}

describe('an event log in XES that is uploaded', () => {
  it.each([
    ['plain', log],
    ['packed', gzipSync(log)],
  ])('is read by a mapping that is proposed, tried, written and taken back, %s', async (_, content) => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const id = await sent(caller, content, { profile: 'jira', zone: 'Asia/Jakarta' })
    const begun = (await caller.call('GET', `/imports/${id}`)).body
    expect(begun.options).toEqual({ profile: 'mapping', zone: 'Asia/Jakarta' })

    const look = (await caller.call('GET', `/imports/${id}/look`)).body
    expect(look).toMatchObject({
      isWhole: true,
      draft: {
        system: 'meja-lama',
        rows: 'event',
        columns: { number: 'case:concept:name', at: 'time:timestamp' },
      },
    })
    const options = { ...begun.options, mapping: look.draft }
    expect((await caller.call('PUT', `/imports/${id}/options`, { body: { options } })).status).toBe(200)
    const preview = (await caller.call('GET', `/imports/${id}/preview`)).body
    expect(preview.refusal).toBeNull()
    expect(
      preview.rows.map(
        ({ line, cells, aside }: { line: number; cells: { number: string }; aside: object | null }) => [
          line,
          cells.number,
          aside === null,
        ],
      ),
    ).toEqual([
      [4, 'SR-1', true],
      [11, 'SR-2', true],
      [12, 'SR-2', false],
      [15, 'SR-3', true],
    ])

    const checked = await work(bank, caller, id, 'check')
    expect(checked).toMatchObject({
      state: 'checked',
      account: {
        rows: 8,
        parts: [
          { name: 'events', count: 7 },
          { name: 'unchanged', count: 0 },
          { name: 'setAside', count: 1 },
        ],
      },
    })
    const remarks = await caller.call('GET', `/imports/${id}/remarks?grade=problem`)
    expect(remarks.body.rows).toMatchObject([{ line: 12, field: 'time:timestamp', value: 'kemarin' }])
    expect(await work(bank, caller, id, 'write')).toMatchObject({ state: 'done', failure: null })
    expect(await work(bank, caller, id, 'undo')).toMatchObject({ state: 'undone' })
  })

  it('is told what it is where somebody chooses a system whose files are none', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const id = await sent(caller, log)
    await caller.call('PUT', `/imports/${id}/options`, { body: { options: { profile: 'glpi' } } })
    const checked = await work(bank, caller, id, 'check')
    expect(checked.failure).toMatchObject({ code: 'xes_unmapped' })
    expect(checked.failure.text).toContain('an event log in XES')
  })

  const packed = gzipSync(log)
  it.each([
    ['cut off', log.slice(0, 700), 'The event log is cut off: the file ends on line'],
    ['broken', log.replace('</trace>', '</trac>'), 'The XML is broken on line 9.'],
    ['another document', '<?xml version="1.0"?><definitions/>', 'its outermost element is “definitions”'],
    ['without events', sampleXes({ 'SR-1': [] }), 'not a single event'],
    ['half an archive', packed.subarray(0, packed.length - 20), 'The gzip file is cut off or damaged.'],
    ['a damaged archive', Buffer.concat([packed.subarray(0, 30), Buffer.alloc(200, 7)]), 'damaged'],
    ['in a ZIP archive', Buffer.from('PK\u0003\u0004rest'), 'ZIP archive'],
    ['packed with bzip2', Buffer.from('BZh91AY&SY'), 'packed with bzip2; only gzip is read'],
    ['packed with gzip twice', gzipSync(packed), 'packed with gzip twice'],
  ])('says what is wrong where it is %s, to whoever looks and in the dry run', async (_, content, why) => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const id = await sent(caller, log)
    const { draft } = (await caller.call('GET', `/imports/${id}/look`)).body
    await caller.call('PUT', `/imports/${id}/options`, {
      body: { options: { profile: 'mapping', mapping: draft } },
    })
    await send(caller, id, content)
    const refused = await caller.call('GET', `/imports/${id}/look`)
    expect([refused.status, refused.body.code]).toEqual([422, 'import_file_unreadable'])
    expect(refused.body.detail).toContain(why)
    const indonesian = await caller.call('GET', `/imports/${id}/look`, { language: 'id' })
    expect(indonesian.body.detail).not.toContain(why)
    expect((await caller.call('GET', `/imports/${id}/preview`)).body.refusal).toContain(why)
    expect((await work(bank, caller, id, 'check')).failure.text).toContain(why)
  })

  it('is refused where it unpacks to one value without end, by a look at its beginning alone and a reading that stops there', async () => {
    const bank = await makeServiceBank(harness)
    const caller = await bank.as('administrator')
    const bomb = log.replace('SR-3', 'x'.repeat(48 * 1024 ** 2))
    const id = await sent(caller, gzipSync(bomb))
    const look = (await caller.call('GET', `/imports/${id}/look`)).body
    expect(look.isWhole).toBe(false)
    await caller.call('PUT', `/imports/${id}/options`, {
      body: { options: { profile: 'mapping', mapping: look.draft } },
    })
    expect((await work(bank, caller, id, 'check')).failure).toMatchObject({ code: 'row_too_long' })
  })
})
