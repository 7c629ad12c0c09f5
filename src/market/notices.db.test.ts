import { describe, expect, it } from 'vitest'
import { makeGuaranteedBank } from '../../test/guaranteed-bank.ts'
import { testHarness } from '../../test/harness.ts'
import { openPostbox } from '../../test/postbox.ts'
import { jakarta } from '../../test/service-bank.ts'

const postbox = await openPostbox()
const harness = testHarness({ smtpUrl: postbox.smtpUrl })

describe('the heads of both units', () => {
  it('are told by mail at once, each in their own language, and nobody else is', async () => {
    const one = await makeGuaranteedBank(harness)
    const { bank } = one
    for (const name of ['itHead', 'itOne', 'branchHead', 'branchOne']) await bank.as(name)
    await (await bank.as('branchHead')).call('PATCH', '/profile', { body: { language: 'id' } })
    await one.ask()
    harness.at(jakarta(0, 9, 1))
    await harness.job('service.watch')
    await postbox.deliver(harness, bank.organisationId)
    const told = postbox.received
      .filter(({ subject }) => /20[.,]000/.test(subject ?? ''))
      .map(({ to, subject, text }) => [to?.[0]?.address?.split('.')[0] ?? '', subject, text] as const)
    expect(told.map(([name]) => name).toSorted()).toEqual(['branchhead', 'ithead'])
    const letterTo = (name: string) => told.find(([who]) => who === name) ?? ([] as const)
    expect(letterTo('ithead')[1]).toContain('IT pays Rp 20,000 to CB1')
    expect(letterTo('branchhead')[1]).toContain('IT membayar Rp 20.000 kepada CB1')
    expect(letterTo('branchhead')[2]).toContain('rekening kompensasi unit Anda')
  })
})
