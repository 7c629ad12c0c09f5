import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { badge, issuerOfBadges, makeBadgeKey, statusList, subject, withProof } from '../../test/badges.ts'
import { testHarness } from '../../test/harness.ts'
import { idIn, makeReadinessBank, type ReadinessBank } from '../../test/readiness-bank.ts'
import { sendFile } from '../../test/sent-document.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()
const key = makeBadgeKey()
const address = 'https://lsp-contoh.example/status/4'
/** A busy machine may take its time. */
const patience = { timeout: 15_000 }

async function trust(bank: ReadinessBank) {
  const administrator = await bank.as('administrator')
  const steward = await bank.steward()
  const name = { id: 'Pertolongan pertama', en: 'First aid' }
  const terms = { assessed: false, validityMonths: 12, renewalDays: 30, minimumAge: null, prerequisite: null }
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
  const bring = async (set: readonly number[], validFrom: string) => {
    const list = await withProof(statusList(set, { id: address, validFrom }), key)
    return sendFile(administrator, '/badge-status-lists', { content: Buffer.from(JSON.stringify(list)) })
  }
  return { bring }
}

async function handIn(bank: ReadinessBank, place: number): Promise<string> {
  const identityHash = `driver.${bank.organisationId}@uji.example`
  const identifier = [{ type: 'IdentityObject', hashed: false, identityHash, identityType: 'emailAddress' }]
  const said = badge({
    id: `urn:uuid:7f4b8a52-6f0e-4d8b-9c0c-${String(place).padStart(12, '0')}`,
    credentialSubject: subject({ identifier }),
    credentialStatus: {
      id: `${address}#${place}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(place),
      statusListCredential: address,
    },
  })
  const content = Buffer.from(JSON.stringify(await withProof(said, key)))
  const sent = await sendFile(await bank.as('driver'), '/badges', { content, name: 'lencana.json' })
  expect(sent.body.state, sent.text).toBe('verified')
  return idIn(sent)
}

/** Holds what everybody waits for who changes what a person's shifts stand on, until told. */
async function holdShiftsOf(personId: string) {
  const client = new pg.Client({ connectionString: harness.superuserUrl })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`shifts:${personId}`])
  const waiting = (many: number) =>
    expect
      .poll(async () => {
        const { rows } = await client.query(
          `select from pg_locks where not granted and locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
        )
        return rows.length
      }, patience)
      .toBe(many)
  return { waiting, open: () => client.query('commit') }
}

/** Two badges of a driver, of which a head revokes the second and their issuer takes back both, each held until told. */
async function revokingBeside() {
  harness.at(jakarta(0, 9))
  const bank = await makeReadinessBank(harness)
  const { bring } = await trust(bank)
  await bring([], '2026-02-01T00:00:00Z')
  await handIn(bank, 3)
  const second = await handIn(bank, 4)
  const head = await bank.as('itHead')
  const body = { from: jakarta(0, 9).slice(0, 10), reason: 'Uji' }
  return {
    gate: await holdShiftsOf(String(bank.people['driver'])),
    revoke: () => head.call('POST', `/evidence/${second}/revoke`, { body }),
    takeBack: () => bring([3, 4], '2026-02-02T00:00:00Z'),
  }
}

it('a head who revokes a badge while its issuer takes back two of the person wait for one another in one order', async () => {
  const { gate, revoke, takeBack } = await revokingBeside()
  const brought = takeBack()
  await gate.waiting(1)
  const revoked = revoke()
  await gate.waiting(2)
  await gate.open()
  const [list, decision] = [await brought, await revoked]
  expect([list.status, list.text]).toEqual([201, expect.stringContaining('"withdrawn":2')])
  expect([decision.status, decision.body.code]).toEqual([409, 'evidence_not_verified'])
})

it('and so they do where the head was first', async () => {
  const { gate, revoke, takeBack } = await revokingBeside()
  const revoked = revoke()
  await gate.waiting(1)
  const brought = takeBack()
  await gate.waiting(2)
  await gate.open()
  const [decision, list] = [await revoked, await brought]
  expect([decision.status, list.status], `${decision.text} ${list.text}`).toEqual([200, 201])
  expect(list.body).toMatchObject({ checked: 2, withdrawn: 1 })
})
