import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeKeyOf, withKey } from '../../test/api-key.ts'
import { freshId, testHarness, type Answer } from '../../test/harness.ts'
import { askForLaptop, jakarta, makeServiceBank } from '../../test/service-bank.ts'
import { hashOfKey, makeKeyText, readKeyText } from '../platform/auth/api-keys.ts'
import { addMembership } from '../platform/auth/memberships.ts'
import { scopes } from '../platform/auth/permission.ts'

const harness = testHarness({ apiKeyCalls: 40 })
const body = { name: 'Sistem aset', scopes: ['requests:write', 'catalogue:read'], days: 30 }

async function aBank() {
  harness.at(jakarta(0, 9))
  return makeServiceBank(harness)
}

const told = (answer: Answer) => [answer.status, answer.body.code]

describe('an API key', () => {
  it('is told once; what is kept of it is a hash', async () => {
    const bank = await aBank()
    const owner = await bank.as('branchOne')
    const headers = { 'idempotency-key': freshId() }
    const made = await owner.call('POST', '/keys', { body, headers })
    expect(made.status).toBe(201)
    const { key } = made.body
    expect(key).toMatch(/^etl_[A-Za-z0-9_-]{80}$/)
    expect(made.body.made).toMatchObject({
      name: 'Sistem aset',
      hint: key.slice(-4),
      scopes: body.scopes,
      state: 'working',
      owner: { id: bank.people['branchOne'] },
      lastUsedAt: null,
      may: { revoke: true },
    })
    expect(told(await owner.call('POST', '/keys', { body, headers }))).toEqual([409, 'reply_shown_once'])
    const kept = await harness.within(bank.organisationId, async (tx) => {
      const rows = await sql`select to_jsonb(k) as kept from platform.api_keys k
        union all select to_jsonb(a) from platform.audit_log a union all select to_jsonb(r) from platform.replays r`.execute(
        tx,
      )
      return JSON.stringify(rows.rows)
    })
    expect(kept).toContain(hashOfKey(key))
    expect(kept).not.toContain(key)
    const listed = await owner.call('GET', '/keys')
    expect(listed.body.rows).toHaveLength(1)
    expect(listed.text).not.toContain(key)
  })

  it('acts as its owner, and the audit log names it beside them', async () => {
    const bank = await aBank()
    const owner = await bank.as('branchOne')
    const { serviceId } = await askForLaptop(bank)
    const program = withKey(harness, await makeKeyOf(owner, ['requests:write']))
    const asked = await program.call('POST', '/requests', {
      body: { serviceId, priority: 3, answers: { what: 'Lewat program' } },
      headers: { 'idempotency-key': freshId() },
    })
    expect(asked.status).toBe(201)
    expect(asked.body.asker.id).toBe(bank.people['branchOne'])
    const auditor = await bank.as('auditor')
    const log = await auditor.call('GET', `/audit-log?subjectId=${asked.body.id}`)
    expect(log.body.rows[0]).toMatchObject({
      action: 'request.submitted',
      actor: { id: bank.people['branchOne'] },
      key: { name: 'Kunci uji' },
    })
    expect((await auditor.call('GET', '/audit-log.csv')).text).toContain('Kunci uji')
    await owner.call('POST', `/requests/${asked.body.id}/comment`, { body: { text: 'Sendiri' } })
    const byHand = await auditor.call('GET', `/audit-log?subjectId=${asked.body.id}`)
    expect(byHand.body.rows[0]).toMatchObject({ action: 'request.commented', key: null })
  })

  it('never may more than its owner, nor more than its scopes say, and the answers know it', async () => {
    const bank = await aBank()
    const server = await bank.as('itOne')
    const { requestId } = await askForLaptop(bank)
    const everything = withKey(harness, await makeKeyOf(await bank.as('branchOne'), scopes))
    expect(told(await everything.call('GET', '/audit-log'))).toEqual([404, 'not_found'])
    const patched = await everything.call('PATCH', '/organisation', { body: { name: 'Milik saya' } })
    expect(told(patched)).toEqual([403, 'not_permitted'])
    expect(told(await everything.call('GET', `/units/${bank.hr}/queue`))).toEqual([404, 'not_found'])

    const reading = withKey(harness, await makeKeyOf(server, ['requests:read']))
    const byHand = await server.call('GET', `/requests/${requestId}`)
    const read = await reading.call('GET', `/requests/${requestId}`)
    expect(Object.values<unknown>(byHand.body.may)).toContain(true)
    expect(read.status).toBe(200)
    expect(JSON.stringify(read.body.may)).not.toContain('true')
    expect(told(await reading.call('POST', `/requests/${requestId}/take`))).toEqual([
      403,
      'key_scope_missing',
    ])
    expect((await server.call('GET', `/requests/${requestId}`)).body.state).toBe('open')
  })

  it('does not find requests by a search that its scopes leave out', async () => {
    const bank = await aBank()
    const program = withKey(harness, await makeKeyOf(await bank.as('branchOne'), ['catalogue:read']))
    expect(told(await program.call('GET', '/search?q=laptop'))).toEqual([403, 'key_scope_missing'])
  })

  it('is refused in both languages where it is wrong, revoked or over', async () => {
    const bank = await aBank()
    const owner = await bank.as('branchOne')
    const key = await makeKeyOf(owner, ['requests:read'], 1)
    const program = withKey(harness, key)
    expect((await program.call('GET', '/requests')).status).toBe(200)
    const elsewhere = makeKeyText(freshId(), readKeyText(key)?.id ?? '')
    const guessed = makeKeyText(bank.organisationId, readKeyText(key)?.id ?? '')
    const mistyped = key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A')
    for (const wrong of [
      '',
      'x',
      'etl_',
      key.slice(0, -1),
      `${key}A`,
      mistyped,
      elsewhere,
      guessed,
      `${key}\u00e9`,
    ]) {
      const answer = await withKey(harness, encodeURI(wrong)).call('GET', '/requests', { language: 'id' })
      expect(told(answer), wrong).toEqual([401, 'key_wrong'])
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.headers['www-authenticate']).toContain('invalid_token')
      expect(answer.body.detail).toBe('Kunci API ini tidak dikenal.')
    }
    harness.at(jakarta(1, 9))
    const over = await program.call('GET', '/requests')
    expect([...told(over), over.body.detail]).toEqual([401, 'key_expired', 'This API key has expired.'])
    harness.at(jakarta(0, 10))
    const [row] = (await owner.call('GET', '/keys')).body.rows
    expect((await owner.call('POST', `/keys/${row.id}/revoke`)).body).toMatchObject({
      state: 'revoked',
      revokedBy: { id: bank.people['branchOne'] },
      may: { revoke: false },
    })
    expect(told(await owner.call('POST', `/keys/${row.id}/revoke`))).toEqual([409, 'api_key_revoked_already'])
    const revoked = await program.call('GET', '/requests', { language: 'id' })
    expect([...told(revoked), revoked.body.detail]).toEqual([
      401,
      'key_revoked',
      'Kunci API ini sudah dicabut.',
    ])
  })

  it('counts instead of a session that is sent beside it; what a proxy asked for is not a key', async () => {
    const bank = await aBank()
    const owner = await bank.as('branchOne')
    const authorization = (value: string) => ({ headers: { authorization: value } })
    expect((await owner.call('GET', '/requests', authorization('Bearer etl_x'))).status).toBe(401)
    expect((await owner.call('GET', '/requests', authorization('Basic YTpi'))).status).toBe(200)
    const key = await makeKeyOf(owner, ['scorecards:read'])
    expect((await owner.call('GET', '/requests', authorization(`bearer ${key}`))).status).toBe(403)
  })

  it('makes no keys, listens to no stream and is no session', async () => {
    const bank = await aBank()
    const program = withKey(harness, await makeKeyOf(await bank.as('administrator'), scopes))
    expect(told(await program.call('POST', '/keys', { body }))).toEqual([403, 'key_not_accepted'])
    expect(told(await program.call('GET', '/live'))).toEqual([403, 'key_not_accepted'])
    for (const path of ['/session', '/sessions'])
      expect(told(await program.call('GET', path))).toEqual([401, 'not_signed_in'])
  })

  it('stays refused from a page of another site', async () => {
    const bank = await aBank()
    const key = await makeKeyOf(await bank.as('branchOne'), ['requests:write'])
    const headers = { origin: 'https://jahat.example', authorization: `Bearer ${key}` }
    const answer = await harness.stranger.call('POST', '/requests', { body: {}, headers })
    expect(told(answer)).toEqual([403, 'origin_refused'])
  })

  it('ends with its owner’s access and does not come back with it', async () => {
    const bank = await aBank()
    const administrator = await bank.as('administrator')
    const personId = bank.people['branchOne'] ?? ''
    const program = withKey(harness, await makeKeyOf(await bank.as('branchOne'), ['requests:read']))
    const on = '2026-03-01'
    await administrator.call('POST', `/people/${personId}/leave`, { body: { on, reason: 'Pindah kerja' } })
    expect(told(await program.call('GET', '/requests'))).toEqual([401, 'key_revoked'])
    await harness.within(bank.organisationId, async (tx) => {
      const { organisationId } = bank
      const account = await sql<{ id: string }>`select account_id as id from auth.memberships
        where person_id = ${personId}`.execute(tx)
      await sql`update organisation.people set left_on = null where id = ${personId}`.execute(tx)
      await addMembership(tx, account.rows[0]?.id ?? '', { organisationId, personId })
    })
    expect((await (await bank.as('branchOne')).call('GET', '/requests')).status).toBe(200)
    expect(told(await program.call('GET', '/requests'))).toEqual([401, 'key_revoked'])
  })

  it('ends by itself on the day of leaving, before anything is done about it', async () => {
    const bank = await aBank()
    const administrator = await bank.as('administrator')
    const program = withKey(harness, await makeKeyOf(await bank.as('branchOne'), ['requests:read']))
    const leaving = { on: '2026-03-03', reason: 'Pindah kerja' }
    await administrator.call('POST', `/people/${bank.people['branchOne']}/leave`, { body: leaving })
    expect((await program.call('GET', '/requests')).status).toBe(200)
    harness.at(jakarta(3, 9))
    expect(told(await program.call('GET', '/requests'))).toEqual([401, 'key_revoked'])
  })

  it('is its owner’s and the administrator’s to see and revoke', async () => {
    const bank = await aBank()
    const owner = await bank.as('branchOne')
    await makeKeyOf(owner, ['requests:read'])
    const colleague = await bank.as('branchTwo')
    expect((await colleague.call('GET', '/keys')).body).toMatchObject({
      rows: [],
      may: { seeAll: false },
    })
    expect(told(await colleague.call('GET', '/keys?whose=all'))).toEqual([403, 'not_permitted'])
    const [key] = (await owner.call('GET', '/keys')).body.rows
    expect((await colleague.call('POST', `/keys/${key.id}/revoke`)).status).toBe(404)
    const administrator = await bank.as('administrator')
    expect((await administrator.call('GET', '/keys')).body.rows).toEqual([])
    const all = await administrator.call('GET', '/keys?whose=all')
    expect(all.body.rows).toMatchObject([{ id: key.id, may: { revoke: true } }])
    await administrator.call('POST', `/keys/${key.id}/revoke`)
    const notices = await owner.call('GET', '/notices')
    expect(notices.body.rows[0].text).toContain('revoked your API key “Kunci uji”')
    const log = await administrator.call('GET', '/audit-log?subjectKind=api_key')
    expect(log.body.rows.map(({ action }: { action: string }) => action)).toEqual([
      'api_key.revoked',
      'api_key.made',
    ])
  })

  it('is listed page by page', async () => {
    const bank = await aBank()
    const owner = await bank.as('branchOne')
    for (let n = 0; n < 3; n += 1) await makeKeyOf(owner, ['requests:read'])
    const first = await owner.call('GET', '/keys?limit=2')
    const second = await owner.call('GET', `/keys?limit=2&after=${first.body.next}`)
    expect([first.body.rows.length, second.body.rows.length, second.body.next]).toEqual([2, 1, null])
    expect((await owner.call('GET', '/keys?after=eyJ4Ijox')).body.code).toBe('cursor_invalid')
  })

  it('has a name, scopes that exist and an end within a year; twenty work at one time', async () => {
    const bank = await aBank()
    const owner = await bank.as('branchOne')
    for (const wrong of [
      { name: ' ' },
      { name: 'x'.repeat(81) },
      { scopes: [] },
      { scopes: ['all'] },
      { days: 0 },
      { days: 367 },
    ])
      expect((await owner.call('POST', '/keys', { body: { ...body, ...wrong } })).status).toBe(400)
    const doubled = await owner.call('POST', '/keys', {
      body: { ...body, scopes: ['requests:read', 'requests:read'] },
    })
    expect(doubled.body.made.scopes).toEqual(['requests:read'])
    const all = await Promise.all(Array.from({ length: 24 }, () => owner.call('POST', '/keys', { body })))
    expect(all.filter(({ status }) => status === 201)).toHaveLength(19)
    expect(all.find(({ status }) => status !== 201)?.body.code).toBe('api_keys_full')
  })

  it('notes its last use to the minute', async () => {
    const bank = await aBank()
    const owner = await bank.as('branchOne')
    const program = withKey(harness, await makeKeyOf(owner, ['requests:read']))
    const lastUse = async () => (await owner.call('GET', '/keys')).body.rows[0].lastUsedAt
    await program.call('GET', '/requests')
    harness.at(new Date(Date.parse(jakarta(0, 9)) + 30_000))
    await program.call('GET', '/requests')
    expect(await lastUse()).toBe(jakarta(0, 9))
    harness.at(jakarta(0, 9, 1))
    await program.call('GET', '/requests')
    expect(await lastUse()).toBe(jakarta(0, 9, 1))
  })

  it('gives nobody another address, to which letters would go and whose mail would be theirs', async () => {
    const bank = await aBank()
    const owner = await bank.as('administrator')
    const program = withKey(harness, await makeKeyOf(owner, ['organisation:write', 'contacts:read']))
    const path = `/people/${bank.people['branchOne']}`
    const { email, name } = (await owner.call('GET', path)).body
    for (const body of [{ email: 'lain@luar.example' }, { email: null }])
      expect(told(await program.call('PATCH', path, { body }))).toEqual([403, 'not_permitted'])
    expect((await program.call('PATCH', path, { body: { name: `${name} Sari`, email } })).status).toBe(200)
    expect((await owner.call('GET', path)).body).toMatchObject({ email, name: `${name} Sari` })
    expect((await owner.call('PATCH', path, { body: { email: 'baru@uji.example' } })).status).toBe(200)
  })

  it('is slowed down by itself, and its owner’s screens are not', async () => {
    const bank = await aBank()
    const owner = await bank.as('branchOne')
    const program = withKey(harness, await makeKeyOf(owner, ['organisation:read']))
    const calls = Array.from({ length: 45 }, () => program.call('GET', '/organisation'))
    const statuses = (await Promise.all(calls)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(40)
    const slow = await program.call('GET', '/organisation')
    expect(told(slow)).toEqual([429, 'too_many_requests'])
    expect(Number(slow.headers['retry-after'])).toBeGreaterThan(0)
    expect((await owner.call('GET', '/organisation')).status).toBe(200)
  })

  it('tells its owner, once, two weeks before it ends', async () => {
    const bank = await aBank()
    const owner = await bank.as('branchOne')
    await makeKeyOf(owner, ['requests:read'], 30)
    await makeKeyOf(owner, ['requests:read'], 10)
    const told = async () => {
      await harness.job('integration.remind-of-keys', { organisationId: bank.organisationId })
      const notices = await owner.call('GET', '/notices')
      return notices.body.rows.filter(({ text }: { text: string }) => text.includes('expires')).length
    }
    expect(await told()).toBe(0)
    harness.at(jakarta(17, 9))
    expect(await told()).toBe(1)
    expect(await told()).toBe(1)
  })

  it('cannot be given more, longer or anew by the server’s role', async () => {
    const bank = await aBank()
    const owner = await bank.as('branchOne')
    await makeKeyOf(owner, ['requests:read'])
    const run = (statement: string) =>
      harness.within(bank.organisationId, (tx) => sql.raw(statement).execute(tx))
    for (const change of [
      `update platform.api_keys set scopes = '{audit:read}'`,
      `update platform.api_keys set expires_at = now()`,
      `update platform.api_keys set person_id = gen_random_uuid()`,
      `update platform.api_keys set hash = repeat('0', 64)`,
      'delete from platform.api_keys',
    ])
      await expect(run(change), change).rejects.toThrow(/permission denied/)
    await run('update platform.api_keys set revoked_at = now()')
    const again = await run('update platform.api_keys set revoked_at = null')
    expect(again.numAffectedRows).toBe(0n)
  })
})
