import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { openPostbox } from '../../test/postbox.ts'
import { askForLaptop, jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'

const postbox = await openPostbox()
const harness = testHarness({ smtpUrl: postbox.smtpUrl })

/** What people were told of requests since the beginning, as `person key`. */
async function told(bank: ServiceBank, like: string): Promise<string[]> {
  const names = new Map(Object.entries(bank.people).map(([name, id]) => [id, name]))
  return harness.within(bank.organisationId, async (tx) => {
    const found = await sql<{
      personId: string
      key: string
    }>`select person_id, key from platform.notices where key like ${like} order by id`.execute(tx)
    return found.rows.map(({ personId, key }) => `${names.get(personId)} ${key.replace('notice.', '')}`)
  })
}

/** The letters that people were sent of it. */
async function letters(bank: ServiceBank): Promise<string[]> {
  await postbox.deliver(harness, bank.organisationId)
  return postbox.subjects()
}

describe('the watch over promises', () => {
  it('tells assignee and head once with a quarter left and once at the breach, in the application and by mail', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    await bank.as('itHead') // who never signed in gets no letters
    await (await bank.as('itOne')).call('POST', `/requests/${requestId}/take`)
    harness.at(jakarta(0, 8, 44))
    await harness.job('service.watch')
    expect(await told(bank, 'notice.quarter%')).toEqual([])
    harness.at(jakarta(0, 8, 45))
    await harness.job('service.watch')
    await harness.job('service.watch')
    await harness.job('service.alarm', { organisationId: bank.organisationId, requestId })
    expect((await told(bank, 'notice.quarter%')).toSorted()).toEqual([
      'itHead quarter_response',
      'itOne quarter_response',
    ])
    expect(await letters(bank)).toEqual([
      'ithead: A quarter of the time to answer IT-2026-000001 is left: Presentasi cabang',
      'itone: A quarter of the time to answer IT-2026-000001 is left: Presentasi cabang',
    ])
    harness.at(jakarta(0, 9, 0))
    await harness.job('service.watch')
    expect(await told(bank, 'notice.breach%')).toEqual([])
    harness.at(jakarta(0, 9, 1))
    await harness.job('service.watch')
    await harness.job('service.watch')
    expect((await told(bank, 'notice.breach%')).toSorted()).toEqual([
      'itHead breach_response',
      'itOne breach_response',
    ])
    expect(await letters(bank)).toHaveLength(4)
  })

  it('writes to each in their own language', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    await (await bank.as('itOne')).call('POST', `/requests/${requestId}/take`)
    await (await bank.as('itHead')).call('PATCH', '/profile', { body: { language: 'id' } })
    harness.at(jakarta(0, 9, 1))
    await harness.job('service.watch')
    await postbox.deliver(harness, bank.organisationId)
    const letterTo = (name: string) =>
      postbox.received.find(({ to }) => to?.[0]?.address?.startsWith(`${name}.`) === true)
    const [toHead, toAssignee] = [letterTo('ithead'), letterTo('itone')]
    expect(toHead?.subject).toMatch(/^Janji jawaban pertama IT-2026-000001/)
    expect(toHead?.text).toContain('Diminta oleh branchOne, layanan Laptop baru.')
    expect(toHead?.text).toContain('Senin, 2 Maret 2026 pukul 09.00 WIB')
    expect(toAssignee?.html).toContain('<html lang="en">')
    expect(toAssignee?.text).toContain('Asked by branchOne, service New laptop.')
  })

  it('tells once even where two processes look at the same moment', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    await askForLaptop(bank)
    harness.at(jakarta(0, 8, 50))
    await Promise.all([
      harness.job('service.watch'),
      harness.job('service.watch'),
      harness.job('service.watch'),
    ])
    expect(await told(bank, 'notice.quarter%')).toEqual(['itHead quarter_response'])
  })

  it('says nothing of what was kept, waits or is finished, and only of the breach where nobody looked in between', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const server = await bank.as('itOne')
    await server.call('POST', `/requests/${requestId}/respond`, { body: { text: 'Kami kerjakan.' } })
    await server.call('POST', `/requests/${requestId}/pause`, { body: { whose: 'asker', text: 'Tipe apa?' } })
    harness.at(jakarta(4, 8))
    await harness.job('service.watch')
    expect(await told(bank, 'notice.%completion')).toEqual([])
    await server.call('POST', `/requests/${requestId}/resume`, { body: {} })
    harness.at(jakarta(9, 8))
    await harness.job('service.watch')
    expect((await told(bank, 'notice.%completion')).toSorted()).toEqual([
      'itHead breach_completion',
      'itOne breach_completion',
    ])
  })

  it('tells whoever stands in for who is away', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    await askForLaptop(bank)
    const away = { personId: bank.people['itTwo'], from: jakarta(0, 8).slice(0, 10), until: null }
    await (await bank.as('itHead')).call('PUT', '/profile/deputy', { body: away })
    harness.at(jakarta(0, 8, 50))
    await harness.job('service.watch')
    expect(await told(bank, 'notice.quarter%')).toEqual(['itTwo quarter_response'])
  })
})

describe('a completion that nobody confirms', () => {
  it('is confirmed by the system itself after five working days, and can still be reopened', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const completed = await (
      await bank.as('itOne')
    ).call('POST', `/requests/${requestId}/complete`, { body: {} })
    expect(completed.body.confirmsItselfAt).toBe(jakarta(8, 0))
    harness.at(jakarta(7, 23, 59))
    await harness.job('service.watch')
    const asker = await bank.as('branchOne')
    expect((await asker.call('GET', `/requests/${requestId}`)).body.state).toBe('completed')
    harness.at(jakarta(8, 0))
    await Promise.all([harness.job('service.watch'), harness.job('service.watch')])
    const seen = await asker.call('GET', `/requests/${requestId}`)
    expect(seen.body).toMatchObject({
      state: 'closed',
      completedAt: jakarta(0, 8),
      confirmsItselfAt: null,
      may: { reopen: true },
    })
    expect(seen.body.timeline.filter((event: { kind: string }) => event.kind === 'confirmed')).toMatchObject([
      { actor: null },
    ])
    expect(await told(bank, 'notice.confirmed%')).toEqual(['branchOne confirmed_itself'])
    expect(
      (await asker.call('POST', `/requests/${requestId}/reopen`, { body: { text: 'Ternyata belum.' } })).body
        .state,
    ).toBe('in_progress')
  })
})
