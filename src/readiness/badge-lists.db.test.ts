import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeBadgeKey, statusList, withProof } from '../../test/badges.ts'
import { testHarness, type Answer, type Caller } from '../../test/harness.ts'
import { listAddress, listKey, makeListedBadges, type ListedBadges } from '../../test/listed-badges.ts'
import { makeReadinessBank, type ReadinessBank } from '../../test/readiness-bank.ts'
import { sendFile } from '../../test/sent-document.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()
const place = 7
const validFrom = '2026-02-01T00:00:00Z'
let listed: ListedBadges
let bank: ReadinessBank
let administrator: Caller

beforeEach(async () => {
  listed = await makeListedBadges(harness)
  ;({ bank, administrator } = listed)
})

function bring(
  set: readonly number[],
  changes: Readonly<Record<string, unknown>> = {},
  caller?: Caller,
): Promise<Answer> {
  return listed.bring(set, { validFrom, ...changes }, caller)
}

/** The same badge each time, so that it can be handed in again. */
function handIn(who: string, purpose?: string): Promise<Answer> {
  return listed.handIn(who, { place, nth: who.length, ...(purpose !== undefined && { purpose }) })
}

const evidenceOf = (who: string) => listed.evidenceOf(who)

describe('a badge whose issuer keeps a list', () => {
  it('does not count by itself while the list is not here or out of date, and says why', async () => {
    const unknown = await handIn('driver')
    expect(unknown.body, unknown.text).toMatchObject({ state: 'waiting', badge: { status: 'not_at_hand' } })
    expect((await bring([], { validUntil: '2026-12-31T00:00:00Z' })).status).toBe(201)
    expect(await evidenceOf('driver')).toMatchObject({ state: 'waiting', badge: { status: 'good' } })
    harness.at('2027-01-04T09:00:00+07:00')
    expect(await evidenceOf('driver')).toMatchObject({ badge: { status: 'list_stale' } })
    const stale = await handIn('driverTwo')
    expect(stale.body, stale.text).toMatchObject({ state: 'waiting', badge: { status: 'list_stale' } })
  })

  it('counts at once where a list that is not out of date does not have it, and is refused where it does', async () => {
    expect((await bring([])).body).toMatchObject({ checked: 0, withdrawn: 0, list: { address: listAddress } })
    const good = await handIn('driver')
    expect(good.body, good.text).toMatchObject({ state: 'verified', badge: { status: 'good' } })
    await bring([place], { validFrom: '2026-02-02T00:00:00Z' })
    const revoked = await handIn('driverTwo')
    expect([revoked.status, revoked.body.code]).toEqual([422, 'badge_revoked'])
  })

  it('that has it from now on stops counting on the day on which that became known', async () => {
    await bring([])
    const taken = await handIn('driver')
    expect(taken.body.state).toBe('verified')
    harness.at(jakarta(2, 9))
    const brought = await bring([place], { validFrom: '2026-02-02T00:00:00Z' })
    expect(brought.body, brought.text).toMatchObject({ checked: 1, withdrawn: 1 })
    const day = jakarta(2, 9).slice(0, 10)
    expect(await evidenceOf('driver')).toMatchObject({
      state: 'revoked',
      badge: { status: 'revoked' },
      revoked: { from: day, by: null, reason: expect.stringMatching(/issuer|penerbit/) as string },
    })
    const notices = await (await bank.as('driver')).call('GET', '/notices', { language: 'id' })
    expect(notices.text).toContain('dicabut oleh penerbitnya')
    const log = await (await bank.as('auditor')).call('GET', '/audit-log?limit=20')
    const actions = log.body.rows.map(({ action }: { action: string }) => action)
    expect(actions).toEqual(expect.arrayContaining(['badge_list.received', 'evidence.withdrawn_by_issuer']))
    const again = await bring([place], { validFrom: '2026-02-03T00:00:00Z' })
    expect(again.body).toMatchObject({ checked: 0, withdrawn: 0 })
    expect((await handIn('driver')).body.code).toBe('badge_revoked')
  })

  it('whose file the disk lost is passed over, and holds up nobody else’s', async () => {
    await bring([])
    await handIn('driver')
    await handIn('driverTwo')
    const { files } = harness.composition.context.surroundings
    const fileId = await harness.within(bank.organisationId, async (tx) => {
      const found = await sql<{ id: string }>`select f.id from readiness.files f
        join readiness.evidence e on e.organisation_id = f.organisation_id and e.id = f.evidence_id
        where e.person_id = ${bank.people['driver']}`.execute(tx)
      return found.rows[0]?.id ?? ''
    })
    await files.remove(bank.organisationId, fileId)
    const brought = await bring([place], { validFrom: '2026-02-02T00:00:00Z' })
    expect(brought.body, brought.text).toMatchObject({ checked: 1, withdrawn: 1 })
    expect(await evidenceOf('driver')).toMatchObject({ state: 'verified' })
    expect(await evidenceOf('driverTwo')).toMatchObject({ state: 'revoked' })
  })

  it('that waits is refused where the list has it, with the reason', async () => {
    expect((await handIn('driver')).body.state).toBe('waiting')
    expect((await bring([place])).body).toMatchObject({ checked: 1, withdrawn: 1 })
    expect(await evidenceOf('driver')).toMatchObject({
      state: 'rejected',
      rejectReason: expect.stringMatching(/issuer|penerbit/) as string,
    })
  })

  it('that was suspended can be handed in again when that is over', async () => {
    const purpose = { credentialSubject: { statusPurpose: 'suspension' } }
    await bring([], purpose)
    expect((await handIn('driver', 'suspension')).body.state).toBe('verified')
    await bring([place], { validFrom: '2026-02-02T00:00:00Z', ...purpose })
    expect(await evidenceOf('driver')).toMatchObject({ state: 'revoked', badge: { status: 'suspended' } })
    expect((await handIn('driver', 'suspension')).body.code).toBe('badge_suspended')
    await bring([], { validFrom: '2026-02-03T00:00:00Z', ...purpose })
    const again = await handIn('driver', 'suspension')
    expect(again.body.state, again.text).toBe('verified')
  })
})

describe('a list', () => {
  it('is taken of a trusted issuer with a proof that holds, valid now, and never an older one', async () => {
    const code = async (answer: Promise<Answer>) => (await answer).body.code
    expect(await code(bring([], { issuer: 'https://lain.example' }))).toBe('badge_list_unknown_issuer')
    expect(await code(bring([], { validUntil: '2026-02-02T00:00:00Z' }))).toBe('badge_list_over')
    expect(await code(bring([], { validFrom: '2027-02-02T00:00:00Z' }))).toBe('badge_list_not_begun')
    const foreign = await withProof(statusList([], { validFrom }), makeBadgeKey())
    const signed = {
      ...(await withProof(statusList([], { validFrom }), listKey)),
      validFrom: '2026-02-02T00:00:00Z',
    }
    for (const [content, why] of [
      [foreign, 'badge_list_unproven'],
      [signed, 'badge_list_unproven'],
      [{ a: 1 }, 'badge_list_unreadable'],
    ] as const) {
      const file = { content: Buffer.from(JSON.stringify(content)) }
      expect(await code(sendFile(administrator, '/badge-status-lists', file))).toBe(why)
    }
    const empty = sendFile(administrator, '/badge-status-lists', { content: Buffer.alloc(0) })
    expect(await code(empty)).toBe('evidence_file_empty')
    expect((await bring([place])).status).toBe(201)
    expect(await code(bring([], { validFrom: '2026-01-31T00:00:00Z' }))).toBe('badge_list_older')
    expect((await administrator.call('GET', '/badge-status-lists')).body).toMatchObject({
      rows: [
        {
          issuer: { name: 'LSP Contoh' },
          address: listAddress,
          purposes: ['revocation'],
          validFrom: '2026-02-01T00:00:00.000Z',
          validUntil: null,
          stale: false,
        },
      ],
      may: { upload: true },
    })
  })

  it('is brought by an administrator alone, and goes with its issuer', async () => {
    const steward = await bank.steward()
    for (const caller of [steward, await bank.as('itHead'), await bank.as('auditor')])
      expect((await bring([], {}, caller)).status).toBe(403)
    await bring([])
    expect((await steward.call('GET', '/badge-status-lists')).body.may.upload).toBe(false)
    expect((await (await bank.as('auditor')).call('GET', '/badge-status-lists')).status).toBe(404)
    const other = await makeReadinessBank(harness)
    expect((await (await other.as('administrator')).call('GET', '/badge-status-lists')).body.rows).toEqual([])
    const [issuer] = (await administrator.call('GET', '/badge-issuers')).body.rows
    await administrator.call('POST', `/badge-issuers/${issuer.id}/remove`, { body: { reason: 'Uji' } })
    expect((await administrator.call('GET', '/badge-status-lists')).body.rows).toEqual([])
  })
})
