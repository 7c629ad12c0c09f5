import { beforeAll, describe, expect, it } from 'vitest'
import { usualPays } from '../../test/guaranteed-bank.ts'
import { testHarness } from '../../test/harness.ts'
import {
  gateDrives,
  holdVerified,
  makeReadinessBank,
  seenDriving,
  type ReadinessBank,
} from '../../test/readiness-bank.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()
let bank: ReadinessBank
let kindId: string

beforeAll(async () => {
  harness.at(jakarta(0, 9))
  bank = await makeReadinessBank(harness)
  const text = { id: 'Perjalanan', en: 'Trips' }
  const made = await (
    await bank.as('administrator')
  ).call('POST', '/service-kinds', {
    body: { name: text, description: { id: '', en: '' }, serviceIds: [bank.drives], reason: 'Uji' },
  })
  kindId = String(made.body.id)
})

async function card() {
  const beside = await (await bank.as('branchOne')).call('GET', `/service-kinds/${kindId}/beside`)
  expect(beside.status, beside.text).toBe(200)
  return beside.body.cards[0]
}

async function guarantee(kind: string, breaches: readonly string[] = []) {
  const pays = usualPays.filter(({ breach }) => breaches.includes(breach))
  const said = await (
    await bank.as('itHead')
  ).call('PUT', `/services/${bank.drives}/guarantee`, { body: { kind, pays } })
  expect(said.status, said.text).toBe(200)
}

describe('a card of choice', () => {
  it('says what a broken promise pays by now, in both languages', async () => {
    expect((await card()).credit).toBeNull()
    await (await bank.as('administrator')).call('POST', '/market/currency', { body: { currency: 'rupiah' } })
    await guarantee('individual', ['late_completion', 'not_ready'])
    expect((await card()).credit).toEqual({
      id: 'Unit penyedia membayar unit peminta: selesai terlambat Rp 50.000 sampai Rp 120.000; dilayani yang belum siap Rp 300.000.',
      en: 'The unit that serves pays the unit that asked: late completion Rp 50,000 to Rp 120,000; served by somebody not ready Rp 300,000.',
    })
    harness.at(jakarta(0, 9, 1))
    await guarantee('overall')
    expect((await card()).credit.en).toMatch(/^Nothing is paid/)
    harness.at(jakarta(0, 9, 2))
    await guarantee('none')
    expect((await card()).credit).toBeNull()
  })

  it('counts who is ready, and names nobody', async () => {
    expect((await card()).cover).toBeNull()
    await gateDrives(bank)
    expect((await card()).cover.en).toMatch(/^0 of \d+ people in its unit are ready now$/)
    await gateDrives(bank, 2)
    await holdVerified(bank, 'driver', 'sim-a', { issuedOn: '2025-01-01' })
    await seenDriving(bank, 'driver', 5, '2026-03-01')
    expect((await card()).cover).toEqual({
      id: '1 dari 2 orang yang dibutuhkan siap sekarang',
      en: '1 of 2 needed is ready now',
    })
    await gateDrives(bank, 1)
    expect((await card()).cover.en).toBe('1 is ready now, 1 needed')
  })
})
