import { describe, expect, it } from 'vitest'
import { testHarness } from '../../../test/harness.ts'
import { settleCredit } from '../../market/index.ts'
import { rebuildTallies } from '../../measurement/index.ts'
import { verifyRequests } from '../../service/index.ts'
import { makeDemonstration } from './make.ts'
import { demonstrationId, demonstrationPassword, emailOf, shownSignIns } from './plan.ts'
import { personKeys } from './people.ts'

/** Making and recomputing the whole bank takes long where the machine has much else to do. */
const patience = 120_000

describe('the demonstration bank in a database', { timeout: patience }, () => {
  const harness = testHarness()
  const now = new Date('2026-11-25T04:30:00Z')

  it('is made once, also by two servers at the same time', async () => {
    harness.at(now)
    await Promise.all([
      makeDemonstration(harness.composition, now),
      makeDemonstration(harness.composition, now),
    ])
    await makeDemonstration(harness.composition, now)
    const auditor = await signIn(emailOf('laras'))
    const made = await auditor('GET', '/audit-log?action=demonstration.made')
    expect(made.body.rows).toHaveLength(1)
  })

  it('lets all forty people sign in with the password that is shown', async () => {
    const administrator = await signIn(emailOf('yusuf'))
    const listed = await administrator('GET', '/people?limit=100')
    const people = listed.body.rows as { email: string; access: string }[]
    expect(people.map(({ email }) => email).toSorted()).toEqual(personKeys.map(emailOf).toSorted())
    expect(people.filter(({ access }) => access !== 'active')).toEqual([])
    for (const { email } of shownSignIns) await signIn(email)
  })

  it('has proposals in every state, whose ladder is what the product would have climbed', async () => {
    const director = await signIn(emailOf('surya'))
    const listed = await director('GET', '/proposals?state=all&limit=50')
    const rows = listed.body.rows as { state: string; title: string; votes: number; voted: boolean }[]
    expect(new Set(rows.map(({ state }) => state))).toEqual(
      new Set(['open', 'accepted', 'done', 'declined', 'withdrawn', 'merged']),
    )
    const due = await director('GET', '/answers-due')
    expect(due.body.rows).toMatchObject([{ kind: 'proposal', climbed: 1, late: false }])
    const logistics = await signIn(emailOf('bambang'))
    const ofLogistics = await logistics('GET', '/answers-due')
    expect(ofLogistics.body.rows).toHaveLength(2)
    expect(ofLogistics.body.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          title: 'Jadwal kurir dokumen bisa dilihat oleh cabang',
          kind: 'proposal',
          climbed: 0,
        }),
        expect.objectContaining({ kind: 'escalation', climbed: 0, late: false }),
      ]),
    )
    await harness.job('voice.watch')
    expect((await logistics('GET', '/answers-due')).body.rows).toEqual(ofLogistics.body.rows)
    expect((await director('GET', '/answers-due')).body.rows).toEqual(due.body.rows)
    const votes = await Promise.all(
      personKeys.map(async (key) => (await signIn(emailOf(key)))('GET', '/my-votes')),
    )
    expect(Math.max(...votes.map(({ body }) => body.used as number))).toBeLessThanOrEqual(10)
  })

  it('agrees with what the product recomputes from timelines and verdicts', async () => {
    await harness.within(demonstrationId, async (tx) => {
      const verified = await verifyRequests(tx)
      expect(verified.requests).toBeGreaterThan(350)
      expect(verified.discrepancies).toEqual([])
      const rebuilt = await rebuildTallies(tx, demonstrationId)
      expect(rebuilt.differences).toEqual([])
      expect(rebuilt.batches).toBeGreaterThan(10)
    })
  })

  it('paid for broken promises of IT, which its statement shows and a second look does not change', async () => {
    const auditor = await signIn(emailOf('laras'))
    const units = (await auditor('GET', '/units?limit=100')).body.rows as { id: string; code: string }[]
    const idOf = (code: string) => units.find((unit) => unit.code === code)?.id ?? ''
    const statement = await auditor('GET', `/units/${idOf('IT')}/statement?from=2026-01-01&limit=200`)
    expect(statement.body.lines).toBeGreaterThan(10)
    expect(statement.body.closing).toBeLessThan(0)
    expect((await auditor('GET', `/units/${idOf('SDM')}/statement`)).body.paid).toBe(0)
    const before = statement.body.closing
    const requests = [
      ...new Set((statement.body.rows as { request: { id: string } }[]).map(({ request }) => request.id)),
    ]
    await harness.within(demonstrationId, async (_tx, context) => {
      for (const requestId of requests) await settleCredit(context, requestId)
    })
    const again = await auditor('GET', `/units/${idOf('IT')}/statement?from=2026-01-01`)
    expect(again.body.closing).toBe(before)
  })

  it('has a promised time that is to come, one that was kept, and one that was missed and pays', async () => {
    const appointmentsFor = async (key: 'rudi' | 'dewi' | 'doni') => {
      const asker = await signIn(emailOf(key))
      const asked = (await asker('GET', '/requests?side=asked&limit=100')).body.rows as { id: string }[]
      const credits = await Promise.all(
        asked.map(async ({ id }) => (await asker('GET', `/requests/${id}/credits`)).body),
      )
      return credits.filter(({ appointments }) => (appointments as unknown[]).length > 0)
    }
    expect(await appointmentsFor('rudi')).toMatchObject([{ appointments: [{ state: 'waiting' }] }])
    expect(await appointmentsFor('dewi')).toMatchObject([{ appointments: [{ state: 'kept' }] }])
    expect(await appointmentsFor('doni')).toMatchObject([
      {
        appointments: [{ state: 'missed' }],
        reached: expect.arrayContaining([
          expect.objectContaining({ breach: 'missed_appointment', amount: 75_000 }),
        ]),
        paid: 75_000,
      },
    ])
  })

  it('shows figures of IT, hides those of Public Relations, and leaves employees something to rate', async () => {
    const teller = await signIn(emailOf('putri'))
    const cards = await teller('GET', '/scorecards?period=year&limit=50')
    const stateOf = (code: string) =>
      (
        cards.body.rows as {
          subject: { unit: { code: string } }
          measures: { satisfied: { state: string } }
        }[]
      ).find(({ subject }) => subject.unit.code === code)?.measures.satisfied.state
    expect(['early', 'scored']).toContain(stateOf('IT'))
    expect(stateOf('HUMAS')).toBe('hidden')
    const waiting = await teller('GET', '/ratings/waiting')
    const units = (waiting.body.rows as { unit: { code: string } }[]).map(({ unit }) => unit.code)
    expect(units).toContain('IT')
  })

  it('lets one choose among two departments and a printing house outside, and keeps what was chosen', async () => {
    const teller = await signIn(emailOf('putri'))
    const kinds = await teller('GET', '/service-kinds')
    const [kind] = kinds.body.rows as { id: string; units: { code: string }[]; outside: number }[]
    expect([kind?.units.map(({ code }) => code).toSorted(), kind?.outside]).toEqual([['HUMAS', 'LOG'], 1])
    const beside = await teller('GET', `/service-kinds/${kind?.id}/beside`)
    expect(beside.body.cards).toHaveLength(2)
    const auditor = await signIn(emailOf('laras'))
    const made = await auditor('GET', '/audit-log?action=demonstration.made')
    expect(made.body.rows[0].details.services).toBe(15)
  })

  it('asks for licences of which some end soon, and is short of ready tellers at one branch next month', async () => {
    const director = await signIn(emailOf('surya'))
    const units = (await director('GET', '/units?limit=100')).body.rows as { id: string; code: string }[]
    const idOf = (code: string) => units.find((unit) => unit.code === code)?.id ?? ''
    const shortOf = async (code: string) => {
      const { body } = await director('GET', `/units/${idOf(code)}/cover`)
      const [row] = body.rows as { shortFrom: string | null; ready: { now: number }; needed: number }[]
      expect(row?.ready.now, code).toBeGreaterThanOrEqual(row?.needed ?? 9)
      return row?.shortFrom ?? null
    }
    expect(await shortOf('LOG')).toBeNull()
    expect(await shortOf('MLTTELLER')).toBeNull()
    expect(await shortOf('KNGTELLER')).toBe('2026-12-17')
    const map = await director('GET', '/readiness-map')
    const rows = map.body.rows as { people: number; ready: number; in90: number }[]
    const sum = (of: 'people' | 'ready' | 'in90') => rows.reduce((total, row) => total + row[of], 0)
    expect([sum('people'), sum('ready'), sum('in90')]).toEqual([20, 18, 13])
    const guards = await signIn(emailOf('slamet'))
    const waiting = await guards('GET', '/evidence/waiting')
    expect(waiting.body.rows).toHaveLength(1)
  })

  async function signIn(email: string) {
    const reply = await harness.stranger.call('POST', '/session', {
      body: { email, password: demonstrationPassword },
    })
    expect(reply.status, `${email} ${reply.text}`).toBe(201)
    const cookie = [reply.headers['set-cookie']]
      .flat()
      .map((one) => String(one).split(';')[0])
      .join('; ')
    return (method: 'GET' | 'POST', path: string) =>
      harness.stranger.call(method, path, { headers: { cookie } })
  }
})
