import { expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeOrganisationBank } from '../../test/organisation-bank.ts'
import { unitKindOf, unitKindsOf, unitsOfPeopleOn, unitsOfPerson } from './index.ts'

const harness = testHarness()
const days = [
  '2019-12-31',
  '2020-01-01',
  '2026-02-28',
  '2026-03-01',
  '2026-06-30',
  '2026-07-01',
  '2027-01-01',
]

it('where many people work on days of their own is what each of them is told alone', async () => {
  const bank = await makeOrganisationBank(harness)
  const { people, units, jobId } = bank
  const administrator = await bank.as('administrator')
  const places = [
    { personId: people.itOne, unitId: units.SDM, startsOn: '2026-03-01', endsOn: '2026-06-30' },
    { personId: people.itOne, unitId: units.ITB, startsOn: '2026-02-28', endsOn: null },
    { personId: people.deskOne, unitId: units.IT, startsOn: '2026-06-30', endsOn: null },
  ]
  for (const place of places) {
    const made = await administrator.call('POST', '/assignments', { body: { ...place, jobId, head: false } })
    expect(made.status).toBe(201)
  }
  const asked = Object.values(people).flatMap((personId) => days.map((day) => ({ personId, day })))
  const nobody = { personId: bank.organisationId, day: '2026-03-01' }
  await harness.within(bank.organisationId, async (tx) => {
    const [together, kinds] = [
      await unitsOfPeopleOn(tx, [...asked, nobody]),
      await unitKindsOf(tx, [...asked, nobody]),
    ]
    for (const [index, { personId, day }] of asked.entries()) {
      const alone = await unitsOfPerson(tx, personId, day)
      expect(together[index], `${personId} on ${day}`).toEqual(alone.map(({ unitId }) => unitId))
      expect(kinds[index], `${personId} on ${day}`).toBe(await unitKindOf(tx, personId, day))
    }
    expect([together.at(-1), kinds.at(-1)]).toEqual([[], 'head_office'])
    expect(await unitsOfPeopleOn(tx, [])).toEqual([])
    const three = asked.findIndex(({ personId, day }) => personId === people.itOne && day === '2026-06-30')
    expect(together[three]).toEqual([units.IT, units.ITB, units.SDM])
  })
})

it('who has left works nowhere from that day on', async () => {
  const bank = await makeOrganisationBank(harness)
  harness.at('2026-11-20T03:00:00Z')
  const { itOne } = bank.people
  const administrator = await bank.as('administrator')
  await harness.within(bank.organisationId, async (tx) => {
    const on = (...asked: string[]) =>
      unitsOfPeopleOn(
        tx,
        asked.map((day) => ({ personId: itOne, day })),
      )
    expect(await on('2026-11-01', '2030-01-01')).toEqual([[bank.units.IT], [bank.units.IT]])
  })
  const left = await administrator.call('POST', `/people/${itOne}/leave`, {
    body: { on: '2026-11-20', reason: 'Mengundurkan diri' },
  })
  expect(left.status).toBe(200)
  await harness.within(bank.organisationId, async (tx) => {
    for (const day of ['2026-11-19', '2026-11-20', '2026-11-21']) {
      const alone = await unitsOfPerson(tx, itOne, day)
      const [together] = await unitsOfPeopleOn(tx, [{ personId: itOne, day }])
      expect(together, day).toEqual(alone.map(({ unitId }) => unitId))
    }
    expect(await unitsOfPeopleOn(tx, [{ personId: itOne, day: '2026-11-20' }])).toEqual([[]])
  })
})
