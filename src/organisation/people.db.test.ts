import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeOrganisationBank } from '../../test/organisation-bank.ts'

const harness = testHarness()
const names = (rows: { name: string }[]) => rows.map(({ name }) => name)
const newPerson = (name: string, email: string | null) => ({ name, email, language: 'id', zone: null })

describe('people', () => {
  it('are listed by name, page by page, and found by words', async () => {
    const bank = await makeOrganisationBank(harness)
    const itOne = await bank.as('itOne')
    const first = await itOne.call('GET', '/people?limit=4')
    expect(names(first.body.rows)).toEqual(['administrator', 'auditor', 'deskOne', 'hrHead'])
    const second = await itOne.call('GET', `/people?limit=4&after=${first.body.next}`)
    expect(names(second.body.rows)).toEqual(['itHead', 'itOne', 'steward'])
    expect(second.body.next).toBeNull()
    expect(names((await itOne.call('GET', '/people?q=HEAD')).body.rows)).toEqual(['hrHead', 'itHead'])
    expect(names((await itOne.call('GET', `/people?unitId=${bank.units.IT}`)).body.rows)).toEqual([
      'itHead',
      'itOne',
    ])
  })

  it('are refused with a cursor that is none, and with what no database can keep', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const cursors = [['a', 'no id'], ['a'], ['a\u0000', bank.people.itOne], [1, bank.people.itOne]]
    for (const cursor of cursors) {
      const after = Buffer.from(JSON.stringify(cursor)).toString('base64url')
      expect((await administrator.call('GET', `/people?after=${after}`)).body.code).toBe('cursor_invalid')
    }
    for (const name of ['nol \u0000', 'separuh \uD800']) {
      const refused = await administrator.call('POST', '/people', { body: newPerson(name, null) })
      expect([refused.body.code, refused.body.invalid_params[0].name]).toEqual([
        'validation_failed',
        'body.name',
      ])
    }
  })

  it('show roles to everybody, and addresses only to those whose work it is', async () => {
    const bank = await makeOrganisationBank(harness)
    const seenBy = async (who: Parameters<typeof bank.as>[0]) => {
      const { rows } = (await (await bank.as(who)).call('GET', '/people')).body
      return names(
        rows.filter(
          (row: { email: string | null; access: string | null }) => row.email !== null && row.access !== null,
        ),
      )
    }
    const everybody = ['administrator', 'auditor', 'deskOne', 'hrHead', 'itHead', 'itOne', 'steward']
    expect(await seenBy('itOne')).toEqual(['itOne'])
    expect(await seenBy('itHead')).toEqual(['deskOne', 'itHead', 'itOne'])
    expect(await seenBy('hrHead')).toEqual(['hrHead'])
    for (const who of ['steward', 'auditor', 'administrator'] as const)
      expect(await seenBy(who)).toEqual(everybody)
    const { rows } = (await (await bank.as('itOne')).call('GET', '/people')).body
    expect(rows.find(({ name }: { name: string }) => name === 'itHead').roles).toEqual([
      'employee',
      'unit_head',
    ])
    expect(rows.find(({ name }: { name: string }) => name === 'auditor').roles).toEqual([
      'employee',
      'auditor',
    ])
  })

  it('are not found by an address that the reader may not know', async () => {
    const bank = await makeOrganisationBank(harness)
    const q = encodeURIComponent(`hrhead.${bank.organisationId}`)
    expect((await (await bank.as('itHead')).call('GET', `/people?q=${q}`)).body.rows).toEqual([])
    expect(names((await (await bank.as('steward')).call('GET', `/people?q=${q}`)).body.rows)).toEqual([
      'hrHead',
    ])
  })

  it('are added, corrected and given roles by administrators alone', async () => {
    const bank = await makeOrganisationBank(harness)
    const path = `/people/${bank.people.itOne}`
    const body = { roles: ['steward'], reason: 'Pengganti sementara' }
    for (const who of ['itOne', 'itHead', 'steward', 'auditor'] as const) {
      const caller = await bank.as(who)
      expect((await caller.call('POST', '/people', { body: newPerson('Baru', null) })).body.code).toBe(
        'not_permitted',
      )
      expect((await caller.call('PATCH', path, { body: { name: 'Lain' } })).body.code).toBe('not_permitted')
      expect((await caller.call('PUT', `${path}/roles`, { body })).body.code).toBe('not_permitted')
      expect(
        (await caller.call('POST', `${path}/leave`, { body: { on: '2026-01-01', reason: 'Pindah' } })).body
          .code,
      ).toBe('not_permitted')
      expect((await caller.call('POST', `${path}/invitation`)).body.code).toBe('not_permitted')
    }
    const administrator = await bank.as('administrator')
    const added = await administrator.call('POST', '/people', { body: newPerson('Baru', 'Baru@Uji.Example') })
    expect([added.status, added.body.email, added.body.access]).toEqual([201, 'baru@uji.example', 'none'])
    expect((await administrator.call('PATCH', path, { body: { name: 'Lain' } })).body.name).toBe('Lain')
    expect((await administrator.call('PUT', `${path}/roles`, { body })).body.roles).toEqual([
      'employee',
      'steward',
    ])
  })

  it('have an address of their own in an organisation; another organisation may have the same', async () => {
    const [bank, other] = [await makeOrganisationBank(harness), await makeOrganisationBank(harness)]
    const administrator = await bank.as('administrator')
    const email = 'wayan@uji.example'
    expect((await administrator.call('POST', '/people', { body: newPerson('Wayan', email) })).status).toBe(
      201,
    )
    const twice = await administrator.call('POST', '/people', { body: newPerson('Wayan Dua', email) })
    expect([twice.status, twice.body.code, twice.body.invalid_params[0].name]).toEqual([
      409,
      'email_taken',
      'body.email',
    ])
    expect(
      (await administrator.call('PATCH', `/people/${bank.people.itOne}`, { body: { email } })).body.code,
    ).toBe('email_taken')
    expect(
      (await (await other.as('administrator')).call('POST', '/people', { body: newPerson('Wayan', email) }))
        .status,
    ).toBe(201)
  })

  it('keep an administrator among them', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const path = `/people/${bank.people.administrator}`
    const step = { roles: [], reason: 'Tugas baru' }
    expect((await administrator.call('PUT', `${path}/roles`, { body: step })).body.code).toBe(
      'last_administrator',
    )
    expect(
      (await administrator.call('POST', `${path}/leave`, { body: { on: '2026-01-01', reason: 'Pindah' } }))
        .body.code,
    ).toBe('last_administrator')
    await administrator.call('PUT', `/people/${bank.people.steward}/roles`, {
      body: { roles: ['administrator'], reason: 'Tugas baru' },
    })
    const both = [
      administrator.call('PUT', `${path}/roles`, { body: step }),
      (await bank.as('steward')).call('PUT', `/people/${bank.people.steward}/roles`, { body: step }),
    ]
    expect(
      (await Promise.all(both)).map(({ status }) => status).toSorted((one, other) => one - other),
    ).toEqual([200, 409])
  })

  it('do not exist for another organisation', async () => {
    const [bank, other] = [await makeOrganisationBank(harness), await makeOrganisationBank(harness)]
    const stranger = await other.as('administrator')
    const path = `/people/${bank.people.itOne}`
    expect((await stranger.call('GET', path)).body.code).toBe('not_found')
    expect((await stranger.call('PATCH', path, { body: { name: 'Lain' } })).body.code).toBe('not_found')
    expect(
      (await stranger.call('PUT', `${path}/roles`, { body: { roles: [], reason: 'Tugas baru' } })).body.code,
    ).toBe('not_found')
    expect(
      (await stranger.call('POST', `${path}/leave`, { body: { on: '2026-01-01', reason: 'Pindah' } })).body
        .code,
    ).toBe('not_found')
    expect((await stranger.call('POST', `${path}/invitation`)).body.code).toBe('not_found')
    expect((await stranger.call('GET', '/people?q=itOne')).body.rows).toHaveLength(1)
  })
})

describe('an invitation', () => {
  it('shows the link to the administrator where there is no mail, and lets the person in', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const email = `wayan.${bank.organisationId}@uji.example`
    const added = await administrator.call('POST', '/people', { body: newPerson('Wayan', email) })
    const path = `/people/${added.body.id}`
    const invited = await administrator.call('POST', `${path}/invitation`)
    expect([invited.status, invited.body.sent]).toEqual([201, false])
    const token = new URL(invited.body.link).searchParams.get('token')
    expect((await administrator.call('GET', path)).body.access).toBe('invited')
    const accepted = await harness.stranger.call('POST', '/invitations/accept', {
      body: { token, password: 'sepuluh huruf lebih' },
    })
    expect([accepted.status, accepted.body.person.name, accepted.body.organisation.id]).toEqual([
      201,
      'Wayan',
      bank.organisationId,
    ])
    expect((await administrator.call('GET', path)).body.access).toBe('active')
    expect((await administrator.call('POST', `${path}/invitation`)).body.code).toBe('access_active')
    const log = await administrator.call('GET', `/audit-log?subjectId=${added.body.id}&action=person.invited`)
    expect(JSON.stringify(log.body)).not.toContain(token)
  })

  it('needs an address, ends with it, and ends with the next invitation', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const added = await administrator.call('POST', '/people', { body: newPerson('Wayan', null) })
    const path = `/people/${added.body.id}`
    expect((await administrator.call('POST', `${path}/invitation`)).body.code).toBe('email_missing')
    await administrator.call('PATCH', path, { body: { email: `salah.${bank.organisationId}@uji.example` } })
    const open = async () =>
      new URL((await administrator.call('POST', `${path}/invitation`)).body.link).searchParams.get('token')
    const works = async (token: string | null) =>
      (await harness.stranger.call('POST', '/invitations/read', { body: { token } })).status
    const [first, second] = [await open(), await open()]
    expect(await works(first)).not.toBe(200)
    expect(await works(second)).toBe(200)
    await administrator.call('PATCH', path, { body: { email: `benar.${bank.organisationId}@uji.example` } })
    expect(await works(second)).not.toBe(200)
    expect((await administrator.call('GET', path)).body.access).toBe('none')
  })
})

describe('a person who leaves', () => {
  const leave = { on: '2026-11-20', reason: 'Mengundurkan diri' }

  it('ends what is held and cannot come in again, and the history stays', async () => {
    const bank = await makeOrganisationBank(harness)
    harness.at('2026-11-20T03:00:00Z')
    const administrator = await bank.as('administrator')
    const itOne = await bank.as('itOne')
    const path = `/people/${bank.people.itOne}`
    const later = {
      personId: bank.people.itOne,
      unitId: bank.units.SDM,
      jobId: bank.jobId,
      head: false,
      startsOn: '2027-01-01',
      endsOn: null,
    }
    await administrator.call('POST', '/assignments', { body: later })
    expect((await itOne.call('GET', '/profile')).status).toBe(200)
    const left = await administrator.call('POST', `${path}/leave`, { body: leave })
    expect([left.status, left.body.leftOn, left.body.access, left.body.units]).toEqual([
      200,
      '2026-11-20',
      'none',
      [],
    ])
    expect(left.body.assignments).toMatchObject([{ startsOn: '2020-01-01', endsOn: '2026-11-20' }])
    expect([401, 409]).toContain((await itOne.call('GET', '/profile')).status)
    expect((await administrator.call('POST', `${path}/leave`, { body: leave })).body.code).toBe('person_left')
    expect((await administrator.call('POST', `${path}/invitation`)).body.code).toBe('person_left')
    expect((await administrator.call('POST', '/assignments', { body: later })).body.code).toBe('person_left')
    expect(names((await administrator.call('GET', '/people?q=itOne')).body.rows)).toEqual([])
    expect(names((await administrator.call('GET', '/people?q=itOne&left=true')).body.rows)).toEqual(['itOne'])
    const log = await administrator.call(
      'GET',
      `/audit-log?action=person.left&subjectId=${bank.people.itOne}`,
    )
    expect(log.body.rows).toMatchObject([
      { reason: leave.reason, details: { assignments: { ended: 1, neverBegun: 1 } } },
    ])
  })

  it('gives the address free for somebody else', async () => {
    const bank = await makeOrganisationBank(harness)
    harness.at('2026-11-20T03:00:00Z')
    const administrator = await bank.as('administrator')
    const { email } = (await administrator.call('GET', `/people/${bank.people.itOne}`)).body
    await administrator.call('POST', `/people/${bank.people.itOne}/leave`, { body: leave })
    expect((await administrator.call('POST', '/people', { body: newPerson('Kembali', email) })).status).toBe(
      201,
    )
  })

  it('on a day to come stays in until then', async () => {
    const bank = await makeOrganisationBank(harness)
    harness.at('2026-11-20T03:00:00Z')
    const administrator = await bank.as('administrator')
    const itOne = await bank.as('itOne')
    await administrator.call('POST', `/people/${bank.people.itOne}/leave`, {
      body: { ...leave, on: '2026-12-01' },
    })
    expect((await itOne.call('GET', '/profile')).body.access).toBe('active')
    const job = { organisationId: bank.organisationId, personId: bank.people.itOne }
    await harness.job('organisation.end-access', job)
    expect((await itOne.call('GET', '/profile')).body.access).toBe('active')
    harness.at('2026-11-30T17:00:00Z')
    await harness.job('organisation.end-access', job)
    expect(
      (await (await bank.as('administrator')).call('GET', `/people/${bank.people.itOne}`)).body.access,
    ).toBe('none')
  })
})
