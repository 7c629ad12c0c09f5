import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { emailOf, mailDomain, mailIn, mailsOf, openMailbox, queueOf, testDoor } from '../../test/mail-bank.ts'
import { jakarta, laptopService, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'

const harness = testHarness({ mailIn: mailIn({ authenticatedBy: 'mx.uji.example' }) })
const door = testDoor(harness)
beforeEach(() => harness.at(jakarta(0, 9)))

async function waiting(subject = 'Printer mati') {
  const bank = await makeServiceBank(harness)
  const { address } = await openMailbox(bank)
  await door.bring(bank, {
    from: 'Ayu <ayu@rumah.example>',
    to: address,
    subject,
    text: 'Lampu merah.',
    attachments: [{ filename: 'foto.txt', content: 'isi' }],
  })
  const [mail] = await mailsOf(bank, 'waiting')
  return { bank, address, id: String(mail.id) }
}

const act = async (bank: ServiceBank, who: string, path: string, body: object) =>
  (await bank.as(who)).call('POST', path, { body })

describe('a mail in the quarantine', () => {
  it('is read as words by the unit’s head and an auditor, and by nobody else', async () => {
    const { bank, id } = await waiting('<b>Printer</b>\u202E mati')
    const seen = await (await bank.as('itHead')).call('GET', `/mails/${id}`)
    expect(seen.body).toMatchObject({
      subject: '<b>Printer</b> mati',
      words: 'Lampu merah.',
      from: { name: 'Ayu', address: 'ayu@rumah.example' },
      reason: 'unknown_sender',
      attachments: [{ name: 'foto.txt', bytes: 3 }],
      may: { letIn: true, discard: true },
    })
    const auditor = await (await bank.as('auditor')).call('GET', `/mails/${id}`)
    expect(auditor.body.may).toEqual({ letIn: false, discard: false })
    for (const name of ['itOne', 'hrHead', 'branchOne', 'administrator'])
      expect((await (await bank.as(name)).call('GET', `/mails/${id}`)).status, name).toBe(404)
    const other = await makeServiceBank(harness)
    expect((await (await other.as('itHead')).call('GET', `/mails/${id}`)).status).toBe(404)
  })

  it('is let in as somebody’s: it becomes their request with its files, and they are told by whom', async () => {
    const { bank, id } = await waiting()
    const personId = bank.people['branchOne']
    const letIn = await act(bank, 'itHead', `/mails/${id}/let-in`, { personId })
    expect(letIn.body).toMatchObject({
      state: 'request',
      person: { name: 'branchOne' },
      decidedBy: { name: 'itHead' },
      may: { letIn: false, discard: false },
    })
    const [row] = await queueOf(bank)
    expect(row).toMatchObject({ number: letIn.body.request.number, asker: { name: 'branchOne' } })
    const asker = await bank.as('branchOne')
    const request = (await asker.call('GET', `/requests/${row.id}`)).body
    expect(request.timeline[0].attachments).toMatchObject([{ name: 'foto.txt' }])
    const notices = (await asker.call('GET', '/notices')).body.rows
    expect(notices[0].text).toBe(`itHead let your mail in as ${row.number}: Printer mati`)
    const log = (await (await bank.as('auditor')).call('GET', '/audit-log?limit=5')).body.rows
    const entry = log.find(({ action }: { action: string }) => action === 'mail.let_in')
    expect(entry).toMatchObject({ actor: { name: 'itHead' }, details: { person: personId } })
    const again = await act(bank, 'itHead', `/mails/${id}/let-in`, { personId })
    expect(again.body.code).toBe('mail_decided_already')
  })

  it('is let in once, whoever does it at the same time', async () => {
    const { bank, id } = await waiting()
    const body = { personId: bank.people['branchOne'] }
    const all = await Promise.all([1, 2, 3].map(() => act(bank, 'itHead', `/mails/${id}/let-in`, body)))
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect(await queueOf(bank)).toHaveLength(1)
  })

  it('is let in under the rights of that person, else it stays and nothing of it is kept', async () => {
    const { bank, id } = await waiting()
    const head = await bank.as('itHead')
    const mailbox = (await head.call('GET', `/units/${bank.it}/mailbox`)).body
    const serviceId = String(mailbox.mailbox.service.id)
    const service = (await head.call('GET', `/services/${serviceId}`)).body
    await head.call('PUT', `/services/${serviceId}`, { body: { ...service, askerUnitIds: [bank.hr] } })
    const refused = await act(bank, 'itHead', `/mails/${id}/let-in`, { personId: bank.people['branchOne'] })
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'mail_not_offered',
      detail: 'The service is not offered to the unit of branchOne.',
    })
    const stranger = await makeServiceBank(harness)
    const unknown = await act(bank, 'itHead', `/mails/${id}/let-in`, {
      personId: stranger.people['branchOne'],
    })
    expect(unknown.body.code).toBe('mail_person_unknown')
    const left = await harness.within(bank.organisationId, (tx) =>
      sql<{ n: number }>`select count(*)::int as n from service.attachments`.execute(tx),
    )
    expect(left.rows).toEqual([{ n: 0 }])
    expect(await mailsOf(bank, 'waiting')).toHaveLength(1)
    const fits = await act(bank, 'itHead', `/mails/${id}/let-in`, { personId: bank.people['hrOne'] })
    expect(fits.status).toBe(200)
  })

  it('is discarded with a reason, and nobody hears of it', async () => {
    const { bank, id } = await waiting()
    expect((await act(bank, 'itHead', `/mails/${id}/discard`, { reason: '' })).status).toBe(400)
    const gone = await act(bank, 'itHead', `/mails/${id}/discard`, { reason: 'Iklan' })
    expect(gone.body).toMatchObject({ state: 'discarded', decision: 'Iklan', decidedBy: { name: 'itHead' } })
    expect(await mailsOf(bank, 'waiting')).toEqual([])
    const queued = await harness.within(bank.organisationId, (tx) =>
      sql<{ n: number }>`select count(*)::int as n from platform.mails`.execute(tx),
    )
    expect(queued.rows).toEqual([{ n: 0 }])
  })

  it('is gone through page by page, however many there are', async () => {
    const { bank } = await waiting()
    await harness.within(bank.organisationId, (tx) =>
      sql`insert into correspondence.mails (organisation_id, id, unit_id, recipient, envelope_from, client, received_at, bytes,
          state, reason, handled_at)
        select ${bank.organisationId}, gen_random_uuid(), ${bank.it}, 'a@b.example', 'c@d.example', '::1',
          ${harness.now()}::timestamptz - (n % 7) * interval '1 second', 1, 'quarantined', 'unknown_sender', now()
        from generate_series(1, 400) n`.execute(tx),
    )
    const head = await bank.as('itHead')
    const ids: string[] = []
    let after = ''
    do {
      const page = await head.call('GET', `/units/${bank.it}/mails?limit=150${after}`)
      ids.push(...page.body.rows.map((row: { id: string }) => row.id))
      after = page.body.next === null ? '' : `&after=${page.body.next}`
    } while (after !== '')
    expect([ids.length, new Set(ids).size]).toEqual([401, 401])
    expect((await head.call('GET', `/units/${bank.it}/mails?after=x`)).status).toBe(400)
  })

  it('lets go of its file and words in time, and of itself later', async () => {
    const { bank, id } = await waiting()
    await act(bank, 'itHead', `/mails/${id}/discard`, { reason: 'Iklan' })
    harness.at(jakarta(31, 9))
    await harness.job('correspondence.sweep')
    const seen = await (await bank.as('itHead')).call('GET', `/mails/${id}`)
    expect(seen.body).toMatchObject({ words: null, subject: 'Printer mati' })
    harness.at(jakarta(181, 9))
    await harness.job('correspondence.sweep')
    expect((await (await bank.as('itHead')).call('GET', `/mails/${id}`)).status).toBe(404)
  })
})

describe('with a server in front whose word is believed', () => {
  it('only senders for whom it vouches are let through', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const from = emailOf(bank, 'branchOne')
    const results = (words: string) => ({ headers: { 'Authentication-Results': words } })
    await door.bring(bank, { from, to: address })
    await door.bring(bank, { from, to: address, ...results('mx.lain.example; dmarc=pass') })
    await door.bring(bank, {
      from,
      to: address,
      envelopeFrom: 'srs0=abc@terusan.example',
      ...results('mx.uji.example; dmarc=pass header.from=uji.example'),
    })
    expect((await mailsOf(bank)).map(({ state, reason }) => [state, reason])).toEqual([
      ['request', null],
      ['quarantined', 'not_authenticated'],
      ['quarantined', 'not_authenticated'],
    ])
  })
})

describe('an address of a unit', () => {
  it('is one in the whole installation, and none that mail servers or our letters use', async () => {
    const bank = await makeServiceBank(harness)
    const { address, serviceId } = await openMailbox(bank)
    const [localPart = ''] = address.split('@')
    const other = await makeServiceBank(harness)
    const theirs = await openMailbox(other)
    const give = async (of: ServiceBank, wish: string, service: string) =>
      (await of.as('itHead')).call('PUT', `/units/${of.it}/mailbox`, {
        body: { localPart: wish, serviceId: service },
      })
    expect((await give(other, localPart, theirs.serviceId)).body).toMatchObject({
      code: 'mail_address_taken',
      detail: `The address ${localPart}@${mailDomain} is in use already. Choose another one.`,
    })
    for (const wish of ['postmaster', 'jawab-x', 'a..b', 'ünit', 'a b', '-a', 'a@b'])
      expect((await give(bank, wish, serviceId)).status, wish).toBe(400)
    expect((await give(bank, ` ${localPart.toUpperCase()} `, serviceId)).status).toBe(200)
    const both = await Promise.all([
      give(bank, 'sama-sama', serviceId),
      give(other, 'sama-sama', theirs.serviceId),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('asks for a service of that unit which a letter can answer', async () => {
    const bank = await makeServiceBank(harness)
    const head = await bank.as('itHead')
    const label = { id: 'Jumlah', en: 'How many' }
    const needsMore = await head.call('POST', `/units/${bank.it}/services`, {
      body: laptopService({ form: [{ key: 'n', kind: 'number', label, required: true, whole: true }] }),
    })
    const foreign = await (
      await bank.as('hrHead')
    ).call('POST', `/units/${bank.hr}/services`, { body: laptopService() })
    for (const serviceId of [needsMore.body.id, foreign.body.id]) {
      const refused = await head.call('PUT', `/units/${bank.it}/mailbox`, {
        body: { localPart: 'ti-uji', serviceId },
      })
      expect(refused.body.invalid_params).toMatchObject([{ name: 'body.serviceId' }])
    }
    const shown = await head.call('GET', `/units/${bank.it}/mailbox`)
    expect(shown.body).toMatchObject({
      domain: mailDomain,
      mailbox: null,
      services: [{ answerable: false }],
      may: { change: true, read: true, sort: true },
    })
  })
})
