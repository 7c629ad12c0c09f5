import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness, type Answer, type Caller } from '../../test/harness.ts'
import { askForLaptop, jakarta, laptopService, makeServiceBank } from '../../test/service-bank.ts'

const harness = testHarness()

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

async function upload(caller: Caller, name: string, content: Buffer, type = 'image/png'): Promise<Answer> {
  const boundary = 'batas'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return caller.call('POST', '/attachments', {
    body: payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}

describe('a file', () => {
  it('goes with a comment, for whoever sees the request and nobody else', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const asker = await bank.as('branchOne')
    const received = await upload(asker, '../../layar mati.png', png)
    expect(received.body).toMatchObject({
      name: 'layar mati.png',
      type: 'image/png',
      bytes: png.length,
      image: true,
    })
    const read = async (name: string) => (await bank.as(name)).call('GET', `/attachments/${received.body.id}`)
    expect((await read('branchOne')).status).toBe(200)
    expect((await read('itOne')).status).toBe(404)
    const body = { text: 'Ini fotonya.', attachmentIds: [received.body.id] }
    expect(
      (await (await bank.as('itOne')).call('POST', `/requests/${requestId}/comment`, { body })).status,
    ).toBe(400)
    const written = await asker.call('POST', `/requests/${requestId}/comment`, { body })
    expect(written.body.timeline.at(-1).attachments).toMatchObject([{ name: 'layar mati.png' }])
    const seen = await read('itOne')
    expect(seen.status).toBe(200)
    expect(seen.headers['content-type']).toBe('image/png')
    expect(seen.headers['content-disposition']).toMatch(/^inline; filename\*=UTF-8''layar%20mati\.png$/)
    expect(seen.headers['x-content-type-options']).toBe('nosniff')
    expect(Buffer.from(seen.text, 'binary')).not.toHaveLength(0)
    expect((await read('branchTwo')).status).toBe(404)
    expect((await read('hrHead')).status).toBe(404)
    expect((await read('auditor')).status).toBe(200)
    const other = await makeServiceBank(harness)
    expect((await (await other.as('auditor')).call('GET', `/attachments/${received.body.id}`)).status).toBe(
      404,
    )
    const again = await asker.call('POST', `/requests/${requestId}/comment`, { body })
    expect(again.body.invalid_params).toEqual([
      { name: 'body.attachmentIds.0', reason: 'This file was not found, or is used already.' },
    ])
  })

  it('is what its content says, whatever its name and sender claim, and scripts are never shown', async () => {
    const bank = await makeServiceBank(harness)
    const asker = await bank.as('branchOne')
    const received = await upload(asker, 'foto.png', Buffer.from('<html><script>alert(1)</script></html>'))
    expect(received.body).toMatchObject({ type: 'application/octet-stream', image: false })
    const seen = await asker.call('GET', `/attachments/${received.body.id}`)
    expect(seen.headers['content-disposition']).toMatch(/^attachment/)
  })

  it('may not be empty nor larger than 20 MB', async () => {
    const bank = await makeServiceBank(harness)
    const asker = await bank.as('branchOne')
    expect((await upload(asker, 'kosong.txt', Buffer.alloc(0))).body.code).toBe('file_empty')
    const large = await upload(asker, 'besar.bin', Buffer.alloc(20 * 1024 * 1024 + 1))
    expect([large.status, large.body.code]).toEqual([413, 'file_too_large'])
    expect((await upload(asker, 'pas.bin', Buffer.alloc(20 * 1024 * 1024))).status).toBe(201)
  })

  it('answers one question of a form, by its uploader', async () => {
    const bank = await makeServiceBank(harness)
    const head = await bank.as('itHead')
    const form = [{ key: 'photo', kind: 'file' as const, label: { id: 'Foto', en: 'Photo' }, required: true }]
    const offered = await head.call('POST', `/units/${bank.it}/services`, { body: laptopService({ form }) })
    const asker = await bank.as('branchOne')
    const received = await upload(asker, 'a.png', png)
    const ask = (caller: Caller) =>
      caller.call('POST', '/requests', {
        body: { serviceId: offered.body.id, priority: 3, answers: { photo: [received.body.id] } },
      })
    const stolen = await ask(await bank.as('branchTwo'))
    expect(stolen.body.invalid_params).toEqual([{ name: 'body.answers.photo', reason: 'Not found.' }])
    const asked = await ask(asker)
    expect(asked.body.answers).toMatchObject([{ key: 'photo', text: null, attachments: [{ name: 'a.png' }] }])
    expect((await ask(asker)).status).toBe(400)
  })

  it('that no request took is swept after a day', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const asker = await bank.as('branchOne')
    const received = await upload(asker, 'a.png', png)
    const left = () =>
      harness.within(
        bank.organisationId,
        async (tx) => (await sql`select id from service.attachments`.execute(tx)).rows.length,
      )
    harness.at(jakarta(1, 7))
    await harness.job('service.sweep')
    expect(await left()).toBe(1)
    harness.at(jakarta(1, 9))
    await harness.job('service.sweep')
    expect(await left()).toBe(0)
    expect((await asker.call('GET', `/attachments/${received.body.id}`)).status).toBe(404)
  })
})
