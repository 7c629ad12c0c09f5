import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeRaters } from '../../test/raters.ts'
import { ensureAssignments, ensureJobs } from '../organisation/index.ts'
import type { PersonId, UnitId } from '../organisation/contract.ts'
import { testHarness, type Caller } from '../../test/harness.ts'
import { colleagues } from '../../test/colleagues.ts'
import { department, giveBurst, giveMarks, type GivenMark } from '../../test/marks.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'

const harness = testHarness()

async function fresh(): Promise<{ bank: ServiceBank; auditor: Caller }> {
  harness.at(jakarta(60, 9))
  const bank = await makeServiceBank(harness)
  return { bank, auditor: await bank.as('auditor') }
}

/** Marks between six units: ordinary ones everywhere, and fives between IT and the branch. */
async function trade(bank: ServiceBank, ofIt = 6) {
  const units = {
    it: bank.it,
    branch: bank.branch,
    hr: bank.hr,
    helpdesk: bank.helpdesk,
    finance: await department(bank, 'KEU'),
    security: await department(bank, 'AMAN'),
  }
  const names = ['it', 'branch', 'hr', 'helpdesk', 'finance', 'security'] as const
  const people = new Map<string, readonly string[]>()
  for (const name of names)
    people.set(name, await colleagues(harness, bank, units[name], name === 'it' ? ofIt : 6))
  const marks = names.flatMap((giver) =>
    names
      .filter((receiver) => receiver !== giver)
      .flatMap((receiver) =>
        (people.get(giver) ?? []).flatMap((raterId, person) =>
          Array.from({ length: 4 }, (_, nth): GivenMark => {
            const traded = [giver, receiver].toSorted().join() === 'branch,it'
            const mark = traded ? 5 : 2 + ((person + nth) % 3)
            return { raterId, unitId: units[receiver], mark, at: jakarta(nth, 9 + person, giver.length) }
          }),
        ),
      ),
  )
  await giveMarks(harness, bank, marks)
  return { it: people.get('it') ?? [], hr: people.get('hr') ?? [], branch: people.get('branch') ?? [] }
}

const open = (caller: Caller, id: string, kind: string, reason = 'Dilaporkan dua kepala unit') =>
  caller.call('POST', `/questions/${id}/open`, { body: { kind, reason } })

const noticesOf = async (bank: ServiceBank, personId: string): Promise<{ text: string; link: string }[]> => {
  const reader = await harness.as({ organisationId: bank.organisationId, personId })
  return (await reader.call('GET', '/notices', { language: 'id' })).body.rows
}

describe('marks that two units trade', () => {
  it('are a question with both ways, their n and the number of pairs that were tried, and name nobody', async () => {
    const { bank, auditor } = await fresh()
    await trade(bank)
    const found = (await auditor.call('GET', '/questions/traded-marks')).body
    expect(found.rows).toHaveLength(1)
    const [pair] = found.rows
    expect(new Set([pair.first.code, pair.second.code])).toEqual(new Set(['CB1', 'IT']))
    expect(pair.there).toEqual({ n: 24, people: 6, mean: 5 })
    expect(pair.z).toBeGreaterThan(3)
    expect(pair.q).toBeLessThan(0.05)
    expect(found.about).toMatchObject({ tried: 15, marks: 720 })
    expect(JSON.stringify(found)).not.toContain(bank.people['branchOne'])
  })

  it('tell no mean behind which fewer than five people stand', async () => {
    const { bank, auditor } = await fresh()
    await trade(bank, 4)
    const [pair] = (await auditor.call('GET', '/questions/traded-marks')).body.rows
    const [fromIt, fromBranch] = pair.first.code === 'IT' ? [pair.there, pair.back] : [pair.back, pair.there]
    expect(fromIt).toMatchObject({ people: 4, mean: null })
    expect(fromBranch).toMatchObject({ people: 6, mean: 5 })
  })

  it('are for the auditor alone: for everybody else there is no such page', async () => {
    const { bank } = await fresh()
    await trade(bank)
    for (const name of ['administrator', 'steward', 'itHead', 'branchOne'])
      for (const path of ['traded-marks', 'bulk-marks', 'distant-raters', 'bunched-times'])
        expect(
          (await (await bank.as(name)).call('GET', `/questions/${path}`)).status,
          `${name} ${path}`,
        ).toBe(404)
  })

  it('look absent to an auditor who works in one of the units, below it, or above it', async () => {
    const { bank } = await fresh()
    await trade(bank)
    const administrator = await bank.as('administrator')
    for (const [name, sees] of [
      ['itOne', 0],
      ['deskOne', 0],
      ['branchHead', 0],
      ['hrOne', 1],
    ] as const) {
      await administrator.call('PUT', `/people/${bank.people[name]}/roles`, {
        body: { roles: ['auditor'], reason: 'Untuk uji' },
      })
      const found = await (await bank.as(name)).call('GET', '/questions/traded-marks')
      expect(found.body.rows, name).toHaveLength(sees)
    }
    const [pair] = (await (await bank.as('hrOne')).call('GET', '/questions/traded-marks')).body.rows
    expect((await open(await bank.as('itOne'), pair.id, 'traded')).status).toBe(404)
  })
})

describe('an auditor who has come from elsewhere', () => {
  it('sees nothing of the units in which they worked when those marks were given', async () => {
    const { bank } = await fresh()
    await trade(bank)
    const administrator = await bank.as('administrator')
    await administrator.call('PUT', `/people/${bank.people['hrOne']}/roles`, {
      body: { roles: ['auditor'], reason: 'Untuk uji' },
    })
    const hrOne = await bank.as('hrOne')
    const [pair] = (await hrOne.call('GET', '/questions/traded-marks')).body.rows
    await harness.within(bank.organisationId, async (tx) => {
      const [jobId] = (await ensureJobs(tx, [{ id: 'Staf', en: 'Staff' }])).values()
      const post = { personId: bank.people['hrOne'] as PersonId, unitId: bank.it as UnitId, head: false }
      if (jobId === undefined) throw new Error('No job')
      await ensureAssignments(tx, [{ ...post, jobId, startsOn: '2020-01-01', endsOn: '2026-04-30' }])
    })
    expect((await hrOne.call('GET', '/questions/traded-marks')).body.rows).toEqual([])
    expect((await open(hrOne, pair.id, 'traded')).status).toBe(404)
  })
})

describe('opening a case', () => {
  it('needs a reason, tells names and marks, writes the reason into the log without names, and tells who was read', async () => {
    const { bank, auditor } = await fresh()
    const people = await trade(bank)
    const [pair] = (await auditor.call('GET', '/questions/traded-marks')).body.rows
    expect(await open(auditor, pair.id, 'traded', '  ')).toMatchObject({
      status: 400,
      body: { code: 'validation_failed', invalid_params: [{ name: 'body.reason' }] },
    })
    const opened = await open(auditor, pair.id, 'traded')
    expect(opened.status, opened.text).toBe(200)
    expect(opened.body.marks).toBe(48)
    expect(new Set(opened.body.people.map((one: { person: { id: string } }) => one.person.id))).toEqual(
      new Set([...people.it, ...people.branch]),
    )
    expect(opened.body.people[0].marks[0]).toMatchObject({
      mark: 5,
      service: { name: { id: 'Laptop baru' } },
    })
    expect(Object.keys(opened.body.people[0].marks[0]).toSorted()).toEqual(
      ['from', 'mark', 'ratedAt', 'requestId', 'service', 'unit'].toSorted(),
    )

    const log = (await auditor.call('GET', '/audit-log?subjectKind=case')).body.rows
    expect(log).toHaveLength(1)
    expect(log[0]).toMatchObject({
      action: 'case.opened',
      reason: 'Dilaporkan dua kepala unit',
      details: { kind: 'traded', marks: 48, people: 12 },
    })
    for (const id of [...people.it, ...people.branch]) expect(JSON.stringify(log)).not.toContain(id)

    const [told, ...more] = await noticesOf(bank, people.it[0] ?? '')
    expect(told?.text).toBe(
      'auditor, auditor, membaca 4 penilaian Anda dalam satu pemeriksaan. Alasannya: Dilaporkan dua kepala unit',
    )
    expect(told?.link).toMatch(/^\/requests\/[\da-f-]{36}\/rate$/)
    expect(more).toEqual([])
    expect(await noticesOf(bank, people.hr[0] ?? '')).toEqual([])
  })

  it('happens once when it is sent twice under one key, and its answer is told once alone', async () => {
    const { bank, auditor } = await fresh()
    const people = await trade(bank)
    const [pair] = (await auditor.call('GET', '/questions/traded-marks')).body.rows
    const once = (reason: string) =>
      auditor.call('POST', `/questions/${pair.id}/open`, {
        body: { kind: 'traded', reason },
        headers: { 'idempotency-key': 'buka-sekali' },
      })
    expect((await once('Dilaporkan')).status).toBe(200)
    const again = await once('Dilaporkan')
    expect([again.body.code, again.body.people]).toEqual(['reply_shown_once', undefined])
    expect((await once('Alasan lain')).body.code).toBe('idempotency_key_reused')
    expect(await noticesOf(bank, people.it[0] ?? '')).toHaveLength(1)
    expect((await auditor.call('GET', '/audit-log?subjectKind=case')).body.rows).toHaveLength(1)
    const kept = await harness.within(bank.organisationId, async (tx) => {
      await sql`select set_config('etalase.person_id', ${bank.people['auditor']}, true)`.execute(tx)
      return (
        await sql<{ reply: unknown }>`select reply from platform.replays where key = 'buka-sekali'`.execute(
          tx,
        )
      ).rows
    })
    expect(kept).toEqual([{ reply: null }])
  })

  it('shows no verdict that no figure has counted yet, and tells its author nothing', async () => {
    const { bank, auditor } = await fresh()
    await trade(bank)
    /** A colleague of the branch after the six who trade. */
    const beyond = 6
    const raters = await makeRaters(harness, bank, beyond + 1)
    const late = await raters.served(beyond)
    expect((await raters.rate(beyond, late)).status).toBe(200)
    const [pair] = (await auditor.call('GET', '/questions/traded-marks')).body.rows
    const opened = await open(auditor, pair.id, 'traded')
    expect(opened.body.marks).toBe(48)
    expect(opened.text).not.toContain(late)
    const told = await noticesOf(bank, raters.personIds[beyond] ?? '')
    expect(told.filter(({ text }) => text.includes('pemeriksaan'))).toEqual([])
  })

  it('finds nothing under another kind or a made-up id, and tells nobody', async () => {
    const { bank, auditor } = await fresh()
    const people = await trade(bank)
    const [pair] = (await auditor.call('GET', '/questions/traded-marks')).body.rows
    expect((await open(auditor, pair.id, 'bulk')).status).toBe(404)
    expect((await open(auditor, 'f'.repeat(32), 'traded')).status).toBe(404)
    expect(await noticesOf(bank, people.it[0] ?? '')).toEqual([])
  })
})

describe('marks given in bulk', () => {
  async function burst(mark: (nth: number) => number, seconds: number) {
    const { bank, auditor } = await fresh()
    const one = await giveBurst(harness, bank, { mark, seconds })
    return { bank, auditor, one, found: (await auditor.call('GET', '/questions/bulk-marks')).body }
  }

  it('are a question where twelve equal ones came within minutes; the person is a number until the case is opened', async () => {
    const { bank, auditor, one, found } = await burst(() => 1, 20)
    expect(found.about).toMatchObject({ tried: 1, marks: 70 })
    expect(found.rows).toHaveLength(1)
    expect(found.rows[0]).toMatchObject({ rater: 1, n: 12, mark: 1, on: '2026-02-03', seconds: 220 })
    expect(JSON.stringify(found)).not.toContain(one)
    const opened = (await open(auditor, found.rows[0].id, 'bulk')).body
    expect(opened.people.map(({ person }: { person: { id: string } }) => person.id)).toEqual([one])
    expect(opened.marks).toBe(12)
    expect(await noticesOf(bank, one)).toHaveLength(1)
  })

  it('look absent to an auditor of a unit that was marked, or of the unit of whoever marked', async () => {
    const { bank, found } = await burst(() => 1, 20)
    const [row] = found.rows
    for (const name of ['hrOne', 'branchOne', 'itHead']) {
      await (
        await bank.as('administrator')
      ).call('PUT', `/people/${bank.people[name]}/roles`, {
        body: { roles: ['auditor'], reason: 'Untuk uji' },
      })
      const other = await bank.as(name)
      expect((await other.call('GET', '/questions/bulk-marks')).body.rows, name).toEqual([])
      expect((await open(other, row.id, 'bulk')).status, name).toBe(404)
    }
  })

  it('are none where they differ, or came slowly', async () => {
    const differing = await burst((nth) => 1 + (nth % 2), 20)
    expect(differing.found).toMatchObject({ rows: [], about: { tried: 1 } })
    const slow = await burst(() => 1, 90)
    expect(slow.found).toMatchObject({ rows: [], about: { tried: 0 } })
  })
})

describe('marks far from all others', () => {
  it('are a question with their distance, its interval and the others, and open to one person', async () => {
    const { bank, auditor } = await fresh()
    const people = await colleagues(harness, bank, bank.branch, 9)
    await giveMarks(
      harness,
      bank,
      people.flatMap((raterId, person) =>
        Array.from({ length: 8 }, (_, nth) => ({
          raterId,
          unitId: bank.it,
          mark: person === 3 ? 1 : 4 + ((person + nth) % 2),
          at: jakarta(nth, 8 + person),
        })),
      ),
    )
    const found = (await auditor.call('GET', '/questions/distant-raters')).body
    expect(found.about).toMatchObject({ tried: 9, marks: 70 })
    expect(found.rows).toHaveLength(1)
    const [row] = found.rows
    expect(row).toMatchObject({ rater: 1, n: 8, others: { n: 62, people: 8 } })
    expect(row.difference).toBeCloseTo(-3.5, 1)
    expect(row.high).toBeLessThan(-1)
    const opened = (await open(auditor, row.id, 'distant')).body
    expect(opened.people.map(({ person }: { person: { id: string } }) => person.id)).toEqual([people[3]])
    expect(opened.people[0].marks).toHaveLength(8)
  })

  it('are not looked at while no figure has counted them', async () => {
    const { bank, auditor } = await fresh()
    const people = await colleagues(harness, bank, bank.branch, 4)
    await giveMarks(
      harness,
      bank,
      people.flatMap((raterId) =>
        Array.from({ length: 8 }, (_, nth) => ({ raterId, unitId: bank.it, mark: 3, at: jakarta(nth, 9) })),
      ),
    )
    const { about } = (await auditor.call('GET', '/questions/distant-raters')).body
    expect(about).toMatchObject({ tried: 0, marks: 0 })
  })
})
