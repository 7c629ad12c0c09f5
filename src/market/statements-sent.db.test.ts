import { expect, it } from 'vitest'
import { makeGuaranteedBank } from '../../test/guaranteed-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { statementsOf } from '../../test/statements.ts'

const harness = testHarness()

it('the exemptions that wait are read with as many statements, however many wait', async () => {
  const one = await makeGuaranteedBank(harness)
  const head = await one.bank.as('itHead')
  const steward = await one.steward()
  const body = { breach: 'late_completion', cause: 'third_party', evidence: 'Surat pemasok nomor 12' }
  const ask = async () =>
    expect((await head.call('POST', `/requests/${await one.ask()}/exemptions`, { body })).status).toBe(201)
  const read = () =>
    statementsOf(async () => {
      shown = (await steward.call('GET', '/exemptions')).body.rows.length
    })
  let shown = 0
  await ask()
  await ask()
  await read()
  const few = await read()
  for (let more = 0; more < 3; more += 1) await ask()
  expect(await read()).toBe(few)
  expect(shown).toBe(5)
})
