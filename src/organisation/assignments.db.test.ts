import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeOrganisationBank, type OrganisationBank } from '../../test/organisation-bank.ts'

const harness = testHarness()
const inUnit = (bank: OrganisationBank, change: object) => ({
  personId: bank.people.itOne,
  unitId: bank.units.ITB,
  jobId: bank.jobId,
  head: false,
  startsOn: '2026-01-01',
  endsOn: null,
  ...change,
})

describe('an assignment', () => {
  it('is one of several that a person may hold', async () => {
    const bank = await makeOrganisationBank(harness)
    const head = await bank.as('itHead')
    const made = await head.call('POST', '/assignments', { body: inUnit(bank, {}) })
    expect([made.status, made.body.unit.code, made.body.job.title.en]).toEqual([201, 'ITB', 'Staff'])
    const person = await head.call('GET', `/people/${bank.people.itOne}`)
    expect(person.body.units.map(({ code }: { code: string }) => code)).toEqual(['IT', 'ITB'])
    expect(person.body.assignments).toHaveLength(2)
  })

  it('is refused twice on one day, also when two ask at once', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const first = inUnit(bank, { endsOn: '2026-06-30' })
    const answers = await Promise.all(
      [first, first].map((body) => administrator.call('POST', '/assignments', { body })),
    )
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409])
    const overlapping = await administrator.call('POST', '/assignments', {
      body: inUnit(bank, { startsOn: '2026-06-30' }),
    })
    expect([overlapping.body.code, overlapping.body.invalid_params[0].name]).toEqual([
      'assignment_overlaps',
      'body.startsOn',
    ])
    expect(
      (await administrator.call('POST', '/assignments', { body: inUnit(bank, { startsOn: '2026-07-01' }) }))
        .status,
    ).toBe(201)
    const made = answers.find(({ status }) => status === 201)
    const stretched = await administrator.call('PATCH', `/assignments/${made?.body.id}`, {
      body: { endsOn: null },
    })
    expect(stretched.body.code).toBe('assignment_overlaps')
  })

  it('ends no earlier than it starts, and within the years that count', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    expect(
      (await administrator.call('POST', '/assignments', { body: inUnit(bank, { endsOn: '2025-12-31' }) }))
        .body.code,
    ).toBe('assignment_ends_first')
    expect(
      (await administrator.call('POST', '/assignments', { body: inUnit(bank, { startsOn: '0001-01-01' }) }))
        .body,
    ).toMatchObject({ code: 'validation_failed', invalid_params: [{ name: 'body.startsOn' }] })
  })

  it('makes a head only by somebody above', async () => {
    const bank = await makeOrganisationBank(harness)
    const head = await bank.as('itHead')
    expect((await head.call('POST', '/assignments', { body: inUnit(bank, { head: true }) })).status).toBe(201)
    const own = await head.call('POST', '/assignments', {
      body: inUnit(bank, { unitId: bank.units.IT, personId: bank.people.hrHead, head: true }),
    })
    expect(own.body.code).toBe('not_permitted')
    const mine = (await head.call('GET', `/people/${bank.people.itHead}`)).body.assignments[0]
    expect((await head.call('PATCH', `/assignments/${mine.id}`, { body: { head: false } })).body.code).toBe(
      'not_permitted',
    )
    expect(
      (await head.call('PATCH', `/assignments/${mine.id}`, { body: { endsOn: '2026-12-31' } })).body.code,
    ).toBe('not_permitted')
    const colleague = (await head.call('GET', `/people/${bank.people.itOne}`)).body.assignments.find(
      (one: { unit: { code: string } }) => one.unit.code === 'IT',
    )
    expect(
      (await head.call('PATCH', `/assignments/${colleague.id}`, { body: { head: true } })).body.code,
    ).toBe('not_permitted')
    expect(
      (await head.call('PATCH', `/assignments/${colleague.id}`, { body: { endsOn: '2026-12-31' } })).body
        .endsOn,
    ).toBe('2026-12-31')
  })

  it('takes nobody away from others: whom another unit has, somebody above both or the administrator moves', async () => {
    const bank = await makeOrganisationBank(harness)
    const head = await bank.as('itHead')
    const foreign = inUnit(bank, { personId: bank.people.hrHead, unitId: bank.units.IT })
    expect((await head.call('POST', '/assignments', { body: foreign })).body.code).toBe('not_permitted')
    expect((await head.call('GET', `/people/${bank.people.hrHead}`)).body.may.assign).toBe(false)
    const administrator = await bank.as('administrator')
    const lent = await administrator.call('POST', '/assignments', {
      body: { ...foreign, endsOn: '2026-01-31' },
    })
    const longer = await head.call('PATCH', `/assignments/${lent.body.id}`, { body: { endsOn: null } })
    expect(longer.body.code).toBe('not_permitted')
  })

  it('gives its head rights over the unit and all below from the day it starts', async () => {
    const bank = await makeOrganisationBank(harness)
    harness.at('2026-11-20T03:00:00Z')
    const administrator = await bank.as('administrator')
    const itOne = await bank.as('itOne')
    await administrator.call('POST', '/assignments', {
      body: inUnit(bank, { head: true, startsOn: '2026-11-21' }),
    })
    const rename = () =>
      itOne.call('PATCH', `/units/${bank.units.ITB}`, { body: { name: { id: 'Bantuan', en: 'Help' } } })
    expect((await rename()).status).toBe(403)
    harness.at('2026-11-20T17:00:00Z')
    expect((await rename()).status).toBe(200)
  })

  it('is not for employees, nor for the head of another unit, nor for another organisation', async () => {
    const [bank, other] = [await makeOrganisationBank(harness), await makeOrganisationBank(harness)]
    for (const who of ['itOne', 'hrHead', 'steward', 'auditor'] as const) {
      expect(
        (await (await bank.as(who)).call('POST', '/assignments', { body: inUnit(bank, {}) })).body.code,
      ).toBe('not_permitted')
    }
    const stranger = await other.as('administrator')
    expect((await stranger.call('POST', '/assignments', { body: inUnit(bank, {}) })).body.code).toBe(
      'not_found',
    )
    const person = await (await bank.as('administrator')).call('GET', `/people/${bank.people.itOne}`)
    const path = `/assignments/${person.body.assignments[0].id}`
    expect((await stranger.call('PATCH', path, { body: { head: true } })).body.code).toBe('not_found')
    expect((await (await bank.as('hrHead')).call('PATCH', path, { body: { endsOn: null } })).body.code).toBe(
      'not_permitted',
    )
  })
})

const texts = (title: string) => ({
  title: { id: title, en: `${title} (en)` },
  description: { id: '', en: '' },
  duties: { id: 'Melayani', en: 'Serve' },
})

describe('a job', () => {
  it('is described by the administrator, read by everybody, and has a title of its own', async () => {
    const bank = await makeOrganisationBank(harness)
    const administrator = await bank.as('administrator')
    const made = await administrator.call('POST', '/jobs', { body: texts('Teler') })
    expect([made.status, made.body.holders, made.body.may.change]).toEqual([201, 0, true])
    const taken = await administrator.call('POST', '/jobs', { body: texts('TELER') })
    expect([taken.body.code, taken.body.invalid_params[0].name]).toEqual(['job_title_taken', 'body.title.id'])
    const path = `/jobs/${made.body.id}`
    expect((await administrator.call('PUT', path, { body: texts('staf') })).body.code).toBe('job_title_taken')
    expect((await administrator.call('PUT', path, { body: texts('Teler Senior') })).body.title.id).toBe(
      'Teler Senior',
    )
    const itOne = await bank.as('itOne')
    const listed = await itOne.call('GET', '/jobs')
    expect(
      listed.body.rows.map((job: { title: { id: string }; holders: number }) => [job.title.id, job.holders]),
    ).toEqual([
      ['Staf', 6],
      ['Teler Senior', 0],
    ])
    expect((await itOne.call('GET', '/jobs?q=senior')).body.rows).toHaveLength(1)
    const first = await itOne.call('GET', '/jobs?limit=1')
    const second = await itOne.call('GET', `/jobs?limit=1&after=${first.body.next}`)
    expect([first.body.rows[0].title.id, second.body.rows[0].title.id, second.body.next]).toEqual([
      'Staf',
      'Teler Senior',
      null,
    ])
    for (const who of ['itOne', 'itHead', 'steward', 'auditor'] as const) {
      const caller = await bank.as(who)
      expect((await caller.call('POST', '/jobs', { body: texts('Lain') })).body.code).toBe('not_permitted')
      expect((await caller.call('PUT', path, { body: texts('Lain') })).body.code).toBe('not_permitted')
    }
  })

  it('does not exist for another organisation', async () => {
    const [bank, other] = [await makeOrganisationBank(harness), await makeOrganisationBank(harness)]
    const stranger = await other.as('administrator')
    expect((await stranger.call('PUT', `/jobs/${bank.jobId}`, { body: texts('Lain') })).body.code).toBe(
      'not_found',
    )
    expect((await stranger.call('GET', '/jobs')).body.rows).toHaveLength(1)
  })
})
