import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { makeComparedBank, type ComparedBank } from '../../test/compared-bank.ts'
import { freshId, testHarness } from '../../test/harness.ts'

const harness = testHarness()
const plan = ['AA', 'BB', 'CC', 'DD'].map((code) => ({ code, marks: {} }))
const reason = 'Pekerjaannya serupa'

function body(bank: ComparedBank, codes: readonly string[], name = 'Melayani cabang') {
  return {
    name: { id: name, en: `${name} (en)` },
    unitIds: codes.map((code) => bank.units.get(code)),
    reason,
  }
}

async function logged(bank: ComparedBank, action: string) {
  return (await (await bank.auditor()).call('GET', `/audit-log?action=${action}`)).body.rows
}

describe('peer groups', () => {
  it('are made, renamed, changed and removed, each with its reason in the log', async () => {
    const bank = await makeComparedBank(harness, plan)
    const steward = await bank.steward('DD')
    const made = await steward.call('POST', '/peer-groups', { body: body(bank, ['AA', 'BB']) })
    expect(made.status, made.text).toBe(201)
    expect(made.body).toMatchObject({ units: 2, own: false, concerns: false, may: { change: true } })
    const { id } = made.body
    const changed = await steward.call('PUT', `/peer-groups/${id}`, {
      body: { ...body(bank, ['AA', 'CC'], 'Melayani kantor'), reason: 'BB pindah tugas' },
    })
    expect(changed.body.members.map(({ code }: { code: string }) => code)).toEqual(['AA', 'CC'])
    expect((await logged(bank, 'peer_group.changed'))[0]).toMatchObject({
      reason: 'BB pindah tugas',
      details: { added: [bank.units.get('CC')], removed: [bank.units.get('BB')] },
    })
    const removed = await steward.call('DELETE', `/peer-groups/${id}`, { body: { reason: 'Tidak perlu' } })
    expect(removed.status, removed.text).toBe(200)
    expect((await steward.call('GET', `/peer-groups/${id}`)).status).toBe(404)
    expect((await steward.call('GET', `/leagues/${id}`)).status).toBe(404)
    expect((await logged(bank, 'peer_group.removed'))[0]).toMatchObject({ reason: 'Tidak perlu' })
    expect((await logged(bank, 'peer_group.made'))[0]).toMatchObject({ reason })
  })

  it('lose a unit that was moved below another of them since, whose figures it is part of by then', async () => {
    const bank = await makeComparedBank(harness, plan)
    const steward = await bank.steward('DD')
    const made = await steward.call('POST', '/peer-groups', { body: body(bank, ['AA', 'BB', 'CC']) })
    const moved = await (
      await bank.administrator()
    ).call('PATCH', `/units/${bank.units.get('BB')}`, { body: { parentId: bank.units.get('AA') } })
    expect(moved.status, moved.text).toBe(200)
    const group = await steward.call('GET', `/peer-groups/${made.body.id}`)
    expect(group.body.members.map(({ code }: { code: string }) => code)).toEqual(['AA', 'CC'])
    const league = await steward.call('GET', `/leagues/${made.body.id}`)
    expect(league.body.unranked).toHaveLength(2)
  })

  it('need a reason, two open units of which none stands below another, and a name of their own', async () => {
    const bank = await makeComparedBank(harness, plan)
    const steward = await bank.steward('DD')
    const tried = async (change: object) => {
      const answer = await steward.call('POST', '/peer-groups', {
        body: { ...body(bank, ['AA', 'BB']), ...change },
      })
      return [answer.status, answer.body.code, answer.body.invalid_params?.[0]?.name]
    }
    expect(await tried({ reason: '  ' })).toEqual([400, 'validation_failed', 'body.reason'])
    const [one] = body(bank, ['AA']).unitIds
    expect(await tried({ unitIds: [one, one] })).toEqual([400, 'peer_group_too_few', 'body.unitIds'])
    expect(await tried({ unitIds: [one, freshId()] })).toEqual([
      400,
      'peer_group_unit_not_open',
      'body.unitIds.1',
    ])
    const nobody = await bank.steward('')
    const nested = await nobody.call('POST', '/peer-groups', { body: body(bank, ['AA', 'KP']) })
    expect([nested.status, nested.body.code]).toEqual([400, 'peer_group_nested'])
    expect(nested.body.detail).toContain('Department AA')
    expect(await tried({})).toEqual([201, undefined, undefined])
    expect(await tried({})).toEqual([409, 'peer_group_name_taken', 'body.name.id'])
  })

  it('that concern one’s own unit are for another steward or the auditor', async () => {
    const bank = await makeComparedBank(harness, plan)
    const [own, other] = [await bank.steward('AA'), await bank.steward('DD')]
    const refused = await own.call('POST', '/peer-groups', { body: body(bank, ['AA', 'BB']), language: 'id' })
    expect([refused.status, refused.body.code]).toEqual([403, 'peer_group_own_unit'])
    expect(refused.body.detail).toContain('Bagian AA')
    const made = await other.call('POST', '/peer-groups', { body: body(bank, ['AA', 'BB']) })
    const path = `/peer-groups/${made.body.id}`
    expect((await own.call('GET', path)).body).toMatchObject({ concerns: true, may: { change: false } })
    // Taking one's own unit out is as much a decision on it as putting it in.
    const takenOut = await own.call('PUT', path, { body: body(bank, ['BB', 'CC']) })
    expect([takenOut.status, takenOut.body.code]).toEqual([403, 'peer_group_own_unit'])
    expect((await own.call('DELETE', path, { body: { reason } })).status).toBe(403)
    const auditor = await bank.auditor()
    expect((await auditor.call('PUT', path, { body: body(bank, ['AA', 'CC']) })).status).toBe(200)
  })

  it('come before those by kind, and a unit is measured against the oldest that it is in', async () => {
    const bank = await makeComparedBank(harness, plan)
    const steward = await bank.steward('DD')
    const made = await steward.call('POST', '/peer-groups', { body: body(bank, ['AA', 'BB']) })
    const { groups, may } = (await steward.call('GET', '/leagues')).body
    expect(may).toEqual({ make: true })
    expect(groups.map(({ id, kind, units }: Record<string, unknown>) => [id, kind, units])).toEqual([
      [made.body.id, null, 2],
      ['department', 'department', 4],
    ])
    const groupOf = async (code: string) =>
      (await steward.call('GET', `/units/${bank.units.get(code)}/yardstick`)).body.yardstick.group.id
    expect(await groupOf('AA')).toBe(made.body.id)
    expect(await groupOf('CC')).toBe('department')
  })

  it('are nobody’s in another organisation, whatever is asked of the database', async () => {
    const [bank, foreign] = [await makeComparedBank(harness, plan), await makeComparedBank(harness, plan)]
    const made = await (
      await bank.steward('DD')
    ).call('POST', '/peer-groups', { body: body(bank, ['AA', 'BB']) })
    const stranger = await foreign.steward('')
    for (const path of [`/leagues/${made.body.id}`, `/peer-groups/${made.body.id}`])
      expect((await stranger.call('GET', path)).status, path).toBe(404)
    expect((await stranger.call('DELETE', `/peer-groups/${made.body.id}`, { body: { reason } })).status).toBe(
      404,
    )
    const seen = await harness.within(
      foreign.organisationId,
      async (tx) =>
        (
          await sql<{ n: number }>`select (select count(*) from comparison.peer_groups)::int
            + (select count(*) from comparison.peer_group_members)::int
            + (select count(*) from comparison.thresholds)::int as n`.execute(tx)
        ).rows,
    )
    expect(seen).toEqual([{ n: 0 }])
  })
})

describe('from which difference on units are told apart', () => {
  it('is changed with a reason, and makes a band of what was none', async () => {
    const usual = (code: string, pleased: number) => ({
      code,
      marks: { '3/branch': [pleased, 2000 - pleased] as const },
    })
    const bank = await makeComparedBank(harness, [
      usual('UP', 1710),
      ...['AA', 'BB', 'CC'].map((code) => usual(code, 1600)),
    ])
    const steward = await bank.steward('AA')
    const bandOf = async () =>
      (await steward.call('GET', '/leagues/department?period=quarter&start=2026-01-01')).body.rows[0].band
    expect((await steward.call('GET', '/comparison-thresholds')).body).toEqual({
      points: 0.1,
      percentagePoints: 3,
      changedAt: null,
      may: { change: true },
    })
    expect(await bandOf()).toBe('above')
    const put = (change: object) =>
      steward.call('PUT', '/comparison-thresholds', {
        body: { points: 0.1, percentagePoints: 5, reason: 'Beda kecil tidak berarti', ...change },
      })
    expect((await put({ reason: '' })).body.invalid_params[0].name).toBe('body.reason')
    expect((await put({ percentagePoints: -1 })).status).toBe(400)
    expect((await put({})).body).toMatchObject({ percentagePoints: 5 })
    expect(await bandOf()).toBe('none')
    expect((await logged(bank, 'comparison_thresholds.changed'))[0]).toMatchObject({
      reason: 'Beda kecil tidak berarti',
      details: { before: { percentagePoints: 3 }, after: { percentagePoints: 5 } },
    })
    expect(
      (await (await bank.employee('AA')).call('PUT', '/comparison-thresholds', { body: {} })).status,
    ).toBe(403)
  })
})
