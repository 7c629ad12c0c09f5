import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeRaters, type Raters } from '../../test/raters.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { testHarness } from '../../test/harness.ts'

const harness = testHarness()

async function noticesOf(raters: Raters, index: number): Promise<string[]> {
  const rater = await raters.caller(index)
  const listed = await rater.call('GET', '/notices', { language: 'id' })
  return (listed.body.rows as { text: string; link: string }[])
    .filter((row) => row.link.endsWith('/rate'))
    .map((row) => row.text)
}

describe('a completed request that nobody rated', () => {
  let bank: ServiceBank
  let raters: Raters
  beforeAll(async () => {
    harness.at(jakarta(0, 9))
    bank = await makeServiceBank(harness)
    raters = await makeRaters(harness, bank, 3)
    await raters.served(0)
    await raters.rate(1, await raters.served(1))
    const [colleague, helper] = [await bank.as('deskOne'), await bank.as('itOne')]
    const own = await colleague.call('POST', '/requests', {
      body: { serviceId: raters.serviceId, priority: 3, answers: { what: 'Uji' } },
    })
    await helper.call('POST', `/requests/${own.body.id}/take`)
    await helper.call('POST', `/requests/${own.body.id}/complete`, { body: { text: '' } })
    harness.at(jakarta(4, 9))
  })

  it('reminds its rater once, in the application and by mail, and nobody who has rated', async () => {
    const organisationId = bank.organisationId
    await harness.within(organisationId, (tx) =>
      sql`update organisation.people set email = 'penilai@uji.example' where id = ${raters.personIds[0]}`.execute(
        tx,
      ),
    )
    await Promise.all([
      harness.job('rating.remind', { organisationId }),
      harness.job('rating.remind', { organisationId }),
    ])
    await harness.job('rating.remind', { organisationId })
    const told = await noticesOf(raters, 0)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('IT-2026-')
    expect(await noticesOf(raters, 1)).toEqual([])
    const mails = await harness.within(
      organisationId,
      async (tx) => (await sql<{ recipient: string }>`select recipient from platform.mails`.execute(tx)).rows,
    )
    expect(mails).toEqual([{ recipient: 'penilai@uji.example' }])
  })

  it('tells the rated unit nothing about it, not even those of it who asked', async () => {
    for (const name of ['itOne', 'itHead', 'deskOne']) {
      const caller = await bank.as(name)
      const { body } = await caller.call('GET', '/notices')
      expect(
        body.rows.filter((row: { link: string }) => row.link.includes('rate')),
        name,
      ).toEqual([])
    }
  })
})
