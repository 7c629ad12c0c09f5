import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeOrganisationBank } from '../../test/organisation-bank.ts'
import { ensureUnits, unitsBelow } from './index.ts'

const harness = testHarness()
const newUnit = (parentId: string | null, code: string) => ({
  parentId,
  kind: 'department',
  name: { id: `Unit ${code}`, en: `Unit ${code}` },
  code,
  calendarId: null,
})
const codes = (rows: { code: string }[]) => rows.map(({ code }) => code)

describe('the tree of units', () => {
  it('is listed in its own order, page by page', async () => {
    const bank = await makeOrganisationBank(harness)
    const itOne = await bank.as('itOne')
    const first = await itOne.call('GET', '/units?limit=3')
    expect(first.status).toBe(200)
    expect(codes(first.body.rows)).toEqual(['KP', 'IT', 'ITB'])
    expect(first.body.rows[1]).toMatchObject({ parentId: bank.units.KP, depth: 1, people: 2, closedOn: null })
    const second = await itOne.call('GET', `/units?limit=3&after=${first.body.next}`)
    expect(codes(second.body.rows)).toEqual(['SDM'])
    expect(second.body.next).toBeNull()
  })

  it('is found by words in both languages and by code, and branch by branch', async () => {
    const bank = await makeOrganisationBank(harness)
    const itOne = await bank.as('itOne')
    expect(codes((await itOne.call('GET', '/units?q=resources')).body.rows)).toEqual(['SDM'])
    expect(codes((await itOne.call('GET', '/units?q=daya')).body.rows)).toEqual(['SDM'])
    expect(codes((await itOne.call('GET', '/units?q=itb')).body.rows)).toEqual(['ITB'])
    expect(codes((await itOne.call('GET', '/units?q=%25')).body.rows)).toEqual([])
    expect(codes((await itOne.call('GET', `/units?under=${bank.units.IT}`)).body.rows)).toEqual(['IT', 'ITB'])
  })

  it('refuses a cursor that is none', async () => {
    const bank = await makeOrganisationBank(harness)
    const answer = await (await bank.as('itOne')).call('GET', '/units?after=bm8')
    expect([answer.status, answer.body.code]).toEqual([400, 'cursor_invalid'])
  })

  it('of ten thousand units is paged without loss or repetition, in order', async () => {
    const bank = await makeOrganisationBank(harness)
    await harness.within(bank.organisationId, async (tx) => {
      const name = { id: 'Cabang', en: 'Branch' }
      const regions = Array.from({ length: 100 }, (_, index) => ({
        code: `R${index}`,
        kind: 'region' as const,
        name,
        parentId: bank.units.KP,
      }))
      const made = await ensureUnits(tx, regions)
      const branches = Array.from({ length: 9900 }, (_, index) => {
        const parentId = made.get(`R${index % 100}`) ?? bank.units.KP
        return { code: `B${index}`, kind: 'branch' as const, name, parentId }
      })
      await ensureUnits(tx, branches)
    })
    const administrator = await bank.as('administrator')
    const seen: string[] = []
    let after = ''
    do {
      const page = await administrator.call('GET', `/units?limit=200${after}`)
      seen.push(...page.body.rows.map((row: { id: string }) => row.id))
      after = page.body.next === null ? '' : `&after=${page.body.next}`
    } while (after !== '')
    const below = await harness.within(bank.organisationId, (tx) => unitsBelow(tx, bank.units.KP))
    expect(seen).toHaveLength(10_004)
    expect(seen).toEqual(below)
  })
})

describe('a unit', () => {
  it('shows its path, its calendar, who is in it, and what the reader may do', async () => {
    const bank = await makeOrganisationBank(harness)
    const shown = await (await bank.as('itHead')).call('GET', `/units/${bank.units.ITB}`)
    expect(shown.body.path.map(({ code }: { code: string }) => code)).toEqual(['KP', 'IT'])
    expect(shown.body.calendar).toEqual({ id: bank.calendarId, name: 'Jam kantor', inherited: true })
    expect(shown.body.assignments.map((one: { person: { name: string } }) => one.person.name)).toEqual([
      'deskOne',
    ])
    expect(shown.body.may).toMatchObject({
      change: true,
      changeTerms: false,
      move: true,
      close: true,
      addUnit: true,
      assign: true,
      assignHead: true,
    })
    const own = await (await bank.as('itHead')).call('GET', `/units/${bank.units.IT}`)
    expect(own.body.may).toMatchObject({
      change: true,
      changeTerms: false,
      move: false,
      close: false,
      assignHead: false,
    })
    const other = await (await bank.as('hrHead')).call('GET', `/units/${bank.units.IT}`)
    expect(Object.values(other.body.may)).not.toContain(true)
  })

  it('is made by an administrator anywhere, by a head only below what is headed', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const head = await bank.as('itHead')
    expect((await administrator.call('POST', '/units', { body: newUnit(null, 'AP') })).status).toBe(201)
    const made = await head.call('POST', '/units', { body: newUnit(bank.units.ITB, 'ITB2') })
    expect([made.status, made.body.depth, made.body.path.length]).toEqual([201, 3, 3])
    expect((await head.call('POST', '/units', { body: newUnit(bank.units.SDM, 'SDM2') })).body.code).toBe(
      'not_permitted',
    )
    expect((await head.call('POST', '/units', { body: newUnit(null, 'AP2') })).body.code).toBe(
      'not_permitted',
    )
    const withCalendar = { ...newUnit(bank.units.IT, 'IT9'), calendarId: bank.calendarId }
    expect((await head.call('POST', '/units', { body: withCalendar })).body.code).toBe('not_permitted')
    expect(
      (await (await bank.as('itOne')).call('POST', '/units', { body: newUnit(bank.units.IT, 'IT8') })).status,
    ).toBe(403)
  })

  it('has a code of its own; the refusal names the field in the reader’s language', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const taken = await administrator.call('POST', '/units', { body: newUnit(null, 'SDM'), language: 'id' })
    expect(taken.status).toBe(409)
    expect(taken.body).toMatchObject({
      code: 'unit_code_taken',
      invalid_params: [{ name: 'body.code', reason: 'Kode ini sudah dipakai unit lain.' }],
    })
    const again = await administrator.call('PATCH', `/units/${bank.units.IT}`, { body: { code: 'SDM' } })
    expect(again.body.code).toBe('unit_code_taken')
  })

  it('is renamed by its head, who does not choose by what it is measured', async () => {
    const bank = await makeOrganisationBank(harness)
    const head = await bank.as('itHead')
    const path = `/units/${bank.units.IT}`
    const renamed = await head.call('PATCH', path, {
      body: { name: { id: 'TI', en: 'Tech' }, kind: 'department', calendarId: null, code: 'TI' },
    })
    expect([renamed.status, renamed.body.name.en, renamed.body.code]).toEqual([200, 'Tech', 'TI'])
    expect((await head.call('PATCH', path, { body: { kind: 'branch' } })).body.code).toBe('not_permitted')
    expect((await head.call('PATCH', path, { body: { calendarId: bank.calendarId } })).body.code).toBe(
      'not_permitted',
    )
    const administrator = await bank.as('administrator')
    const chosen = await administrator.call('PATCH', path, { body: { calendarId: bank.calendarId } })
    expect(chosen.body.calendar.inherited).toBe(false)
    const order = await administrator.call('GET', '/units')
    expect(codes(order.body.rows)).toEqual(['KP', 'SDM', 'TI', 'ITB'])
  })

  it('takes all below it along when it moves, and never comes under itself', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const moved = await administrator.call('PATCH', `/units/${bank.units.IT}`, {
      body: { parentId: bank.units.SDM },
    })
    expect([moved.status, moved.body.depth]).toEqual([200, 2])
    const order = await administrator.call('GET', '/units')
    expect(codes(order.body.rows)).toEqual(['KP', 'SDM', 'IT', 'ITB'])
    expect(order.body.rows.map(({ depth }: { depth: number }) => depth)).toEqual([0, 1, 2, 3])
    const circle = await administrator.call('PATCH', `/units/${bank.units.SDM}`, {
      body: { parentId: bank.units.ITB },
    })
    expect([circle.status, circle.body.code]).toEqual([409, 'unit_move_circle'])
    const self = await administrator.call('PATCH', `/units/${bank.units.SDM}`, {
      body: { parentId: bank.units.SDM },
    })
    expect(self.body.code).toBe('unit_move_circle')
  })

  it('cannot be put into a circle by two administrators at once', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const answers = await Promise.all([
      administrator.call('PATCH', `/units/${bank.units.IT}`, { body: { parentId: bank.units.SDM } }),
      administrator.call('PATCH', `/units/${bank.units.SDM}`, { body: { parentId: bank.units.IT } }),
    ])
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
  })

  it('is moved by a head only from and to what is below the headed unit', async () => {
    const bank = await makeOrganisationBank(harness)
    const head = await bank.as('itHead')
    const made = await head.call('POST', '/units', { body: newUnit(bank.units.IT, 'ITC') })
    const path = `/units/${made.body.id}`
    expect((await head.call('PATCH', path, { body: { parentId: bank.units.ITB } })).status).toBe(200)
    expect((await head.call('PATCH', path, { body: { parentId: bank.units.SDM } })).body.code).toBe(
      'not_permitted',
    )
    expect(
      (await head.call('PATCH', `/units/${bank.units.IT}`, { body: { parentId: null } })).body.code,
    ).toBe('not_permitted')
  })

  it('is closed when nothing hangs on it any more, and then changes no more', async () => {
    const bank = await makeOrganisationBank(harness)
    harness.at('2026-11-20T03:00:00Z')
    const administrator = await bank.as('administrator')
    const close = (unit: string) =>
      administrator.call('POST', `/units/${unit}/close`, { body: { on: '2026-11-20', reason: 'Digabung' } })
    expect((await close(bank.units.IT)).body).toMatchObject({ code: 'unit_has_open_units', status: 409 })
    expect((await close(bank.units.ITB)).body.code).toBe('unit_has_open_assignments')
    const desk = await administrator.call('GET', `/units/${bank.units.ITB}`)
    await administrator.call('PATCH', `/assignments/${desk.body.assignments[0].id}`, {
      body: { endsOn: '2026-11-20' },
    })
    const closed = await close(bank.units.ITB)
    expect([closed.status, closed.body.closedOn]).toEqual([200, '2026-11-20'])
    expect(closed.body.may.change).toBe(false)
    expect((await close(bank.units.ITB)).body.code).toBe('unit_closed')
    expect(
      (await administrator.call('PATCH', `/units/${bank.units.ITB}`, { body: { code: 'ITX' } })).body.code,
    ).toBe('unit_closed')
    expect(
      (await administrator.call('POST', '/units', { body: newUnit(bank.units.ITB, 'ITY') })).body.code,
    ).toBe('unit_closed')
    expect(codes((await administrator.call('GET', '/units')).body.rows)).toEqual(['KP', 'IT', 'SDM'])
    expect(codes((await administrator.call('GET', '/units?closed=true')).body.rows)).toEqual([
      'KP',
      'IT',
      'ITB',
      'SDM',
    ])
  })

  it('takes nothing new on once the day of its closing is set', async () => {
    harness.at('2026-11-20T03:00:00Z')
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const made = await administrator.call('POST', '/units', { body: newUnit(bank.units.KP, 'CB') })
    const path = `/units/${made.body.id}`
    const close = { on: '2026-12-31', reason: 'Sewa berakhir' }
    expect((await administrator.call('POST', `${path}/close`, { body: close })).body.may.change).toBe(true)
    const below = await administrator.call('POST', '/units', { body: newUnit(made.body.id, 'CB1') })
    expect(below.body.code).toBe('unit_closed')
    const moved = await administrator.call('PATCH', `/units/${bank.units.SDM}`, {
      body: { parentId: made.body.id },
    })
    expect(moved.body.code).toBe('unit_closed')
    const days = { startsOn: '2026-12-01', head: false }
    const held = { ...days, personId: bank.people.itOne, unitId: made.body.id, jobId: bank.jobId }
    const tooLong = await administrator.call('POST', '/assignments', { body: { ...held, endsOn: null } })
    expect(tooLong.body.code).toBe('unit_closed')
    const until = await administrator.call('POST', '/assignments', {
      body: { ...held, endsOn: '2026-12-31' },
    })
    expect(until.status).toBe(201)
  })

  it('is not closed by its own head', async () => {
    const bank = await makeOrganisationBank(harness)
    const answer = await (
      await bank.as('itHead')
    ).call('POST', `/units/${bank.units.IT}/close`, { body: { on: '2026-11-20', reason: 'Digabung' } })
    expect(answer.body.code).toBe('not_permitted')
  })

  it('does not exist for another organisation', async () => {
    const [bank, other] = [await makeOrganisationBank(harness), await makeOrganisationBank(harness)]
    const stranger = await other.as('administrator')
    const path = `/units/${bank.units.IT}`
    expect((await stranger.call('GET', path)).body.code).toBe('not_found')
    expect((await stranger.call('PATCH', path, { body: { code: 'XX' } })).body.code).toBe('not_found')
    expect(
      (await stranger.call('POST', `${path}/close`, { body: { on: '2026-11-20', reason: 'Digabung' } })).body
        .code,
    ).toBe('not_found')
    expect((await stranger.call('POST', '/units', { body: newUnit(bank.units.IT, 'XX') })).body.code).toBe(
      'not_found',
    )
    expect((await stranger.call('GET', `/units?under=${bank.units.IT}`)).body.code).toBe('not_found')
    expect(
      (await stranger.call('PATCH', `/units/${other.units.IT}`, { body: { parentId: bank.units.IT } })).body
        .code,
    ).toBe('not_found')
  })
})
