import { expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { makeOrganisationBank, type OrganisationBank } from '../../test/organisation-bank.ts'
import { openUnits, withUnitsBelow } from './index.ts'
import { changeUnit, findUnit, placeUnit } from './store/units.ts'

const harness = testHarness()
const read = ({ organisationId }: OrganisationBank, day = '2026-03-02') =>
  harness.within(organisationId, (tx) => openUnits(tx, day))
const below = ({ organisationId }: OrganisationBank, ids: readonly string[]) =>
  harness.within(organisationId, (tx) => withUnitsBelow(tx, ids))
const codes = (units: readonly { code: string }[]) => units.map(({ code }) => code)

it('open units are read anew only where something of a unit is another', async () => {
  const bank = await makeOrganisationBank(harness)
  const administrator = await bank.as('administrator')
  const change = async (code: 'IT' | 'ITB' | 'SDM', body: object) => {
    const answer = await administrator.call('PATCH', `/units/${bank.units[code]}`, { body })
    expect(answer.status, answer.text).toBe(200)
  }
  const first = await read(bank)
  expect(codes(first)).toEqual(['KP', 'IT', 'ITB', 'SDM'])
  expect(await read(bank)).toBe(first)
  expect(await read(bank, '2026-03-03')).toBe(first)
  await change('IT', { name: { id: 'TI', en: 'IT' } })
  const renamed = await read(bank)
  expect(renamed.find(({ code }) => code === 'IT')?.name).toEqual({ id: 'TI', en: 'IT' })
  await change('ITB', { parentId: bank.units.SDM })
  const moved = await read(bank)
  expect(codes(moved)).toEqual(['KP', 'IT', 'SDM', 'ITB'])
  expect(moved.at(-1)?.path).toEqual([bank.units.KP, bank.units.SDM, bank.units.ITB])
  expect(await below(bank, [bank.units.IT])).toEqual([{ owner: bank.units.IT, parts: [bank.units.IT] }])
  await change('ITB', { parentId: bank.units.IT })
  expect(await read(bank)).toEqual(renamed)
  await change('IT', { name: { id: 'Teknologi Informasi', en: 'Information Technology' } })
  expect(await read(bank)).toEqual(first)
})

it('a unit that closes is open before and not from that day on, and counts for those above it all the same', async () => {
  const bank = await makeOrganisationBank(harness)
  const { organisationId, units } = bank
  await harness.within(organisationId, (tx) => changeUnit(tx, units.ITB, { closedOn: '2026-03-05' }))
  expect(codes(await read(bank, '2026-03-04'))).toEqual(['KP', 'IT', 'ITB', 'SDM'])
  expect(codes(await read(bank, '2026-03-05'))).toEqual(['KP', 'IT', 'SDM'])
  expect(codes(await read(bank, '2026-03-04'))).toEqual(['KP', 'IT', 'ITB', 'SDM'])
  const parts = await below(bank, [units.IT, units.KP, '018f0000-0000-7000-8000-000000000000'])
  expect(parts).toEqual([
    { owner: units.IT, parts: [units.IT, units.ITB].toSorted() },
    { owner: units.KP, parts: Object.values(units).toSorted() },
  ])
})

it('what a transaction does to the tree it sees itself, and nobody does who comes after it was taken back', async () => {
  const bank = await makeOrganisationBank(harness)
  const before = await read(bank)
  const back = harness.within(bank.organisationId, async (tx) => {
    const unit = await findUnit(tx, bank.units.ITB)
    if (unit === undefined) throw new Error('No unit')
    const to = { ancestors: [bank.units.KP], codePath: 'KP/ITB' }
    await placeUnit(tx, unit, { parentId: bank.units.KP, ...to })
    const seen = await openUnits(tx, '2026-03-02')
    expect(seen.find(({ code }) => code === 'ITB')?.path).toEqual([bank.units.KP, bank.units.ITB])
    throw new Error('taken back')
  })
  await expect(back).rejects.toThrow('taken back')
  expect(await read(bank)).toEqual(before)
})

it('one organisation is never told the units of another', async () => {
  const banks = await Promise.all([makeOrganisationBank(harness), makeOrganisationBank(harness)])
  for (let turn = 0; turn < 2; turn += 1) {
    for (const bank of banks) {
      const ids = (await read(bank)).map(({ id }) => id)
      expect(ids.toSorted()).toEqual(Object.values(bank.units).toSorted())
    }
  }
  const [one, other] = banks
  expect(await below(one, [other.units.IT])).toEqual([])
})
