import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import {
  emailOf,
  filesOf,
  mailDomain,
  mailIn,
  mailsOf,
  openMailbox,
  queueOf,
  requestOf,
  sendLetters,
  testDoor,
} from '../../test/mail-bank.ts'
import { openMailSink } from '../../test/mail-sink.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'

const sink = await openMailSink()
const harness = testHarness({ mailIn: mailIn(), smtpUrl: sink.url, url: 'https://etalase.uji.example' })
const door = testDoor(harness)
beforeEach(() => {
  sink.received.length = 0
  harness.at(jakarta(0, 9))
})

const lettersOf = (bank: ServiceBank) => sendLetters(harness, sink, bank)

describe('a mail to a unit’s address', () => {
  it('becomes a request of whoever wrote it, who is told its number', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    await door.bring(bank, {
      from: `Cabang Satu <${emailOf(bank, 'branchOne').toUpperCase()}>`,
      to: address,
      subject: 'Printer mati',
      text: 'Sejak pagi.\r\nLampu merah.',
      messageId: '<satu@uji.example>',
    })
    const request = await requestOf(bank)
    expect(request).toMatchObject({
      summary: 'Printer mati',
      asker: { name: 'branchOne' },
      priority: 3,
      answers: [
        { key: 'what', text: 'Printer mati' },
        { key: 'more', text: 'Sejak pagi.\nLampu merah.' },
      ],
    })
    const [letter, ...others] = await lettersOf(bank)
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      subject: expect.stringContaining(request.number),
      to: [{ address: emailOf(bank, 'branchOne') }],
      inReplyTo: '<satu@uji.example>',
      references: '<satu@uji.example>',
      replyTo: [{ address: expect.stringMatching(/^jawab-[a-z2-7]{24}@surat\.uji\.example$/) }],
    })
    expect(letter?.text).toContain(`/requests/${request.id}`)
    expect(letter?.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    )
    expect(await mailsOf(bank)).toMatchObject([
      { state: 'request', reason: null, request: { id: request.id, number: request.number } },
    ])
  })

  it('becomes one also where its subject is longer than is kept and ends within a character', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    await door.bring(bank, {
      from: emailOf(bank, 'branchOne'),
      to: address,
      subject: `${'a'.repeat(499)}😀😀`,
      text: 'Isi',
    })
    expect(await mailsOf(bank)).toMatchObject([{ state: 'request', reason: null }])
  })

  it('is one, however often it is delivered', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const mail = { from: emailOf(bank, 'branchOne'), to: address, messageId: '<dua@uji.example>' }
    await door.deliver(mail)
    await door.bring(bank, mail)
    await door.bring(bank, mail)
    expect(await queueOf(bank)).toHaveLength(1)
    const states = (await mailsOf(bank)).map(({ state, reason }) => [state, reason])
    expect(states).toEqual([
      ['ignored', 'duplicate'],
      ['ignored', 'duplicate'],
      ['request', null],
    ])
    const organisation = { organisationId: bank.organisationId }
    const [, , first] = await mailsOf(bank)
    await harness.job('correspondence.sort', { ...organisation, mailId: first.id })
    expect(await queueOf(bank)).toHaveLength(1)
  })

  it('is not taken for another’s that has the same Message-ID', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    for (const name of ['branchOne', 'branchTwo'])
      await door.bring(bank, { from: emailOf(bank, name), to: address, messageId: '<sama@uji.example>' })
    expect(await queueOf(bank)).toHaveLength(2)
  })

  it('keeps its files under the limits of uploads, and names those that it cannot', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const many = Array.from({ length: 9 }, (_, n) => ({ filename: `${n}.txt`, content: 'isi' }))
    await door.bring(bank, {
      from: emailOf(bank, 'branchOne'),
      to: address,
      attachments: [
        { filename: '../../kosong.txt', content: '' },
        { filename: 'besar.bin', content: Buffer.alloc(20 * 1024 * 1024 + 1) },
        { filename: '../../foto.png', content: Buffer.from('<script>') },
        ...many,
        { filename: 'lebih.txt', content: 'isi' },
      ],
    })
    const request = await requestOf(bank)
    const [submitted, noted] = request.timeline
    expect(submitted.attachments.map(({ name }: { name: string }) => name)).toEqual([
      'foto.png',
      ...many.map(({ filename }) => filename),
    ])
    expect(submitted.attachments[0]).toMatchObject({ type: 'application/octet-stream', image: false })
    expect(noted).toMatchObject({ kind: 'commented', actor: null })
    expect(noted.text).toBe(
      'Not all files of the mail were kept: ../../kosong.txt (empty), besar.bin (over 20 MB), lebih.txt (at most 10 files a mail)',
    )
    const [letter] = await lettersOf(bank)
    expect(letter?.text).toContain('besar.bin (over 20 MB)')
    expect(await filesOf(harness, bank)).toHaveLength(11)
  }, 120_000)

  it('is read as words, whatever it is made of', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    await door.bring(bank, {
      from: emailOf(bank, 'branchOne'),
      to: address,
      raw: [
        `From: ${emailOf(bank, 'branchOne')}`,
        'Subject: =?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=',
        'Content-Type: text/html; charset=windows-1252',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '<p>Caf=E9 =80 5</p><script>alert(1)</script><p>Baris <b>dua</b><img src=3D"https://jahat.example/x"></p>',
      ].join('\r\n'),
    })
    const { answers } = await requestOf(bank)
    expect(answers).toMatchObject([{ text: 'テスト' }, { text: 'Café € 5\n\nBaris dua' }])
  })

  it('with more words than the form has room for brings them all as a file', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const text = 'kata '.repeat(2000).trim()
    await door.bring(bank, { from: emailOf(bank, 'branchOne'), to: address, subject: 'Panjang', text })
    const request = await requestOf(bank)
    expect(request.answers[1].text).toHaveLength(4000)
    const [file] = request.timeline[0].attachments
    expect(file.name).toBe('letter.txt')
    const read = await (await bank.as('branchOne')).call('GET', `/attachments/${file.id}`)
    expect(read.text).toBe(`Panjang\n\n${text}\n`)
  })

  it.each([
    ['auto_reply', { 'Auto-Submitted': 'auto-replied' }],
    ['auto_reply', { 'X-Auto-Response-Suppress': 'All' }],
    ['auto_reply', { Precedence: 'auto_reply' }],
    ['mailing_list', { 'List-Id': '<daftar.uji.example>' }],
    ['mailing_list', { Precedence: 'bulk' }],
  ])('that no person wrote is ignored and kept as such: %s %o', async (reason, headers) => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    await door.bring(bank, { from: emailOf(bank, 'branchOne'), to: address, headers })
    expect(await mailsOf(bank)).toMatchObject([{ state: 'ignored', reason }])
    expect(await queueOf(bank)).toEqual([])
    expect(await lettersOf(bank)).toEqual([])
  })

  it('is ignored where it is a bounce, or our own letter coming back', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const from = emailOf(bank, 'branchOne')
    await door.bring(bank, { from, to: address, envelopeFrom: '' })
    await door.bring(bank, { from: `MAILER-DAEMON@uji.example`, to: address })
    await door.bring(bank, { from: `lain@${mailDomain}`, to: address })
    await door.bring(bank, { from: 'etalase@contoh.example', to: address })
    const reasons = (await mailsOf(bank)).map(({ reason }) => reason)
    expect(reasons).toEqual(['loop', 'loop', 'bounce', 'bounce'])
    expect(await lettersOf(bank)).toEqual([])
  })

  it('of whom nobody knows waits for a head of the unit, who is told once an hour, and is not answered', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    for (let n = 0; n < 3; n++) await door.bring(bank, { from: `asing${n}@luar.example`, to: address })
    expect(await mailsOf(bank, 'waiting')).toHaveLength(3)
    expect(await lettersOf(bank)).toEqual([])
    const told = async () => (await (await bank.as('itHead')).call('GET', '/notices')).body.rows
    expect(await told()).toMatchObject([{ text: '1 mail for IT waits for your decision' }])
    harness.at(jakarta(0, 10, 1))
    await door.bring(bank, { from: 'asing@luar.example', to: address })
    expect(await told()).toHaveLength(2)
  })

  it.each([
    ['sender_mismatch', { envelopeFrom: 'penyamar@luar.example' }],
    ['not_authenticated', { headers: { 'Authentication-Results': 'mx.uji.example; dmarc=fail' } }],
  ])('that may not be from who it says waits, too: %s', async (reason, change) => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    await door.bring(bank, { from: emailOf(bank, 'branchOne'), to: address, ...change })
    expect(await mailsOf(bank)).toMatchObject([{ state: 'quarantined', reason }])
  })

  it('waits where it names two senders, none, or cannot be read', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const one = emailOf(bank, 'branchOne')
    const deep = Array.from(
      { length: 1000 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    ).join('')
    for (const raw of [
      `From: ${one}\r\nFrom: asing@luar.example\r\nSubject: Dua\r\n\r\nIsi`,
      `From: ${one}, asing@luar.example\r\nSubject: Dua\r\n\r\nIsi`,
      'Subject: Tanpa\r\n\r\nIsi',
      `From: ${one}\r\n${deep}`,
      `From: ${one}\r\nX-Besar: ${'x'.repeat(400_000)}\r\n\r\nIsi`,
    ])
      await door.bring(bank, { from: one, to: address, raw })
    const reasons = (await mailsOf(bank)).map(({ reason }) => reason)
    expect(reasons).toEqual(['unreadable', 'unreadable', 'no_sender', 'no_sender', 'no_sender'])
    expect(await queueOf(bank)).toEqual([])
  })

  it('waits where the unit is closed, the service retired, or not offered to the sender', async () => {
    const bank = await makeServiceBank(harness)
    const { address, serviceId } = await openMailbox(bank)
    const from = emailOf(bank, 'branchOne')
    const head = await bank.as('itHead')
    const service = (await head.call('GET', `/services/${serviceId}`)).body
    const offered = await head.call('PUT', `/services/${serviceId}`, {
      body: { ...service, askerUnitIds: [bank.hr] },
    })
    expect(offered.status).toBe(200)
    await door.bring(bank, { from, to: address })
    await head.call('POST', `/services/${serviceId}/retire`, { body: { reason: 'Tidak dipakai' } })
    await door.bring(bank, { from, to: address })
    const closed = await makeServiceBank(harness)
    const other = await openMailbox(closed)
    await harness.within(closed.organisationId, (tx) =>
      sql`update organisation.units set closed_on = '2026-01-01' where id = ${closed.it}`.execute(tx),
    )
    await door.bring(closed, { from: emailOf(closed, 'branchOne'), to: other.address })
    expect((await mailsOf(bank)).map(({ reason }) => reason)).toEqual(['service_retired', 'not_offered'])
    const auditor = await closed.as('auditor')
    const left = await auditor.call('GET', `/units/${closed.it}/mails?state=all`)
    expect(left.body.rows).toMatchObject([{ reason: 'unit_closed' }])
  })

  it('waits after twenty requests of one person within an hour', async () => {
    const bank = await makeServiceBank(harness)
    const { address } = await openMailbox(bank)
    const from = emailOf(bank, 'branchOne')
    await harness.within(bank.organisationId, (tx) =>
      sql`insert into correspondence.mails (organisation_id, id, unit_id, recipient, envelope_from, client, received_at,
          bytes, state, handled_at, person_id, request_id)
        select ${bank.organisationId}, gen_random_uuid(), ${bank.it}, 'a@b.example', 'c@d.example', '::1', now(), 1,
          'request', ${harness.now()}, ${bank.people['branchOne']}, gen_random_uuid()
        from generate_series(1, 19)`.execute(tx),
    )
    for (const subject of ['Surat 19', 'Surat 20']) await door.bring(bank, { from, to: address, subject })
    expect(await queueOf(bank)).toHaveLength(1)
    expect(await mailsOf(bank, 'waiting')).toMatchObject([{ subject: 'Surat 20', reason: 'too_many' }])
    await door.bring(bank, { from: emailOf(bank, 'branchTwo'), to: address })
    harness.at(jakarta(0, 10, 1))
    await door.bring(bank, { from, to: address })
    expect(await queueOf(bank)).toHaveLength(3)
  })
})
