import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { badge, issuerOfBadges, makeBadgeKey, statusList, subject, withProof } from '../badges.ts'
import { testHarness, type Answer, type Caller } from '../harness.ts'
import { idIn, makeReadinessBank, type ReadinessBank } from '../readiness-bank.ts'
import { sendFile } from '../sent-document.ts'
import { jakarta } from '../service-bank.ts'

/** What becomes of a badge whose issuer takes it back just then, or whose file the disk lost. */
const harness = testHarness()
const key = makeBadgeKey()
const address = 'https://lsp-contoh.example/status/3'
let bank: ReadinessBank
let administrator: Caller

beforeEach(async () => {
  harness.at(jakarta(0, 9))
  bank = await makeReadinessBank(harness)
  administrator = await bank.as('administrator')
  const steward = await bank.steward()
  const terms = { assessed: false, validityMonths: 12, renewalDays: 30, minimumAge: null, prerequisite: null }
  const name = { id: 'Pertolongan pertama', en: 'First aid' }
  const made = await steward.call('POST', '/credential-kinds', {
    body: { name, issuer: name, ...terms, includes: [], grants: [] },
  })
  const trusted = await administrator.call('POST', '/badge-issuers', {
    body: { issuer: issuerOfBadges, name: 'LSP Contoh', keys: [{ publicKey: key.multikey }], reason: 'Uji' },
  })
  const achievementId = 'https://lsp-contoh.example/lencana/p3k'
  await steward.call('POST', '/badge-achievements', {
    body: { issuerId: idIn(trusted), achievementId, kindId: idIn(made), reason: 'Uji' },
  })
})

async function bring(set: readonly number[], validFrom: string): Promise<Answer> {
  const list = await withProof(statusList(set, { validFrom }), key)
  return sendFile(administrator, '/badge-status-lists', { content: Buffer.from(JSON.stringify(list)) })
}

async function handIn(who: string, place: number): Promise<Answer> {
  const caller = await bank.as(who)
  const identityHash = `${who.toLowerCase()}.${bank.organisationId}@uji.example`
  const said = badge({
    id: `urn:uuid:7f4b8a52-6f0e-4d8b-9c0c-${String(place).padStart(12, '0')}`,
    credentialSubject: subject({
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash, identityType: 'emailAddress' }],
    }),
    credentialStatus: {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(place),
      statusListCredential: address,
    },
  })
  const content = Buffer.from(JSON.stringify(await withProof(said, key)))
  return sendFile(caller, '/badges', { content, name: 'lencana.json' })
}

async function evidenceOf(who: string) {
  return (await (await bank.as(who)).call('GET', '/readiness')).body.evidence[0]
}

/** Waits until so many in the database wait in a row, the first for `holder`; or `otherwise` has come. */
async function waitFor(holder: pg.Client, row: 1 | 2, otherwise = () => false): Promise<void> {
  const first = 'select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))'
  const second = `select pid from pg_locks where not granted and pg_blocking_pids(pid) && array(${first})`
  while (!otherwise()) {
    const { rows } = await holder.query(row === 1 ? first : second)
    if (rows.length > 0) return
  }
}

describe('a list that is brought in the moment in which a badge on it is handed in', () => {
  it('finds the badge all the same', async () => {
    await bring([], '2026-02-01T00:00:00Z')
    await bank.as('driver')
    const holder = new pg.Client({ connectionString: harness.superuserUrl })
    await holder.connect()
    try {
      // The badge is looked up in the list that is here, and cannot be written yet.
      await holder.query('begin')
      await holder.query('lock table readiness.evidence in share mode')
      const handing = handIn('driver', 7)
      await waitFor(holder, 1)
      let isBrought = false
      const bringing = bring([7], '2026-02-02T00:00:00Z').then((answer) => {
        isBrought = true
        return answer
      })
      await waitFor(holder, 2, () => isBrought)
      await holder.query('commit')
      const [handed, brought] = await Promise.all([handing, bringing])
      expect(handed.status, handed.text).toBe(201)
      expect(brought.body, brought.text).toMatchObject({ checked: 1, withdrawn: 1 })
      expect(await evidenceOf('driver')).toMatchObject({ state: 'revoked', badge: { status: 'revoked' } })
    } finally {
      await holder.end()
    }
  })
})

describe('a badge whose file the disk lost', () => {
  it('keeps no list from being taken, nor others from being taken back by it', async () => {
    await bring([], '2026-02-01T00:00:00Z')
    for (const [who, place] of [
      ['driver', 7],
      ['driverTwo', 8],
    ] as const)
      expect((await handIn(who, place)).body.state).toBe('verified')
    const files = await harness.within(bank.organisationId, async (tx) => {
      const { rows } = await sql<{ id: string }>`select f.id from readiness.files f join readiness.evidence e
        on e.id = f.evidence_id where e.person_id = ${bank.people['driver']}`.execute(tx)
      return rows
    })
    for (const { id } of files)
      await rm(harness.composition.context.surroundings.files.path(bank.organisationId, id))
    const brought = await bring([8], '2026-02-02T00:00:00Z')
    expect(brought.body, brought.text).toMatchObject({ checked: 1, withdrawn: 1 })
    expect(await evidenceOf('driverTwo')).toMatchObject({ state: 'revoked' })
    expect(await evidenceOf('driver')).toMatchObject({ state: 'verified' })
  })
})
