import { describe, expect, it } from 'vitest'
import { makeComparedBank, quarter, type ComparedUnit } from '../../test/compared-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { noAnswers, addAnswer } from '../measurement/domain/tally.ts'
import { addRaters } from '../measurement/store/tallies.ts'

const harness = testHarness()
const unit = (code: string, pleased: number, others: number): ComparedUnit => ({
  code,
  marks: { '3/branch': [pleased, others] },
})
const period = `?period=quarter&start=${quarter}`

describe('the scorecard of a peer group', () => {
  it('adds up the units that are compared, and counts whoever rated two of them once', async () => {
    const bank = await makeComparedBank(harness, [unit('AA', 60, 40), unit('BB', 30, 10), unit('CC', 10, 50)])
    const reader = await bank.employee('AA')
    const of = async (groupId: string) =>
      (await reader.call('GET', `/scorecards/groups/${groupId}${period}`)).body
    const all = await of('department')
    expect(all.subject).toMatchObject({
      kind: 'group',
      group: { units: 3, name: { id: 'Semua departemen' } },
    })
    expect(all.measures.satisfied).toMatchObject({ state: 'scored', n: 200, raters: 200, estimate: 0.5 })

    const steward = await bank.steward('')
    const ids = ['AA', 'BB'].map((code) => bank.units.get(code) ?? '')
    const made = await steward.call('POST', '/peer-groups', {
      body: { name: { id: 'Dua bagian', en: 'Two departments' }, unitIds: ids, reason: 'Melayani cabang' },
    })
    expect((await of(made.body.id)).measures.satisfied).toMatchObject({ n: 140, raters: 140 })
    await harness.within(bank.organisationId, (tx) =>
      addRaters(
        tx,
        bank.organisationId,
        ids.map((subjectId) => ({
          subjectKind: 'unit',
          subjectId,
          day: '2026-02-03',
          layer: 'satisfaction',
          raterId: '00000000-0000-7000-8000-000000000001',
          ...addAnswer(noAnswers, 'satisfaction', 5),
        })),
      ),
    )
    const chart = await reader.call(
      'GET',
      `/scorecards/groups/${made.body.id}/chart${period}&measure=satisfied`,
    )
    expect(chart.body).toMatchObject({ subject: { kind: 'group' }, may: { rebase: false } })
    const spread = await reader.call('GET', `/scorecards/groups/${made.body.id}/spread${period}`)
    expect(spread.body.subject).toMatchObject({ kind: 'group', group: { units: 2 } })
    const csv = await reader.call('GET', `/scorecards/groups/${made.body.id}/figures.csv${period}`)
    expect(csv.text).toContain('140')
  })

  it('is absent where there is no such group, and to another organisation', async () => {
    const bank = await makeComparedBank(harness, [unit('AA', 60, 40), unit('BB', 30, 10)])
    const other = await makeComparedBank(harness, [unit('AA', 60, 40), unit('BB', 30, 10)])
    const made = await (
      await bank.steward('')
    ).call('POST', '/peer-groups', {
      body: {
        name: { id: 'Dua bagian', en: 'Two departments' },
        unitIds: ['AA', 'BB'].map((code) => bank.units.get(code) ?? ''),
        reason: 'Melayani cabang',
      },
    })
    const foreign = await other.employee('AA')
    for (const part of ['', '/chart', '/spread', '/figures.csv']) {
      expect((await foreign.call('GET', `/scorecards/groups/${made.body.id}${part}`)).status).toBe(404)
      expect((await foreign.call('GET', `/scorecards/groups/counter${part}`)).status).toBe(404)
      expect((await foreign.call('GET', `/scorecards/groups/nothing${part}`)).status).toBe(400)
    }
  })
})
