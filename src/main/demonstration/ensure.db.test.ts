import { describe, expect, it } from 'vitest'
import { testHarness, type Harness } from '../../../test/harness.ts'
import { ensureDemonstration } from './ensure.ts'
import { isLoopback } from './sign-ins.ts'

const on = (harness: Harness, host: string) =>
  ensureDemonstration({
    ...harness.composition,
    config: { ...harness.composition.config, host, demonstration: 'auto' },
  })

it('only this machine reaches loopback', () => {
  for (const host of ['127.0.0.1', '127.8.9.1', '::1', 'localhost']) expect(isLoopback(host), host).toBe(true)
  for (const host of ['0.0.0.0', '::', '10.0.0.4', '127.example.com', 'bank.example', ''])
    expect(isLoopback(host), host).toBe(false)
})

describe('the demonstration, whose passwords are known to all', { timeout: 120_000 }, () => {
  const harness = testHarness()

  it('is not made where others reach the server, and is not served there once it is made', async () => {
    expect(await on(harness, '0.0.0.0')).toEqual({ ok: true, isEmpty: true })
    expect((await on(harness, '127.0.0.1')).ok).toBe(true)
    expect(await on(harness, '127.0.0.1')).toMatchObject({
      ok: true,
      signIns: expect.arrayContaining([expect.objectContaining({ email: 'putri@bank-contoh.example' })]),
    })
    for (const host of ['0.0.0.0', '::', '10.0.0.4'])
      expect(await on(harness, host)).toEqual({ ok: false, code: 'demonstration_exposed', values: { host } })
  })
})
