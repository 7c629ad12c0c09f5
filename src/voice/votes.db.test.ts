import { describe, expect, it } from 'vitest'
import { testHarness, type Answer } from '../../test/harness.ts'
import { makeVoiceBank, propose, type VoiceBank } from '../../test/voice-bank.ts'

const harness = testHarness()

const outcome = ({ status, body }: Answer) => `${status} ${body.code ?? ''}`.trim()

/** Ten proposals of `branchOne` and an eleventh of `branchHead`, as many votes of `branchOne` as asked for. */
async function manyProposals(bank: VoiceBank, votes: number): Promise<string[]> {
  const ids: string[] = []
  for (const by of ['branchHead', 'branchTwo'])
    for (let each = 0; each < 7; each += 1)
      ids.push(await propose(bank, by, { title: `Usulan ${by} ${each}` }))
  const one = await bank.as('branchOne')
  for (const id of ids.slice(0, votes)) await one.call('PUT', `/proposals/${id}/vote`)
  return ids
}

describe('ten votes', () => {
  it('are the limit of voting and of proposing alike', async () => {
    const bank = await makeVoiceBank(harness)
    const ids = await manyProposals(bank, 10)
    const one = await bank.as('branchOne')
    const refused = await one.call('PUT', `/proposals/${ids[10]}/vote`)
    expect(refused.body).toMatchObject({ code: 'proposal_no_votes_left' })
    expect(refused.body.detail ?? refused.body.title).toContain('10')
    await expect(propose(bank)).rejects.toThrow('proposal_no_votes_left')
    expect((await one.call('GET', `/proposals/${ids[10]}`)).body.may).toMatchObject({
      vote: false,
      whyNot: 'no_votes_left',
    })
    expect((await one.call('GET', '/my-votes')).body).toMatchObject({ used: 10, of: 10 })
  })

  it('come back when a proposal is declined, done, withdrawn or removed, and not when it is accepted', async () => {
    const bank = await makeVoiceBank(harness)
    const [a, b, c, d] = await manyProposals(bank, 4)
    const one = await bank.as('branchOne')
    const used = async () => (await one.call('GET', '/my-votes')).body.used
    const head = await bank.as('itHead')
    const answer = (id: string | undefined, body: object) =>
      head.call('POST', `/proposals/${id}/answer`, { body })
    await answer(a, { kind: 'accepted', promisedOn: '2026-04-01', text: 'Ya' })
    expect(await used()).toBe(4)
    await answer(a, { kind: 'done', text: 'Sudah' })
    expect(await used()).toBe(3)
    await answer(b, { kind: 'declined', text: 'Tidak' })
    expect(await used()).toBe(2)
    await (await bank.asSteward()).call('POST', `/proposals/${c}/remove`, { body: { reason: 'Kasar' } })
    expect(await used()).toBe(1)
    await one.call('DELETE', `/proposals/${d}/vote`)
    expect(await used()).toBe(0)
    // How many stood behind what is closed stays to be read.
    expect((await one.call('GET', `/proposals/${a}`)).body.votes).toBe(2)
  })

  it('can be given once a proposal, and taken back while it lives', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    const [one, two] = [await bank.as('branchOne'), await bank.as('branchTwo')]
    const tried = [
      await one.call('PUT', `/proposals/${id}/vote`),
      await one.call('DELETE', `/proposals/${id}/vote`),
      await two.call('DELETE', `/proposals/${id}/vote`),
      await two.call('PUT', `/proposals/${id}/vote`),
      await one.call('DELETE', `/proposals/${id}/vote`),
      await two.call('DELETE', `/proposals/${id}/vote`),
    ]
    expect(tried.map(outcome)).toEqual([
      '409 proposal_already_voted',
      '409 proposal_only_vote',
      '409 proposal_not_voted',
      '200',
      '200',
      '200',
    ])
  })
})

describe('votes at the same time', () => {
  it('for the tenth: exactly one wins, whatever is tried beside it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const bank = await makeVoiceBank(harness)
      const ids = await manyProposals(bank, 9)
      const one = await bank.as('branchOne')
      const answers = await Promise.all(ids.slice(9).map((id) => one.call('PUT', `/proposals/${id}/vote`)))
      expect(answers.map(outcome).toSorted()).toEqual([
        '200',
        ...Array.from({ length: 4 }, () => '409 proposal_no_votes_left'),
      ])
      expect((await one.call('GET', '/my-votes')).body.used).toBe(10)
    }
  })

  it('by proposing and voting: one of both', async () => {
    const bank = await makeVoiceBank(harness)
    const ids = await manyProposals(bank, 9)
    const one = await bank.as('branchOne')
    const made = propose(bank).then(
      () => 'made',
      () => 'refused',
    )
    const [proposed, voted] = await Promise.all([made, one.call('PUT', `/proposals/${ids[9]}/vote`)])
    expect([proposed === 'made', voted.status === 200].filter(Boolean)).toHaveLength(1)
  })

  it('for one proposal: once', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    const two = await bank.as('branchTwo')
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => two.call('PUT', `/proposals/${id}/vote`)),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await two.call('GET', `/proposals/${id}`)).body.votes).toBe(2)
  })

  it('and merging: nobody counts twice, and nobody waits for ever', async () => {
    const bank = await makeVoiceBank(harness)
    const into = await propose(bank)
    const from = await propose(bank, 'branchTwo')
    const [one, head, steward] = [
      await bank.as('branchOne'),
      await bank.as('branchHead'),
      await bank.asSteward(),
    ]
    await Promise.all([
      steward.call('POST', `/proposals/${from}/merge`, { body: { into, reason: 'Sama' } }),
      one.call('PUT', `/proposals/${from}/vote`),
      head.call('PUT', `/proposals/${from}/vote`),
      head.call('PUT', `/proposals/${into}/vote`),
    ])
    const after = (await one.call('GET', `/proposals/${into}`)).body.votes
    expect(after).toBe(3)
    expect((await one.call('GET', '/my-votes')).body.used).toBe(1)
    expect((await head.call('GET', '/my-votes')).body.used).toBe(1)
  })
})
