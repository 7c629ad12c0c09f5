import { expect, it } from 'vitest'
import { makeGuaranteedBank } from '../../test/guaranteed-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { addPerson } from '../../test/service-bank.ts'

const harness = testHarness()

it('an appeal is decided by somebody else than whoever granted the exemption, whatever roles they have', async () => {
  const one = await makeGuaranteedBank(harness)
  const personId = await addPerson(one.bank, 'Petugas', ['steward', 'auditor'])
  const both = await harness.as({ organisationId: one.bank.organisationId, personId })
  const requestId = await one.ask()
  const asked = await (
    await one.bank.as('itHead')
  ).call('POST', `/requests/${requestId}/exemptions`, {
    body: {
      breach: 'late_completion',
      cause: 'third_party',
      evidence: 'Surat pemasok nomor 12 tentang kiriman',
    },
  })
  const id = String(asked.body.exemptions.at(-1).id)
  const granted = await both.call('POST', `/exemptions/${id}/decide`, {
    body: { exempt: true, reason: 'Terbukti' },
  })
  expect(granted.status, granted.text).toBe(200)
  const asker = await one.bank.as('branchOne')
  await asker.call('POST', `/exemptions/${id}/appeal`, { body: { reason: 'Pemasoknya tidak terlambat' } })
  const [waiting] = (await both.call('GET', '/exemptions')).body.rows
  expect(waiting).toMatchObject({ id, state: 'appealed', may: { decide: false, decideAppeal: false } })
  const body = { exempt: true, reason: 'Tetap' }
  const again = await both.call('POST', `/exemptions/${id}/decide-appeal`, { body })
  expect([again.status, again.body.code]).toEqual([403, 'exemption_is_own'])
  const auditor = await one.bank.as('auditor')
  expect((await auditor.call('GET', '/exemptions')).body.rows[0].may.decideAppeal).toBe(true)
  expect((await auditor.call('POST', `/exemptions/${id}/decide-appeal`, { body })).status).toBe(200)
})
