import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { openPostbox } from '../../test/postbox.ts'
import { askForLaptop, jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { noticeKinds } from '../platform/notices/kinds.ts'
import { notify } from '../platform/notices/notify.ts'
import { organisationNotices } from './notices.ts'

const postbox = await openPostbox()
const harness = testHarness({ smtpUrl: postbox.smtpUrl, url: 'https://etalase.uji.example' })

const approval = {
  approvals: { order: 'in_order' as const, steps: [{ by: 'head' as const, minutes: 120 }] },
}

let bank: ServiceBank
beforeEach(async () => {
  harness.at(jakarta(0, 8))
  bank = await makeServiceBank(harness)
})

const deliver = () => postbox.deliver(harness, bank.organisationId)
const dropped = () =>
  harness.within(bank.organisationId, async (tx) => {
    const { rows } = await sql<{
      why: string
    }>`select dropped_for as why from platform.mails where dropped_at is not null and person_id <> ${bank.people['auditor']} order by dropped_for`.execute(
      tx,
    )
    return rows.map(({ why }) => why)
  })
/** Tells `itOne` so many times of having been named as deputy. */
const deputyNotices = (times: number) =>
  harness.within(bank.organisationId, async (_tx, context) => {
    for (let n = 0; n < times; n++) {
      await notify(context, [String(bank.people['itOne'])], {
        kind: organisationNotices['notice.deputy_named'],
        values: { name: `Orang ${n}`, from: Date.parse('2026-03-02T12:00:00Z') },
        link: '/profile',
      })
    }
  })
const digestAt = async (...moment: Parameters<typeof jakarta>) => {
  harness.at(jakarta(...moment))
  await harness.job('notices.digest', { organisationId: bank.organisationId })
  await deliver()
}

describe('a letter of a notice', () => {
  it('is sent at once where a colleague waits: in the reader’s language, with what it is about and when it is due', async () => {
    const head = await bank.as('branchHead')
    await head.call('PATCH', '/profile', { body: { language: 'id' } })
    const { requestId } = await askForLaptop(bank, 'branchOne', approval)
    await deliver()
    const letters = postbox.received.filter(({ to }) => to?.[0]?.address?.startsWith('branchhead') === true)
    expect(letters).toHaveLength(1)
    const [letter] = letters
    expect(letter?.subject).toBe('IT-2026-000001 menunggu persetujuan Anda: Presentasi cabang')
    expect(letter?.text).toContain('Diminta oleh branchOne, layanan Laptop baru.')
    expect(letter?.text).toContain('Janjinya sampai Senin, 2 Maret 2026 pukul 10.00 WIB')
    expect(letter?.text).toContain(`https://etalase.uji.example/requests/${requestId}`)
    expect(letter?.text).toContain('https://etalase.uji.example/profile/notices')
    expect(letter?.html).toContain('<html lang="id">')
    const headers = new Map(letter?.headers.map(({ key, value }) => [key, value]))
    expect(headers.get('list-unsubscribe')).toMatch(
      /^<https:\/\/etalase\.uji\.example\/mail\/off\?token=\S+>$/,
    )
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(headers.get('auto-submitted')).toBe('auto-generated')
  })

  it('is sent once, however many servers send at the same moment', async () => {
    await bank.as('branchHead')
    await askForLaptop(bank, 'branchOne', approval)
    await Promise.all([deliver(), deliver(), deliver()])
    expect(postbox.received).toHaveLength(1)
  })

  it('says nothing of what its reader may not see any more when it is sent', async () => {
    const head = await bank.as('itHead')
    await head.call('PATCH', '/notices/settings', {
      body: { groups: [{ group: 'to_serve', mail: 'at_once' }] },
    })
    await askForLaptop(bank)
    await harness.within(bank.organisationId, (tx) =>
      sql`update organisation.assignments set ends_on = '2026-02-28' where person_id = ${bank.people['itHead']}`.execute(
        tx,
      ),
    )
    await deliver()
    expect(postbox.received).toEqual([])
    expect(await dropped()).toEqual(['nothing_left'])
  })

  it('is not sent to whoever has left, never signed in, or has no address', async () => {
    await askForLaptop(bank, 'branchOne', approval)
    await deliver()
    expect(await dropped()).toEqual(['cannot_sign_in'])
    await bank.as('branchHead')
    await askForLaptop(bank, 'branchOne', approval)
    await harness.within(bank.organisationId, (tx) =>
      sql`update organisation.people set email = null where id = ${bank.people['branchHead']}`.execute(tx),
    )
    await deliver()
    expect(await dropped()).toEqual(['cannot_sign_in', 'no_address'])
    await askForLaptop(bank, 'branchOne', approval)
    const leaving = { on: '2026-03-02', reason: 'Pindah kerja' }
    const administrator = await bank.as('administrator')
    await harness.within(bank.organisationId, (tx) =>
      sql`update organisation.people set email = 'kepala@uji.example' where id = ${bank.people['branchHead']}`.execute(
        tx,
      ),
    )
    await administrator.call('POST', `/people/${bank.people['branchHead']}/leave`, { body: leaving })
    await deliver()
    expect(await dropped()).toEqual(['cannot_sign_in', 'cannot_sign_in', 'no_address'])
    expect(postbox.received).toEqual([])
  })

  it('does not follow what was read before it was sent', async () => {
    const head = await bank.as('branchHead')
    await askForLaptop(bank, 'branchOne', approval)
    await head.call('POST', '/notices/read', { body: {} })
    await deliver()
    expect(postbox.received).toEqual([])
    expect(await dropped()).toEqual(['told_already'])
  })

  it('of which there would be more than twenty an hour waits for the digest', async () => {
    const itOne = await bank.as('itOne')
    await itOne.call('PATCH', '/notices/settings', {
      body: { groups: [{ group: 'to_serve', mail: 'at_once' }] },
    })
    await deputyNotices(23)
    await deliver()
    expect(postbox.received).toHaveLength(20)
    expect(await dropped()).toEqual(['too_many', 'too_many', 'too_many'])
    await digestAt(1, 7, 5)
    expect(postbox.subjects().filter((subject) => subject.includes('3 notices for you'))).toHaveLength(1)
  })

  it('that the mail server refused for an hour is told by the next digest, and by nothing after it', async () => {
    await bank.as('branchHead')
    await askForLaptop(bank, 'branchOne', approval)
    postbox.refuse(1)
    await deliver()
    expect(postbox.received).toEqual([])
    harness.at(jakarta(1, 7, 5))
    await harness.job('notices.digest', { organisationId: bank.organisationId })
    await postbox.deliver(harness, bank.organisationId, 'digest')
    await deliver()
    expect(postbox.subjects()).toEqual(['branchhead: 1 notice for you at Bank Uji'])
    expect(await dropped()).toEqual(['told_already'])
  })
})

describe('the digest of a day', () => {
  it('tells at the chosen hour of the reader’s zone what is unread and theirs to see, by group, once', async () => {
    const asker = await bank.as('branchOne')
    await asker.call('PATCH', '/profile', { body: { zone: 'Asia/Jayapura' } })
    await asker.call('PATCH', '/notices/settings', { body: { digestHour: 17 } })
    const server = await bank.as('itOne')
    const first = await askForLaptop(bank)
    const second = await askForLaptop(bank)
    for (const { requestId } of [first, second])
      await server.call('POST', `/requests/${requestId}/respond`, { body: { text: 'Kami kerjakan.' } })
    await server.call('POST', `/requests/${first.requestId}/comment`, {
      body: { text: 'Tipe apa?', attachmentIds: [] },
    })
    const { body } = await asker.call('GET', '/notices')
    const read = body.rows.find((row: { link: string }) => row.link.endsWith(second.requestId))
    await asker.call('POST', '/notices/read', { body: { ids: [read.id] } })
    await digestAt(0, 14, 55)
    expect(postbox.received).toEqual([])
    harness.at(jakarta(0, 15, 5))
    await Promise.all([harness.job('notices.digest'), harness.job('notices.digest')])
    await Promise.all([deliver(), deliver()])
    const letters = postbox.received.filter(({ to }) => to?.[0]?.address?.startsWith('branchone') === true)
    expect(letters.map(({ subject }) => subject)).toEqual(['2 notices for you at Bank Uji'])
    expect(letters[0]?.text).toContain('My request moves on:')
    expect(letters[0]?.text).toContain('Questions and comments:')
    expect(letters[0]?.text).toContain(`https://etalase.uji.example/requests/${first.requestId}`)
    expect(letters[0]?.text).not.toContain(second.requestId)
    expect(letters[0]?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toContain('digest.')
    await digestAt(1, 15, 5)
    await digestAt(2, 15, 5)
    expect(
      postbox.received.filter(({ to }) => to?.[0]?.address?.startsWith('branchone') === true),
    ).toHaveLength(1)
  })

  it('leaves what came after its hour to the next day', async () => {
    await bank.as('itHead')
    harness.at(jakarta(0, 8))
    await askForLaptop(bank)
    await digestAt(0, 12)
    expect(postbox.received).toEqual([])
    await digestAt(1, 7, 5)
    expect(postbox.subjects()).toEqual(['ithead: 1 notice for you at Bank Uji'])
  })

  it('tells the fifty latest of a flood, and says that there is more', async () => {
    await bank.as('itOne')
    await deputyNotices(260)
    await digestAt(1, 7, 5)
    const [letter] = postbox.received
    expect(letter?.text?.match(/named you as deputy/g)).toHaveLength(50)
    expect(letter?.text).toContain('the rest is in Etalase')
    await digestAt(2, 7, 5)
    expect(postbox.received).toHaveLength(1)
  })

  it('tells nothing of a kind that nobody knows any more', async () => {
    await bank.as('itOne')
    const lost = noticeKinds(
      'lost',
      { 'notice.gone': { id: 'Hilang', en: 'Gone' } },
      { 'notice.gone': 'moved' },
    )
    await harness.within(bank.organisationId, (_tx, context) =>
      notify(context, [String(bank.people['itOne'])], { kind: lost['notice.gone'], link: '/' }),
    )
    await digestAt(1, 7, 5)
    expect(postbox.received).toEqual([])
    expect(await dropped()).toEqual(['nothing_left'])
  })
})
