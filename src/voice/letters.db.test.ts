import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { openPostbox } from '../../test/postbox.ts'
import { jakarta } from '../../test/service-bank.ts'
import { goOn, makeHead, makeVoiceBank, propose, type VoiceBank } from '../../test/voice-bank.ts'

const postbox = await openPostbox()
const harness = testHarness({ smtpUrl: postbox.smtpUrl, url: 'https://etalase.uji.example' })

/** HR's head stands above IT here, for the director of the other tests has no address. */
async function bankWithChief(): Promise<VoiceBank> {
  const bank = await makeVoiceBank(harness)
  await makeHead(bank, bank.people['hrHead'] ?? '', bank.root)
  await bank.as('hrHead')
  await bank.as('itHead')
  return bank
}

const lettersTo = (name: string) =>
  postbox.received.filter(({ to }) => to?.[0]?.address?.startsWith(`${name}.`) === true)

describe('a letter of voice', () => {
  it('says what climbed, which service it is about and by when to answer', async () => {
    const bank = await bankWithChief()
    const id = await propose(bank)
    await goOn(harness, 15)
    await postbox.deliver(harness, bank.organisationId)
    const [letter] = lettersTo('hrhead')
    expect(letter?.subject).toBe(
      'A proposal was not answered in time and has come up to you: Laptop dikirim ke cabang',
    )
    expect(letter?.text).toContain('Service: New laptop. Votes: 1.')
    expect(letter?.text).toMatch(/Answer by Tuesday,? 31 March 2026\./)
    expect(letter?.text).toContain(`https://etalase.uji.example/proposals/${id}`)
  })

  it('asks nobody for an answer that has come meanwhile', async () => {
    const bank = await bankWithChief()
    const id = await propose(bank)
    await goOn(harness, 15)
    await (
      await bank.as('itHead')
    ).call('POST', `/proposals/${id}/answer`, { body: { kind: 'done', text: 'Sudah' } })
    await postbox.deliver(harness, bank.organisationId)
    expect(lettersTo('hrhead')).toEqual([])
  })

  it('says in the digest that a proposal was removed, and nothing of its words', async () => {
    const bank = await bankWithChief()
    const id = await propose(bank)
    const removed = await (
      await bank.asSteward()
    ).call('POST', `/proposals/${id}/remove`, { body: { reason: 'Menyebut nama orang' } })
    expect(removed.status).toBe(200)
    harness.at(jakarta(1, 9))
    await harness.job('notices.digest', { organisationId: bank.organisationId })
    await postbox.deliver(harness, bank.organisationId)
    const [letter] = lettersTo('branchone')
    expect(letter?.text).toContain('A proposal was removed: Laptop dikirim ke cabang')
    expect(letter?.text).not.toContain('kurir dokumen')
    expect(lettersTo('ithead').map(({ text }) => text ?? '')).not.toContainEqual(
      expect.stringContaining('waits for your answer'),
    )
  })

  it('tells of an escalation at once, with its reason', async () => {
    const bank = await bankWithChief()
    harness.at(jakarta(2, 9))
    await (
      await bank.as('branchOne')
    ).call('POST', `/requests/${bank.requestId}/escalations`, { body: { reason: 'Dua hari tanpa kabar' } })
    await postbox.deliver(harness, bank.organisationId)
    const [letter] = lettersTo('ithead')
    expect(letter?.subject).toContain('was escalated and waits for your answer')
    expect(letter?.text).toContain('Reason: Dua hari tanpa kabar')
  })
})
