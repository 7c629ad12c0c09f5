import { describe, expect, it } from 'vitest'
import { usualPays } from '../../test/guaranteed-bank.ts'
import { testHarness } from '../../test/harness.ts'
import {
  gateDrives,
  holdVerified,
  idIn,
  makeReadinessBank,
  seenDriving,
  type ReadinessBank,
} from '../../test/readiness-bank.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()

/** Drives that need a ready driver, and pay for these breaches. */
async function guaranteedDrives(breaches: readonly string[], gated = true): Promise<ReadinessBank> {
  harness.at(jakarta(0, 7, 50))
  const bank = await makeReadinessBank(harness)
  if (gated) await gateDrives(bank)
  await (await bank.as('administrator')).call('POST', '/market/currency', { body: { currency: 'rupiah' } })
  const pays = usualPays.filter(({ breach }) => breaches.includes(breach))
  const said = await (
    await bank.as('itHead')
  ).call('PUT', `/services/${bank.drives}/guarantee`, { body: { kind: 'individual', pays } })
  expect(said.status, said.text).toBe(200)
  harness.at(jakarta(0, 8))
  return bank
}

async function act(bank: ReadinessBank, who: string, request: string, what: string, body?: object) {
  const done = await (
    await bank.as(who)
  ).call('POST', `/requests/${request}/${what}`, body === undefined ? {} : { body })
  expect(done.status, done.text).toBe(200)
  return done.body
}

async function askDrive(bank: ReadinessBank): Promise<string> {
  const asked = await (
    await bank.as('branchOne')
  ).call('POST', '/requests', {
    body: { serviceId: bank.drives, priority: 3, answers: { what: 'Ke cabang dua' } },
  })
  return idIn(asked)
}

const despite = 'Tidak ada sopir lain'
const give = (bank: ReadinessBank) => ({ personId: bank.people['driver'], despite })

async function posted(bank: ReadinessBank, request: string) {
  const { body } = await (await bank.as('itHead')).call('GET', `/requests/${request}/credits`)
  return (body.postings as { kind: string; amount: number; breach: string }[]).map(
    ({ kind, amount, breach }) => [kind, amount, breach],
  )
}

const credit = ['credit', 300_000, 'not_ready']

describe('a request that somebody served who was not ready', () => {
  it('pays once when it is completed by whom a head gave it all the same, however often that happens', async () => {
    const bank = await guaranteedDrives(['not_ready'])
    const trip = await askDrive(bank)
    await act(bank, 'itHead', trip, 'assign', give(bank))
    expect(await posted(bank, trip), 'nobody was served yet').toEqual([])
    harness.at(jakarta(0, 8, 10))
    await act(bank, 'driver', trip, 'complete', { text: '' })
    expect(await posted(bank, trip)).toEqual([credit])
    await act(bank, 'branchOne', trip, 'reopen', { text: 'Barang tertinggal' })
    await act(bank, 'itHead', trip, 'assign', give(bank))
    harness.at(jakarta(0, 8, 20))
    await act(bank, 'driver', trip, 'complete', { text: '' })
    expect(await posted(bank, trip)).toEqual([credit])
    const log = await (await bank.as('auditor')).call('GET', '/audit-log?action=breach.reported')
    expect(log.body.rows).toHaveLength(1)
  })

  it('pays where whoever took it was ready then, and no longer when it was done', async () => {
    const bank = await guaranteedDrives(['not_ready'])
    await holdVerified(bank, 'driver', 'sim-a', { issuedOn: '2021-03-01', validUntil: '2026-03-03' })
    await seenDriving(bank, 'driver', 4, '2026-02-20')
    const [before, after] = [await askDrive(bank), await askDrive(bank)]
    for (const trip of [before, after]) await act(bank, 'driver', trip, 'take')
    harness.at(jakarta(0, 9))
    await act(bank, 'driver', before, 'complete', { text: '' })
    harness.at(jakarta(2, 9))
    await act(bank, 'driver', after, 'complete', { text: '' })
    expect(await posted(bank, before)).toEqual([])
    expect(await posted(bank, after)).toEqual([credit])
  })

  it('pays nothing where somebody ready did it in the end', async () => {
    const bank = await guaranteedDrives(['not_ready'])
    const trip = await askDrive(bank)
    await act(bank, 'itHead', trip, 'assign', give(bank))
    await holdVerified(bank, 'driverTwo', 'sim-a', { issuedOn: '2025-01-01' })
    await seenDriving(bank, 'driverTwo', 4, '2026-02-20')
    await act(bank, 'itHead', trip, 'assign', { personId: bank.people['driverTwo'] })
    await act(bank, 'driverTwo', trip, 'complete', { text: '' })
    expect(await posted(bank, trip)).toEqual([])
  })

  it('pays nothing where its guarantee does not pay for that, or the service needs nobody ready', async () => {
    const other = await guaranteedDrives(['reopened'])
    const trip = await askDrive(other)
    await act(other, 'itHead', trip, 'assign', give(other))
    await act(other, 'driver', trip, 'complete', { text: '' })
    expect(await posted(other, trip)).toEqual([])
    const free = await guaranteedDrives(['not_ready'], false)
    const walk = await askDrive(free)
    await act(free, 'driver', walk, 'complete', { text: '' })
    expect(await posted(free, walk)).toEqual([])
  })

  it('is given back where the timeline is corrected to say that it was not served', async () => {
    const bank = await guaranteedDrives(['not_ready'])
    const trip = await askDrive(bank)
    await act(bank, 'itHead', trip, 'assign', give(bank))
    harness.at(jakarta(0, 8, 10))
    const { timeline } = await act(bank, 'driver', trip, 'complete', { text: '' })
    harness.at(jakarta(0, 8, 15))
    const eventId = (timeline as { id: string }[]).at(-1)?.id
    await act(bank, 'itHead', trip, 'correct', { eventId, void: true, text: 'Salah tekan' })
    expect(await posted(bank, trip)).toEqual([credit, ['credit_reversal', 300_000, 'not_ready']])
  })
})
