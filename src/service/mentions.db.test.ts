import { describe, expect, it } from 'vitest'
import { freshId, testHarness } from '../../test/harness.ts'
import { askForLaptop, jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import { mentionOf } from './domain/mentions.ts'

const harness = testHarness()

async function say(bank: ServiceBank, name: string, requestId: string, text: string, strangers?: string) {
  const body = { text, ...(strangers !== undefined && { strangers }) }
  return (await bank.as(name)).call('POST', `/requests/${requestId}/comment`, { body })
}

const at = (bank: ServiceBank, name: string) => mentionOf(bank.people[name] ?? '')

async function toldTo(bank: ServiceBank, name: string): Promise<string[]> {
  const notices = await (await bank.as(name)).call('GET', '/notices')
  return notices.body.rows.map((row: { text: string }) => row.text)
}

describe('a mention', () => {
  it('tells a colleague who sees the request, once, and is read under their name of today', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const said = await say(bank, 'branchOne', requestId, `Halo ${at(bank, 'itHead')}, ${at(bank, 'itHead')}!`)
    const event = said.body.timeline.at(-1)
    expect(event).toMatchObject({
      text: 'Halo @itHead, @itHead!',
      mentions: [
        { person: { id: bank.people['itHead'], name: 'itHead' }, from: 5, to: 12 },
        { from: 14, to: 21 },
      ],
    })
    // As its head they would have been told of the comment as well.
    expect(await toldTo(bank, 'itHead')).toEqual([
      expect.stringContaining('branchOne mentioned you on'),
      expect.stringContaining('is new in your unit'),
    ])
    await (
      await bank.as('administrator')
    ).call('PATCH', `/people/${bank.people['itHead']}`, { body: { name: '<b>Ibu</b> Kepala' } })
    const later = await (await bank.as('branchOne')).call('GET', `/requests/${requestId}`)
    expect(later.body.timeline.at(-1)).toMatchObject({ text: 'Halo @<b>Ibu</b> Kepala, @<b>Ibu</b> Kepala!' })
  })

  it('of somebody who cannot see the request waits for the writer to decide, and tells nobody until then', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const text = `Mohon dilihat ${at(bank, 'hrOne')} dan ${at(bank, 'hrHead')}`
    const asked = await say(bank, 'branchOne', requestId, text)
    expect(asked.body).toMatchObject({ status: 409, code: 'mentioned_cannot_see' })
    expect(asked.body.detail).toContain('hrOne and hrHead')
    expect(await toldTo(bank, 'hrOne')).toEqual([])
    const named = await say(bank, 'branchOne', requestId, text, 'name')
    expect([named.status, named.body.watchers]).toEqual([200, []])
    expect(named.body.timeline.at(-1).mentions).toHaveLength(2)
    expect(await toldTo(bank, 'hrOne')).toEqual([])
    expect((await (await bank.as('hrOne')).call('GET', `/requests/${requestId}`)).status).toBe(404)
    const watched = await say(bank, 'branchOne', requestId, text, 'watch')
    expect(
      watched.body.watchers.map((one: { person: { name: string } }) => one.person.name).toSorted(),
    ).toEqual(['hrHead', 'hrOne'])
    expect(await toldTo(bank, 'hrOne')).toEqual([expect.stringContaining('mentioned you on')])
    expect((await (await bank.as('hrOne')).call('GET', `/requests/${requestId}`)).status).toBe(200)
  })

  it('lets nobody in where the writer only watches themselves', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    await (
      await bank.as('branchOne')
    ).call('POST', `/requests/${requestId}/watchers`, { body: { personIds: [bank.people['hrOne']] } })
    const text = `Coba tanya ${at(bank, 'hrHead')}`
    expect((await say(bank, 'hrOne', requestId, text)).body.code).toBe('mentioned_cannot_see')
    expect((await say(bank, 'hrOne', requestId, text, 'watch')).status).toBe(403)
    expect((await say(bank, 'hrOne', requestId, text, 'name')).status).toBe(200)
    expect((await (await bank.as('hrHead')).call('GET', `/requests/${requestId}`)).status).toBe(404)
  })

  it('of somebody unknown, elsewhere or gone is refused, and so are too many', async () => {
    const bank = await makeServiceBank(harness)
    const other = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    for (const id of [freshId(), other.people['hrOne'] ?? '']) {
      const refused = await say(bank, 'branchOne', requestId, `Halo ${mentionOf(id)}`, 'watch')
      expect(refused.body).toMatchObject({ status: 400, invalid_params: [{ name: 'body.text' }] })
    }
    await (
      await bank.as('administrator')
    ).call('POST', `/people/${bank.people['hrOne']}/leave`, {
      body: { on: '2026-03-01', reason: 'Pindah kerja' },
    })
    expect((await say(bank, 'branchOne', requestId, `Halo ${at(bank, 'hrOne')}`)).status).toBe(400)
    const many = Array.from({ length: 21 }, () => mentionOf(freshId())).join(' ')
    const refused = await say(bank, 'branchOne', requestId, many)
    expect(refused.body.invalid_params[0].reason).toContain('20')
  })

  it('of oneself tells nobody, and what only looks like one stays as typed', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const said = await say(bank, 'branchOne', requestId, `${at(bank, 'branchOne')} @[x] @itOne <script>`)
    expect(said.body.timeline.at(-1).text).toBe('@branchOne @[x] @itOne <script>')
    expect(await toldTo(bank, 'branchOne')).toEqual([])
  })
})
