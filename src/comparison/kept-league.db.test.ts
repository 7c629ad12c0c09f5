import { expect, it } from 'vitest'
import { makeComparedBank, quarter, type ComparedBank } from '../../test/compared-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { addCounts } from '../measurement/store/tallies.ts'
import { leagueOf } from './index.ts'

const harness = testHarness()
const codes = ['AA', 'BB', 'CC', 'DD']
const plan = codes.map((code) => ({ code, marks: { '3/branch': [160, 40] } as const }))
const today = '2026-05-04'
const at = `/leagues/department?period=quarter&start=${quarter}`

/** The league as it is kept: the same object as long as nothing has to be made anew. */
async function found({ organisationId }: ComparedBank, groupId = 'department') {
  const asked = { groupId, measure: 'satisfied', period: 'quarter', start: quarter, today } as const
  const league = await harness.within(organisationId, (tx) => leagueOf(tx, asked))
  if (!league.ok) throw new Error(league.code)
  return league.value
}

/** Counts one more completed request of a unit. */
function count({ organisationId, units }: ComparedBank, code: string, day: string) {
  return harness.within(organisationId, (tx) =>
    addCounts(tx, organisationId, [
      {
        subjectKind: 'unit',
        subjectId: units.get(code) ?? '',
        day,
        measure: 'completed',
        value: 'all',
        stratum: '3/branch',
        count: 1,
      },
    ]),
  )
}

it('a league is kept until something of it changes, and then is made anew', async () => {
  const bank = await makeComparedBank(harness, plan)
  const { units } = bank
  const [steward, administrator, auditor] = [
    await bank.steward('DD'),
    await bank.administrator(),
    await bank.auditor(),
  ]
  const ok = async (calling: ReturnType<typeof steward.call>) => {
    const { status, text, body } = await calling
    expect([200, 201], text).toContain(status)
    return body
  }
  const group = (members: readonly string[], name = 'Serupa') => ({
    name: { id: name, en: name },
    unitIds: members.map((code) => units.get(code)),
    reason: 'Uji',
  })
  const { id } = await ok(steward.call('POST', '/peer-groups', { body: group(['AA', 'BB', 'CC']) }))
  const acts: Record<string, () => Promise<unknown>> = {
    'something more is counted of the last unit': () => count(bank, 'CC', '2026-03-31'),
    'the same in the first month': () => count(bank, 'AA', '2026-01-01'),
    'thresholds change': () =>
      ok(
        auditor.call('PUT', '/comparison-thresholds', {
          body: { points: 0.2, percentagePoints: 5, reason: 'Uji' },
        }),
      ),
    'a unit of it is renamed': () =>
      ok(
        administrator.call('PATCH', `/units/${units.get('AA')}`, {
          body: { name: { id: 'Satu', en: 'One' } },
        }),
      ),
    'a unit comes below one of it': () =>
      ok(administrator.call('PATCH', `/units/${units.get('DD')}`, { body: { parentId: units.get('CC') } })),
    'something is counted of that unit': () => count(bank, 'DD', '2026-02-10'),
    'it leaves again': () =>
      ok(administrator.call('PATCH', `/units/${units.get('DD')}`, { body: { parentId: bank.root } })),
    'the group is called otherwise': () =>
      ok(steward.call('PUT', `/peer-groups/${id}`, { body: group(['AA', 'BB', 'CC'], 'Sejenis') })),
    'the group changes': () => ok(auditor.call('PUT', `/peer-groups/${id}`, { body: group(['AA', 'BB']) })),
  }
  for (const [what, act] of Object.entries(acts)) {
    const before = await found(bank, id)
    expect(await found(bank, id), what).toBe(before)
    await act()
    expect(await found(bank, id), what).not.toBe(before)
  }
  const before = await found(bank, id)
  await count(bank, 'CC', '2026-03-31')
  await count(bank, 'AA', '2026-04-01')
  await ok(
    administrator.call('PATCH', `/units/${units.get('CC')}`, { body: { name: { id: 'Tiga', en: 'Three' } } }),
  )
  expect(await found(bank, id), 'others than its units, and other quarters').toBe(before)
})

it('each reader is told which units are their own, whoever read before', async () => {
  const bank = await makeComparedBank(harness, [
    ...plan,
    { code: 'FEW', marks: { '3/branch': [20, 0] } },
    { code: 'NIL', marks: {} },
  ])
  const readers = new Map([
    ['', await bank.auditor()],
    ...(await Promise.all(
      ['AA', 'DD', 'FEW', 'NIL', 'CC'].map(async (code) => [code, await bank.employee(code)] as const),
    )),
  ])
  for (let turn = 0; turn < 2; turn += 1) {
    for (const [code, reader] of readers) {
      const { body, status } = await reader.call('GET', at)
      expect(status).toBe(200)
      const told: { unit: { code: string }; own: boolean }[] = [...body.rows, ...body.unranked]
      expect(told).toHaveLength(6)
      expect(told.filter(({ own }) => own).map(({ unit }) => unit.code)).toEqual(code === '' ? [] : [code])
      expect(body.group.own).toBe(code !== '')
      expect(body.rows.every((row: object) => 'figure' in row && 'difference' in row)).toBe(true)
    }
  }
})
