import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeChoiceBank, makeKind, ask } from '../choice-bank.ts'
import { makeGuaranteedBank } from '../guaranteed-bank.ts'
import { testHarness, type Answer, type Caller } from '../harness.ts'
import { makeReadinessBank } from '../readiness-bank.ts'
import { upload } from '../rights/uploading.ts'
import { jakarta } from '../service-bank.ts'
import { makeVoiceBank, propose, proposalWords, type VoiceBank } from '../voice-bank.ts'

/** What happens where two do the same, or the opposite, at one moment: a double click, two heads, two stewards. */
const harness = testHarness()
const evidence = 'Surat pemasok nomor 12 tentang keterlambatan kiriman'
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b)

/** How the ledger stands: transactions, what does not sum to zero, and bookings in months that were closed before. */
async function ledgerOf(organisationId: string) {
  return harness.within(organisationId, async (tx) => {
    const { rows } = await sql<{ posted: number; unbalanced: number; late: number }>`
      select (select count(*)::int from market.transactions) as posted,
        (select count(*)::int from (select transaction_id from market.entries group by transaction_id
          having sum(amount) <> 0) e) as unbalanced,
        (select count(*)::int from market.transactions t join market.closings c on c.month >= t.month
          and t.posted_at > c.closed_at) as late`.execute(tx)
    return rows[0]
  })
}

describe('an exemption', () => {
  it('is asked for, decided, appealed and decided again once each, whoever clicks twice', async () => {
    const one = await makeGuaranteedBank(harness)
    const requestId = await one.ask()
    harness.at(jakarta(3, 9))
    await harness.job('service.watch')
    const head = await one.bank.as('itHead')
    const body = { breach: 'late_completion', cause: 'third_party', evidence }
    const twice = (act: () => Promise<Answer>) => Promise.all([act(), act(), act()])
    const asked = await twice(() => head.call('POST', `/requests/${requestId}/exemptions`, { body }))
    expect(statuses(asked)).toEqual([201, 409, 409])
    const id = asked.find(({ status }) => status === 201)?.body.exemptions[0].id
    const stewards = [await one.steward(), await one.steward()]
    const decided = await Promise.all(
      stewards.map((steward, at) =>
        steward.call('POST', `/exemptions/${id}/decide`, { body: { exempt: at === 0, reason: 'Untuk uji' } }),
      ),
    )
    expect(statuses(decided)).toEqual([200, 409])
    if (decided[0]?.status !== 200) return
    const asker = await one.bank.as('branchOne')
    const reason = { reason: 'Tidak benar' }
    const appeals = await twice(() => asker.call('POST', `/exemptions/${id}/appeal`, { body: reason }))
    expect(statuses(appeals)).toEqual([200, 409, 409])
    const auditor = await one.bank.as('auditor')
    const last = { exempt: false, reason: 'Pemasok memberi tahu lebih dulu' }
    const ended = await twice(() => auditor.call('POST', `/exemptions/${id}/decide-appeal`, { body: last }))
    expect(statuses(ended)).toEqual([200, 409, 409])
    expect(await ledgerOf(one.bank.organisationId)).toMatchObject({ unbalanced: 0, late: 0 })
    const { body: credits } = await head.call('GET', `/requests/${requestId}/credits`)
    expect(credits.paid).toBe(120_000)
  })

  it('is posted whole while a month closes: nothing lands in what is closed', async () => {
    const one = await makeGuaranteedBank(harness)
    for (let count = 0; count < 4; count += 1) await one.ask()
    harness.at('2026-04-20T02:00:00Z')
    const administrator = await one.bank.as('administrator')
    const steward = await one.steward()
    const close = (caller: Caller) => caller.call('POST', '/ledger/months/2026-03-01/close')
    await harness.job('service.watch')
    await one.ask()
    harness.at('2026-05-20T02:00:00Z')
    const [, ...closed] = await Promise.all([
      harness.job('service.watch'),
      close(administrator),
      close(steward),
      close(administrator),
    ])
    expect(closed.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    expect(statuses(closed).at(-1)).toBeLessThan(500)
    expect(await ledgerOf(one.bank.organisationId)).toMatchObject({ unbalanced: 0, late: 0 })
  })
})

describe('a proposal', () => {
  let bank: VoiceBank
  beforeAll(async () => {
    bank = await makeVoiceBank(harness)
  })

  it('and a vote take one of ten, however many windows are open', async () => {
    const own = await bank.as('branchTwo')
    const other = await propose(bank)
    const body = { ...proposalWords, serviceId: bank.serviceId }
    const made = await Promise.all(
      Array.from({ length: 13 }, (_, at) =>
        at === 12
          ? own.call('PUT', `/proposals/${other}/vote`)
          : own.call('POST', '/proposals', { body: { ...body, title: `Usulan ${at}` } }),
      ),
    )
    expect(made.filter(({ status }) => status < 300)).toHaveLength(10)
    expect(made.filter(({ body: { code } }) => code === 'proposal_no_votes_left')).toHaveLength(3)
  })

  it('is voted for, answered, merged and withdrawn once, whatever comes beside it', async () => {
    const [first, second] = [await propose(bank), await propose(bank)]
    const voter = await bank.as('branchHead')
    const votes = await Promise.all([1, 2, 3].map(() => voter.call('PUT', `/proposals/${first}/vote`)))
    expect(statuses(votes)).toEqual([200, 409, 409])
    const steward = await bank.asSteward()
    const merge = (from: string, into: string) =>
      steward.call('POST', `/proposals/${from}/merge`, { body: { into, reason: 'Sama' } })
    const merged = await Promise.all([merge(second, first), merge(first, second), merge(second, first)])
    expect(merged.filter(({ status }) => status === 200)).toHaveLength(1)
    const [head, director] = [await bank.as('itHead'), await bank.asDirector()]
    const answer = {
      kind: 'declined',
      text: 'Kurir dokumen tidak boleh membawa perangkat.',
      promisedOn: null,
    }
    const answered = await Promise.all(
      [head, director, head].map((one) => one.call('POST', `/proposals/${first}/answer`, { body: answer })),
    )
    expect(statuses(answered)).toEqual([200, 409, 409])
    const third = await propose(bank)
    const author = await bank.as('branchOne')
    const [voted, withdrawn] = await Promise.all([
      voter.call('PUT', `/proposals/${third}/vote`),
      author.call('POST', `/proposals/${third}/withdraw`),
    ])
    expect([voted, withdrawn].filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

describe('evidence', () => {
  it('is handed in once with a document and decided once, by whoever comes first', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const driver = await bank.as('driver')
    const { body: sent } = await upload(driver, '/evidence-files', '%PDF-1.4')
    const body = { kindId: bank.kinds['sim-a'], issuedOn: '2026-01-01', fileId: sent.id }
    const path = `/people/${bank.people['driver']}/evidence`
    const made = await Promise.all([1, 2, 3].map(() => driver.call('POST', path, { body })))
    expect(statuses(made)).toEqual([201, 400, 400])
    const id = made.find(({ status }) => status === 201)?.body.id
    const [steward, head] = [await bank.steward(), await bank.as('itHead')]
    const decided = await Promise.all([
      steward.call('POST', `/evidence/${id}/verify`, { body: {} }),
      head.call('POST', `/evidence/${id}/reject`, { body: { reason: 'Tidak terbaca' } }),
      steward.call('POST', `/evidence/${id}/verify`, { body: {} }),
    ])
    expect(statuses(decided)).toEqual([200, 409, 409])
  })
})

describe('a kind of service', () => {
  it('changes while somebody asks, and keeps a choice that was one at that moment', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeChoiceBank(harness)
    const { it: first, hr: second } = bank.services
    const kindId = await makeKind(bank, [first, second])
    const change = (serviceIds: readonly string[]) =>
      bank.administrator.call('PUT', `/service-kinds/${kindId}`, {
        body: {
          name: { id: 'Laptop', en: 'Laptop' },
          description: { id: '', en: '' },
          serviceIds,
          reason: 'Uji',
        },
      })
    await bank.as('branchOne') // has an account before several of its windows open
    const answers = await Promise.all([
      change([first]),
      ...[1, 2, 3, 4].map(() => ask(bank, 'branchOne', first)),
      change([first, second]),
      change([]),
    ])
    expect(answers).toHaveLength(7)
    const twin = (name: string) =>
      bank.administrator.call('POST', '/service-kinds', {
        body: {
          name: { id: name, en: name },
          description: { id: '', en: '' },
          serviceIds: [bank.services.branch],
          reason: 'Uji',
        },
      })
    const made = await Promise.all([twin('Satu'), twin('Dua')])
    expect(statuses(made)).toEqual([201, 409])
  })
})

describe('a database that breaks off in the middle', () => {
  it('loses nothing that was acknowledged, and leaves nothing half-done', async () => {
    const bank = await makeVoiceBank(harness)
    const callers = await Promise.all(['branchOne', 'branchTwo', 'branchHead'].map((name) => bank.as(name)))
    const body = { ...proposalWords, serviceId: bank.serviceId }
    const cut = async () => {
      const client = new pg.Client({ connectionString: harness.superuserUrl })
      await client.connect()
      for (let times = 0; times < 5; times += 1) {
        await client.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'etalase' and datname = current_database()",
        )
        await new Promise((resolve) => setImmediate(resolve))
      }
      await client.end()
    }
    const [, ...sent] = await Promise.all([
      cut(),
      ...Array.from({ length: 24 }, (_, at) =>
        callers[at % 3]?.call('POST', '/proposals', { body: { ...body, title: `Putus ${at}` } }),
      ),
    ])
    const acknowledged = sent.flatMap((one) => (one?.status === 201 ? [String(one.body.id)] : []))
    const kept = await harness.within(bank.organisationId, async (tx) => {
      const { rows } = await sql<{
        id: string
        votes: number
        voters: number
        matters: number
        told: number
      }>`
        select p.id, p.votes,
          (select count(*)::int from voice.votes v where v.proposal_id = p.id) as voters,
          (select count(*)::int from voice.matters m where m.id = p.id) as matters,
          (select count(*)::int from platform.audit_log a where a.subject_id = p.id::text
            and a.action = 'proposal.made') as told
        from voice.proposals p`.execute(tx)
      return rows
    })
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
    expect(
      kept.filter(
        ({ votes, voters, matters, told }) => votes !== 1 || voters !== 1 || matters !== 1 || told !== 1,
      ),
    ).toEqual([])
    expect((await callers[0]?.call('GET', '/requests'))?.status).toBe(200)
  })
})
