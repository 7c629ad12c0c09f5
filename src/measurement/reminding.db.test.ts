import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeRaters, type Raters } from '../../test/raters.ts'
import { openPostbox } from '../../test/postbox.ts'
import { jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { testHarness } from '../../test/harness.ts'

const postbox = await openPostbox()
const harness = testHarness({ smtpUrl: postbox.smtpUrl })

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
    harness.at(jakarta(5, 7, 5))
    await harness.job('notices.digest', { organisationId })
    await postbox.deliver(harness, organisationId)
    const [letter] = postbox.received.filter(({ to }) => to?.[0]?.address === 'penilai@uji.example')
    expect(letter?.text).toContain(told[0])
  })

  it('is reminded of no more by letter once it was rated', async () => {
    const { organisationId } = bank
    harness.at(jakarta(6, 9))
    const requestId = await raters.served(2)
    harness.at(jakarta(9, 9, 30))
    await harness.job('rating.remind', { organisationId })
    expect(await noticesOf(raters, 2)).toHaveLength(1)
    await raters.rate(2, requestId)
    harness.at(jakarta(10, 7, 5))
    await harness.job('notices.digest', { organisationId })
    await postbox.deliver(harness, organisationId)
    expect(postbox.received.map(({ text }) => text).join()).not.toContain('/rate')
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
