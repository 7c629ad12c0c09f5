import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { openPostbox } from '../../test/postbox.ts'
import { askForLaptop, jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { mailOffToken } from '../platform/mail/mail-off.ts'

const postbox = await openPostbox()
const harness = testHarness({ smtpUrl: postbox.smtpUrl, url: 'https://etalase.uji.example' })

let bank: ServiceBank
beforeEach(async () => {
  harness.at(jakarta(0, 8))
  bank = await makeServiceBank(harness)
})

interface Row {
  readonly group: string
  readonly mail: string
  readonly inApp: boolean
}
const mailOf = (body: { groups: Row[] }) =>
  Object.fromEntries(body.groups.map(({ group, mail }) => [group, mail]))
const digests = () =>
  harness.within(bank.organisationId, async (tx) => {
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from platform.mails
      where kind = 'digest' and person_id = ${bank.people['itHead']}`.execute(tx)
    return rows[0]?.n
  })
const audited = (action: string) =>
  harness.within(bank.organisationId, async (tx) => {
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from platform.audit_log where action = ${action}`.execute(tx)
    return rows[0]?.n
  })

describe('where notices reach one', () => {
  it('keeps both of two choices that are made at once', async () => {
    const caller = await bank.as('itOne')
    const choose = (wanted: object) =>
      caller.call('PATCH', '/notices/settings', { body: { groups: [{ group: 'comments', ...wanted }] } })
    for (let turn = 0; turn < 4; turn++) {
      const inApp = turn % 2 === 1
      const mail = inApp ? 'never' : 'at_once'
      await Promise.all([choose({ inApp }), choose({ mail })])
      const { body } = await caller.call('GET', '/notices/settings')
      expect(body.groups.find(({ group }: Row) => group === 'comments')).toMatchObject({ inApp, mail })
    }
  })

  it('is told with what cannot be chosen, and sensible before anybody chose', async () => {
    const { body } = await (await bank.as('itOne')).call('GET', '/notices/settings')
    expect(body).toMatchObject({ mailConfigured: true, zone: 'Asia/Jakarta', digestHour: 7 })
    expect(body.email).toMatch(/^itone\./)
    expect(mailOf(body)).toMatchObject({
      approvals: 'at_once',
      promises: 'at_once',
      to_serve: 'digest',
      moved: 'digest',
      account: 'at_once',
    })
    const fixed = body.groups.filter(({ mailFixed }: { mailFixed: boolean }) => mailFixed)
    expect(fixed.map(({ group }: Row) => group)).toEqual(['account'])
  })

  it('is each person’s own choice, group by group, and stays', async () => {
    const itOne = await bank.as('itOne')
    const changed = await itOne.call('PATCH', '/notices/settings', {
      body: {
        digestHour: 16,
        groups: [
          { group: 'comments', inApp: false },
          { group: 'moved', mail: 'never' },
        ],
      },
    })
    expect(changed.status).toBe(200)
    const { body } = await itOne.call('GET', '/notices/settings')
    expect(body.digestHour).toBe(16)
    expect(body.groups.find(({ group }: Row) => group === 'comments')).toMatchObject({
      inApp: false,
      mail: 'digest',
    })
    expect(mailOf(body)['moved']).toBe('never')
    expect(mailOf((await (await bank.as('itTwo')).call('GET', '/notices/settings')).body)['moved']).toBe(
      'digest',
    )
    expect(await audited('notices.chosen')).toBe(1)
  })

  it('cannot be hidden where others, or the account’s safety, rely on it', async () => {
    const itOne = await bank.as('itOne')
    for (const wanted of [
      { group: 'account', mail: 'never' },
      { group: 'account', inApp: false },
      { group: 'approvals', inApp: false },
    ]) {
      const answer = await itOne.call('PATCH', '/notices/settings', { body: { groups: [wanted] } })
      expect([answer.status, answer.body.code]).toEqual([422, 'notices_fixed'])
      expect(answer.body.invalid_params[0].name).toMatch(/^body\.groups\.0\./)
    }
    expect((await itOne.call('PATCH', '/notices/settings', { body: { digestHour: 24 } })).status).toBe(400)
    expect(
      (await itOne.call('PATCH', '/notices/settings', { body: { groups: [{ group: 'no_such' }] } })).status,
    ).toBe(400)
  })

  it('decides what is told: by mail alone, in the application alone, or not at all', async () => {
    const asker = await bank.as('branchOne')
    const server = await bank.as('itOne')
    const choose = (inApp: boolean, mail: string) =>
      asker.call('PATCH', '/notices/settings', { body: { groups: [{ group: 'moved', inApp, mail }] } })
    const respond = async () => {
      const { requestId } = await askForLaptop(bank)
      await server.call('POST', `/requests/${requestId}/respond`, { body: { text: 'Ya.' } })
    }
    const unread = async () => (await asker.call('GET', '/notices')).body.unread
    await choose(false, 'at_once')
    await respond()
    await postbox.deliver(harness, bank.organisationId)
    expect([await unread(), postbox.received.length]).toEqual([0, 1])
    expect((await asker.call('GET', '/notices')).body.rows).toEqual([])
    await choose(false, 'never')
    await respond()
    await postbox.deliver(harness, bank.organisationId)
    expect([await unread(), postbox.received.length]).toEqual([0, 1])
    await choose(true, 'never')
    await respond()
    await postbox.deliver(harness, bank.organisationId)
    expect([await unread(), postbox.received.length]).toEqual([1, 1])
  })

  it('takes back letters that wait once they are not wanted, and all of them in one act but those of the account', async () => {
    const itHead = await bank.as('itHead')
    await askForLaptop(bank)
    const off = await itHead.call('POST', '/notices/settings/mail-off')
    expect(Object.entries(mailOf(off.body)).filter(([, mail]) => mail !== 'never')).toEqual([
      ['account', 'at_once'],
    ])
    harness.at(jakarta(1, 7, 5))
    await harness.job('notices.digest', { organisationId: bank.organisationId })
    expect(await digests()).toBe(0)
    const administrator = await bank.as('administrator')
    await administrator.call('PUT', `/people/${bank.people['itHead']}/roles`, {
      body: { roles: ['steward'], reason: 'Bertugas' },
    })
    await postbox.deliver(harness, bank.organisationId)
    expect(postbox.received.map(({ subject }) => subject)).toEqual([
      'Ani Administrator changed your roles in Etalase.',
    ])
    expect(postbox.received[0]?.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(false)
  })
})

describe('the link at the foot of a letter', () => {
  const token = (scope: 'approvals' | 'digest', person = 'branchHead') =>
    mailOffToken(harness.composition.mailOffKey, {
      organisationId: bank.organisationId,
      personId: String(bank.people[person]),
      scope,
    })
  const click = (
    word: string,
    body = 'List-Unsubscribe=One-Click',
    type = 'application/x-www-form-urlencoded',
  ) =>
    harness.app.inject({
      method: 'POST',
      url: `/mail/off?token=${encodeURIComponent(word)}`,
      headers: { 'content-type': type },
      payload: body,
    })

  it('switches off its own group with one click of a mail program, without signing in, once', async () => {
    const head = await bank.as('branchHead')
    expect((await click(token('approvals'))).statusCode).toBe(200)
    expect((await click(token('approvals'))).statusCode).toBe(200)
    const { body } = await head.call('GET', '/notices/settings')
    expect(mailOf(body)).toMatchObject({ approvals: 'never', promises: 'at_once', moved: 'digest' })
    expect(await audited('notices.mail_off_by_link')).toBe(1)
    const form =
      '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
    expect((await click(token('digest'), form, 'multipart/form-data; boundary=x')).statusCode).toBe(200)
    const after = await head.call('GET', '/notices/settings')
    expect(Object.values(mailOf(after.body)).includes('digest')).toBe(false)
    expect(mailOf(after.body)).toMatchObject({ promises: 'at_once', account: 'at_once' })
  })

  it('changes nothing when it is only looked at, or posted to without the word of mail programs', async () => {
    const head = await bank.as('branchHead')
    await harness.app.inject({ method: 'GET', url: `/mail/off?token=${token('approvals')}` })
    await harness.app.inject({ method: 'HEAD', url: `/mail/off?token=${token('approvals')}` })
    expect((await click(token('approvals'), 'hello')).statusCode).toBe(400)
    expect(mailOf((await head.call('GET', '/notices/settings')).body)['approvals']).toBe('at_once')
  })

  it('leads to a page that says what it switches off, and does it', async () => {
    const head = await bank.as('branchHead')
    const body = { token: token('approvals') }
    const read = await harness.stranger.call('POST', '/mail-off/read', { body })
    expect(read.body).toEqual({ scope: 'approvals', groups: ['approvals'], organisation: 'Bank Uji' })
    expect((await harness.stranger.call('POST', '/mail-off', { body })).body).toEqual({ done: true })
    expect((await harness.stranger.call('POST', '/mail-off/read', { body })).body.groups).toEqual([])
    expect(mailOf((await head.call('GET', '/notices/settings')).body)['approvals']).toBe('never')
  })

  it('is good for nothing when anything in it was changed, and never for what guards the account', async () => {
    const good = token('approvals')
    const foreign = mailOffToken('another key', {
      organisationId: bank.organisationId,
      personId: String(bank.people['branchHead']),
      scope: 'approvals',
    })
    const others = [
      good.replace('approvals', 'promises'),
      good.replace(/^./, (letter) => (letter === '0' ? '1' : '0')),
      `${good.slice(0, -1)}${good.endsWith('A') ? 'E' : 'A'}`,
      good.split('.')[0] ?? '',
      `${good}.${good}`,
      'a'.repeat(300),
      foreign,
    ]
    for (const word of others) {
      expect((await click(word)).statusCode, word).toBe(404)
      expect((await harness.stranger.call('POST', '/mail-off', { body: { token: word } })).status, word).toBe(
        404,
      )
    }
    const account = mailOffToken(harness.composition.mailOffKey, {
      organisationId: bank.organisationId,
      personId: String(bank.people['branchHead']),
      scope: 'account',
    })
    await click(account)
    const { body } = await (await bank.as('branchHead')).call('GET', '/notices/settings')
    expect(mailOf(body)).toMatchObject({ account: 'at_once', approvals: 'at_once', promises: 'at_once' })
  })
})
