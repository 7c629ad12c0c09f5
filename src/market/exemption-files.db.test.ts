import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeGuaranteedBank, type GuaranteedBank } from '../../test/guaranteed-bank.ts'
import { freshId, testHarness, type Caller } from '../../test/harness.ts'
import { documents, sendFile } from '../../test/sent-document.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()

async function sent(caller: Caller, name = 'surat.pdf', content = documents.pdf): Promise<string> {
  const received = await sendFile(caller, '/exemption-files', { name, content })
  expect(received.status, received.text).toBe(201)
  return String(received.body.id)
}

function ask(caller: Caller, requestId: string, fileIds: readonly string[]) {
  const body = {
    breach: 'late_completion',
    cause: 'third_party',
    evidence: 'Surat pemasok nomor 12 tentang kiriman',
    fileIds,
  }
  return caller.call('POST', `/requests/${requestId}/exemptions`, { body })
}

async function asked(one: GuaranteedBank, files = ['surat.pdf']) {
  const head = await one.bank.as('itHead')
  const requestId = await one.ask()
  const fileIds: string[] = []
  for (const name of files) fileIds.push(await sent(head, name))
  const answer = await ask(head, requestId, fileIds)
  expect(answer.status, answer.text).toBe(201)
  const exemption = answer.body.exemptions.at(-1)
  return { head, requestId, fileIds, id: String(exemption.id), exemption }
}

describe('a document of an exemption', () => {
  it('is opened by whoever may read the exemption, and for everybody else it does not exist', async () => {
    const one = await makeGuaranteedBank(harness)
    const { bank } = one
    const steward = await one.steward()
    const { exemption, fileIds } = await asked(one, ['surat PLN.pdf', 'foto.png'])
    expect(exemption.files).toMatchObject([
      { id: fileIds[0], name: 'surat PLN.pdf', type: 'application/pdf', image: false },
      { id: fileIds[1], name: 'foto.png' },
    ])
    const path = `/exemption-files/${fileIds[0]}`
    for (const name of ['itHead', 'itOne', 'branchOne', 'auditor'])
      expect((await (await bank.as(name)).call('GET', path)).status, name).toBe(200)
    const opened = await steward.call('GET', path)
    expect(opened.status).toBe(200)
    expect(opened.text).toContain('%PDF-1.4')
    expect(opened.headers['content-type']).toBe('application/pdf')
    expect(opened.headers['content-disposition']).toMatch(/^inline; filename\*=UTF-8''surat%20PLN\.pdf$/)
    const nothing = await (await bank.as('hrHead')).call('GET', `/exemption-files/${freshId()}`)
    for (const name of ['hrHead', 'hrOne', 'branchTwo']) {
      const answer = await (await bank.as(name)).call('GET', path)
      expect([answer.status, answer.body.code], name).toEqual([404, nothing.body.code])
    }
    const other = await makeGuaranteedBank(harness)
    for (const caller of [await other.bank.as('auditor'), await other.steward()])
      expect((await caller.call('GET', path)).status).toBe(404)
  })

  it('that no exemption took yet is its sender’s alone, and is taken once, from its sender', async () => {
    const one = await makeGuaranteedBank(harness)
    const { bank } = one
    const [head, requestId, second] = [await bank.as('itHead'), await one.ask(), await one.ask()]
    const own = await sent(head)
    const foreign = await sent(await bank.as('hrHead'))
    expect((await head.call('GET', `/exemption-files/${own}`)).status).toBe(200)
    for (const name of ['itOne', 'auditor', 'hrHead'])
      expect((await (await bank.as(name)).call('GET', `/exemption-files/${own}`)).status, name).toBe(404)
    for (const [ids, at] of [
      [[own, foreign], 1],
      [[own, own], 1],
      [[freshId()], 0],
    ] as const) {
      const refused = await ask(head, requestId, ids)
      expect([refused.status, refused.body.code]).toEqual([400, 'exemption_file_missing'])
      expect(refused.body.invalid_params[0].name).toBe(`body.fileIds.${at}`)
    }
    expect((await ask(head, requestId, [own])).status).toBe(201)
    expect((await ask(head, second, [own])).body.code).toBe('exemption_file_missing')
  })

  it('is a PDF or a picture by its content, neither empty nor larger than 20 MB', async () => {
    const one = await makeGuaranteedBank(harness)
    const head = await one.bank.as('itHead')
    const send = async (content: Buffer, name = 'surat.pdf') => {
      const answer = await sendFile(head, '/exemption-files', { content, name })
      return [answer.status, answer.body.code ?? answer.body.type]
    }
    expect(await send(documents.text)).toEqual([415, 'exemption_file_type'])
    expect(
      await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'a.png'),
    ).toEqual([415, 'exemption_file_type'])
    expect(await send(Buffer.alloc(0))).toEqual([400, 'exemption_file_empty'])
    const large = Buffer.concat([documents.pdf, Buffer.alloc(20 * 1024 * 1024)])
    expect(await send(large)).toEqual([413, 'exemption_file_too_large'])
    expect(await send(documents.png)).toEqual([201, 'image/png'])
    for (const name of ['itOne', 'branchOne', 'auditor'])
      expect((await sendFile(await one.bank.as(name), '/exemption-files')).status, name).toBe(403)
  })

  it('is added by the unit that promised until it is decided, and again on appeal, up to ten', async () => {
    const one = await makeGuaranteedBank(harness)
    const { bank } = one
    const steward = await one.steward()
    const { head, id } = await asked(one)
    const add = async (caller: Caller, count: number) => {
      const fileIds: string[] = []
      for (let n = 0; n < count; n++) fileIds.push(await sent(head))
      const answer = await caller.call('POST', `/exemptions/${id}/files`, { body: { fileIds } })
      return [answer.status, answer.body.code ?? answer.body.may.addFiles]
    }
    expect(await add(head, 2)).toEqual([200, 7])
    expect(await add(head, 8)).toEqual([409, 'exemption_files_full'])
    for (const name of ['itOne', 'branchOne', 'auditor'])
      expect(await add(await bank.as(name), 1), name).toEqual([403, 'not_permitted'])
    expect(await add(await bank.as('hrHead'), 1)).toEqual([404, 'not_found'])
    const [waiting] = (await steward.call('GET', '/exemptions')).body.rows
    expect(waiting).toMatchObject({ id, may: { decide: true, addFiles: 0 } })
    expect(waiting.files).toHaveLength(3)
    await steward.call('POST', `/exemptions/${id}/decide`, { body: { exempt: true, reason: 'Terbukti' } })
    expect(await add(head, 1)).toEqual([409, 'exemption_decided'])
    const asker = await bank.as('branchOne')
    await asker.call('POST', `/exemptions/${id}/appeal`, { body: { reason: 'Suratnya tentang hari lain' } })
    expect(await add(head, 1)).toEqual([200, 6])
    const log = await (await bank.as('auditor')).call('GET', '/audit-log?limit=100')
    const actions = log.body.rows.map(({ action }: { action: string }) => action)
    expect(actions).toEqual(expect.arrayContaining(['exemption.files_added', 'exemption_file.received']))
  })

  it('that no exemption took is swept after a day; what an exemption has stays, whatever is tried', async () => {
    const one = await makeGuaranteedBank(harness)
    const { head, fileIds } = await asked(one)
    const unused = await sent(head)
    harness.at(jakarta(1, 9))
    await harness.job('market.sweep')
    expect((await head.call('GET', `/exemption-files/${unused}`)).status).toBe(404)
    expect((await head.call('GET', `/exemption-files/${fileIds[0]}`)).status).toBe(200)
    for (const statement of [
      sql`delete from market.exemption_files`,
      sql`update market.exemption_files set name = 'lain.pdf'`,
      sql`update market.exemption_files set exemption_id = null, added_at = null`,
    ])
      await expect(
        harness.within(one.bank.organisationId, async (tx) => statement.execute(tx)),
      ).rejects.toThrow(/append-only/)
  })
})
