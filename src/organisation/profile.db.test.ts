import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeOrganisationBank, type OrganisationBank } from '../../test/organisation-bank.ts'
import { organisationNotices } from './notices.ts'
import { notify } from '../platform/notices/notify.ts'
import { presentHeadsOf, standInFor } from './index.ts'

const harness = testHarness()

describe('one’s profile', () => {
  it('is oneself, in a language and zone of one’s choice', async () => {
    const bank = await makeOrganisationBank(harness)
    const itOne = await bank.as('itOne')
    expect((await itOne.call('GET', '/profile')).body).toMatchObject({
      id: bank.people.itOne,
      language: 'en',
      zone: 'Asia/Jakarta',
    })
    const changed = await itOne.call('PATCH', '/profile', { body: { language: 'id', zone: 'Asia/Jayapura' } })
    expect(changed.body).toMatchObject({ language: 'id', zone: 'Asia/Jayapura' })
    const refused = await itOne.call('PATCH', '/profile', { body: { zone: 'Asia/Atlantis' } })
    expect([refused.body.code, refused.body.invalid_params[0].name]).toEqual(['zone_unknown', 'body.zone'])
  })
})

describe('a deputy', () => {
  const november = { from: '2026-11-23', until: '2026-11-27' }
  const name = async (
    bank: OrganisationBank,
    who: Parameters<OrganisationBank['as']>[0],
    deputy: Parameters<OrganisationBank['as']>[0],
    days: object = november,
  ) =>
    (await bank.as(who)).call('PUT', '/profile/deputy', { body: { personId: bank.people[deputy], ...days } })
  const standsIn = async (bank: OrganisationBank, person: string, day: string) => {
    const found = await harness.within(bank.organisationId, (tx) => standInFor(tx, person, day))
    return Object.entries(bank.people).find(([, id]) => id === found)?.[0]
  }

  it('stands in while one is away, along the chain, and is told in the own language', async () => {
    harness.at('2026-11-20T03:00:00Z')
    const bank = await makeOrganisationBank(harness)
    const named = await name(bank, 'itHead', 'itOne')
    expect(named.body.deputy).toEqual({ person: { id: bank.people.itOne, name: 'itOne' }, ...november })
    await name(bank, 'itOne', 'deskOne', { from: '2026-11-25', until: '2026-11-25' })
    expect(await standsIn(bank, bank.people.itHead, '2026-11-22')).toBe('itHead')
    expect(await standsIn(bank, bank.people.itHead, '2026-11-24')).toBe('itOne')
    expect(await standsIn(bank, bank.people.itHead, '2026-11-25')).toBe('deskOne')
    expect(await standsIn(bank, bank.people.itHead, '2026-11-28')).toBe('itHead')
    const answersForIt = (day: string) =>
      harness.within(bank.organisationId, (tx) => presentHeadsOf(tx, [bank.units.KP, bank.units.IT], day))
    expect(await answersForIt('2026-11-22')).toEqual([bank.people.itHead])
    expect(await answersForIt('2026-11-24')).toEqual([bank.people.itOne])
    expect(await answersForIt('2026-11-25')).toEqual([bank.people.deskOne])
    const itOne = await bank.as('itOne')
    const told = await itOne.call('GET', '/notices', { language: 'id' })
    expect(told.body).toMatchObject({
      unread: 1,
      rows: [
        {
          text: 'itHead menunjuk Anda sebagai pengganti mulai 23 November 2026.',
          read: false,
          link: `/people/${bank.people.itHead}`,
        },
      ],
    })
    expect((await itOne.call('GET', '/notices', { language: 'en' })).body.rows[0].text).toBe(
      'itHead named you as deputy from 23 November 2026.',
    )
  })

  it('may be taken back', async () => {
    harness.at('2026-11-20T03:00:00Z')
    const bank = await makeOrganisationBank(harness)
    await name(bank, 'itHead', 'itOne')
    const back = await (
      await bank.as('itHead')
    ).call('PUT', '/profile/deputy', { body: 'null', headers: { 'content-type': 'application/json' } })
    expect([back.status, back.body.deputy]).toEqual([200, null])
    expect(await standsIn(bank, bank.people.itHead, '2026-11-24')).toBe('itHead')
  })

  it('is somebody else, who is there, and closes no circle, also when two name each other at once', async () => {
    harness.at('2026-11-20T03:00:00Z')
    const [bank, other] = [await makeOrganisationBank(harness), await makeOrganisationBank(harness)]
    expect((await name(bank, 'itHead', 'itHead')).body.code).toBe('deputy_is_oneself')
    expect((await name(bank, 'itHead', 'itOne', { from: '2026-11-23', until: '2026-11-22' })).body.code).toBe(
      'deputy_ends_first',
    )
    const stranger = await other.as('itHead')
    expect(
      (await stranger.call('PUT', '/profile/deputy', { body: { personId: bank.people.itOne, ...november } }))
        .body.code,
    ).toBe('not_found')
    const both = await Promise.all([name(bank, 'itHead', 'itOne'), name(bank, 'itOne', 'itHead')])
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('deputy_circle')
    await (
      await bank.as('administrator')
    ).call('POST', `/people/${bank.people.deskOne}/leave`, { body: { on: '2026-11-20', reason: 'Pindah' } })
    expect((await name(bank, 'hrHead', 'deskOne')).body.code).toBe('person_left')
  })
})

describe('notices', () => {
  it('are one’s own, paged, and read when one says so', async () => {
    const bank = await makeOrganisationBank(harness)
    const tell = (person: keyof typeof bank.people, times: number) =>
      harness.within(bank.organisationId, async (_tx, context) => {
        for (let index = 0; index < times; index++) {
          const values = { name: `Orang ${index}`, from: Date.parse('2026-11-23T12:00:00Z') }
          await notify(context, [bank.people[person]], {
            kind: organisationNotices['notice.deputy_named'],
            values,
            link: '/profile',
          })
        }
      })
    await tell('itOne', 3)
    await tell('deskOne', 1)
    const itOne = await bank.as('itOne')
    const first = await itOne.call('GET', '/notices?limit=2')
    expect([first.body.rows.length, first.body.unread]).toEqual([2, 3])
    expect(first.body.rows[0].text).toContain('Orang 2')
    const second = await itOne.call('GET', `/notices?limit=2&after=${first.body.next}`)
    expect([second.body.rows.length, second.body.next]).toEqual([1, null])
    const other = await (await bank.as('deskOne')).call('GET', '/notices')
    const ids = [first.body.rows[0].id, other.body.rows[0].id]
    expect((await itOne.call('POST', '/notices/read', { body: { ids } })).body.unread).toBe(2)
    expect((await (await bank.as('deskOne')).call('GET', '/notices')).body.unread).toBe(1)
    expect((await itOne.call('POST', '/notices/read', { body: {} })).body.unread).toBe(0)
    expect((await itOne.call('GET', '/notices?after=WyJubyJd')).body.code).toBe('cursor_invalid')
  })
})
