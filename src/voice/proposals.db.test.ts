import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { jakarta } from '../../test/service-bank.ts'
import { makeVoiceBank, noticesOf, proposalWords, propose, type VoiceBank } from '../../test/voice-bank.ts'

const harness = testHarness()

async function answer(bank: VoiceBank, id: string, body: object, by = 'itHead') {
  return (await bank.as(by)).call('POST', `/proposals/${id}/answer`, { body })
}

async function codes(answers: readonly { readonly status: number; readonly body: { code?: string } }[]) {
  return answers.map(({ status, body }) => `${status} ${body.code ?? ''}`)
}

describe('who has a voice', () => {
  it('is whoever’s unit used the service in the last 12 months, by asking or being served', async () => {
    const bank = await makeVoiceBank(harness)
    const body = { ...proposalWords, serviceId: bank.serviceId }
    const made = await (await bank.as('branchTwo')).call('POST', '/proposals', { body })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ state: 'open', votes: 1, voted: true, author: { name: 'branchTwo' } })
    const others = await Promise.all(
      (await Promise.all(['hrOne', 'auditor'].map((name) => bank.as(name)))).map((one) =>
        one.call('POST', '/proposals', { body }),
      ),
    )
    expect(await codes(others)).toEqual(['403 proposal_not_user', '403 proposal_not_user'])
  })

  it('counts use for twelve months to the day, and not what was cancelled', async () => {
    const bank = await makeVoiceBank(harness)
    harness.at('2027-03-01T17:00:00.000Z')
    const id = await propose(bank)
    harness.at('2027-03-03T01:00:00.000Z')
    const late = await (await bank.as('branchTwo')).call('PUT', `/proposals/${id}/vote`)
    expect(await codes([late])).toEqual(['403 proposal_not_user'])

    harness.at(jakarta(0, 9))
    const asked = await (
      await bank.as('hrOne')
    ).call('POST', '/requests', {
      body: { serviceId: bank.serviceId, priority: 3, answers: { what: 'Wawancara' } },
    })
    const hr = await bank.as('hrHead')
    expect((await hr.call('PUT', `/proposals/${id}/vote`)).status).toBe(200)
    await hr.call('DELETE', `/proposals/${id}/vote`)
    await (
      await bank.as('hrOne')
    ).call('POST', `/requests/${asked.body.id}/cancel`, { body: { text: 'Tidak jadi' } })
    expect(await codes([await hr.call('PUT', `/proposals/${id}/vote`)])).toEqual(['403 proposal_not_user'])
  })

  it('is nobody who gives the service: its unit, those below it, and those who answer for it', async () => {
    const bank = await makeVoiceBank(harness)
    for (const name of ['itOne', 'deskOne']) {
      await (
        await bank.as(name)
      ).call('POST', '/requests', {
        body: { serviceId: bank.serviceId, priority: 3, answers: { what: 'Sendiri' } },
      })
    }
    const id = await propose(bank)
    const tried = [
      await bank.as('itOne'),
      await bank.as('itHead'),
      await bank.as('deskOne'),
      await bank.asDirector(),
    ]
    const answers = await Promise.all(tried.map((one) => one.call('PUT', `/proposals/${id}/vote`)))
    expect(await codes(answers)).toEqual(Array.from({ length: 4 }, () => '403 proposal_own_service'))
  })

  it('lists what one may propose something for', async () => {
    const bank = await makeVoiceBank(harness)
    const mine = await (await bank.as('branchTwo')).call('GET', '/proposable-services')
    expect(mine.body.services).toMatchObject([{ id: bank.serviceId, unit: { code: 'IT' } }])
    expect((await (await bank.as('hrOne')).call('GET', '/proposable-services')).body.services).toEqual([])
  })

  it('finds nothing of another organisation', async () => {
    const [bank, other] = [await makeVoiceBank(harness), await makeVoiceBank(harness)]
    const id = await propose(bank)
    const stranger = await other.as('branchOne')
    expect((await stranger.call('GET', `/proposals/${id}`)).status).toBe(404)
    expect((await stranger.call('PUT', `/proposals/${id}/vote`)).status).toBe(404)
    expect((await stranger.call('GET', '/proposals')).body.rows).toEqual([])
    const body = { ...proposalWords, serviceId: bank.serviceId }
    expect((await stranger.call('POST', '/proposals', { body })).status).toBe(404)
  })
})

describe('the words of a proposal', () => {
  it('are changed by their author while nobody answered; former ones stay and voters are told', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    const two = await bank.as('branchTwo')
    await two.call('PUT', `/proposals/${id}/vote`)
    const body = { title: 'Laptop dikirim dengan kurir', text: proposalWords.text }
    expect(await codes([await two.call('PUT', `/proposals/${id}`, { body })])).toEqual(['403 not_permitted'])
    const changed = await (await bank.as('branchOne')).call('PUT', `/proposals/${id}`, { body })
    expect(changed.body).toMatchObject({ title: body.title, edits: [{ title: proposalWords.title }] })
    expect((await noticesOf(two))[0]).toContain('were changed: Laptop dikirim dengan kurir')
    await answer(bank, id, { kind: 'accepted', promisedOn: '2026-04-01', text: 'Baik' })
    const late = await (await bank.as('branchOne')).call('PUT', `/proposals/${id}`, { body: proposalWords })
    expect(await codes([late])).toEqual(['409 proposal_answered'])
  })

  it('have limits, named by field', async () => {
    const bank = await makeVoiceBank(harness)
    const one = await bank.as('branchOne')
    const refused = await one.call('POST', '/proposals', {
      body: { serviceId: bank.serviceId, title: 'Apa', text: 'x'.repeat(4001) },
    })
    expect(refused.status).toBe(400)
    expect(refused.body.invalid_params.map(({ name }: { name: string }) => name)).toEqual([
      'body.title',
      'body.text',
    ])
  })

  it('are found by search in both languages, and likenesses while they are written', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    await propose(bank, 'branchTwo', {
      title: 'Kamera lebih baik',
      text: 'Kamera laptop yang ada terlalu gelap.',
    })
    const hr = await bank.as('hrOne')
    const found = await hr.call('GET', '/proposals?q=kurir')
    expect(found.body.rows.map((row: { id: string }) => row.id)).toEqual([id])
    const words = encodeURIComponent('Mohon pengiriman laptop memakai kurir')
    const alike = await hr.call('GET', `/services/${bank.serviceId}/proposals-alike?words=${words}`)
    expect(alike.body.rows[0].id).toBe(id)
    const odd = encodeURIComponent("& | ! ' (laptop")
    expect((await hr.call('GET', `/services/${bank.serviceId}/proposals-alike?words=${odd}`)).status).toBe(
      200,
    )
    expect((await hr.call('GET', `/proposals?q=${odd}`)).status).toBe(200)
  })
})

describe('withdrawing', () => {
  it('is the author’s while nobody else voted, and gives the vote back', async () => {
    const bank = await makeVoiceBank(harness)
    const [one, two] = [await bank.as('branchOne'), await bank.as('branchTwo')]
    const id = await propose(bank)
    expect(await codes([await two.call('POST', `/proposals/${id}/withdraw`)])).toEqual(['403 not_permitted'])
    await two.call('PUT', `/proposals/${id}/vote`)
    expect(await codes([await one.call('POST', `/proposals/${id}/withdraw`)])).toEqual([
      '409 proposal_others_voted',
    ])
    await two.call('DELETE', `/proposals/${id}/vote`)
    expect((await one.call('POST', `/proposals/${id}/withdraw`)).body.state).toBe('withdrawn')
    expect((await one.call('GET', '/my-votes')).body).toMatchObject({ used: 0, of: 10, rows: [] })
    expect(await codes([await two.call('PUT', `/proposals/${id}/vote`)])).toEqual(['409 proposal_closed'])
  })
})

describe('an answer', () => {
  it('is given by the head, or the deputy of one who is away, and by nobody else', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    const done = { kind: 'done', text: 'Sudah berjalan' }
    for (const name of ['branchOne', 'branchHead', 'itOne', 'auditor', 'administrator'])
      expect(await codes([await answer(bank, id, done, name)])).toEqual(['403 not_permitted'])
    const head = await bank.as('itHead')
    await head.call('PUT', '/profile/deputy', {
      body: { personId: bank.people['itOne'], from: '2026-03-02', until: null },
    })
    expect((await answer(bank, id, done, 'itOne')).status).toBe(200)
  })

  it('accepts with a date, declines or says done, each with words; dates are checked by field', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    const tries = [
      { kind: 'accepted', text: 'Baik' },
      { kind: 'accepted', text: 'Baik', promisedOn: '2026-03-01' },
      { kind: 'accepted', text: 'Baik', promisedOn: '2027-03-04' },
      { kind: 'declined', text: 'Tidak', promisedOn: '2026-04-01' },
      { kind: 'declined', text: '' },
    ]
    const answers = []
    for (const body of tries) answers.push(await answer(bank, id, body))
    expect(await codes(answers)).toEqual([
      '400 answer_date_needed',
      '400 answer_date_impossible',
      '400 answer_date_impossible',
      '400 answer_date_unwanted',
      '400 validation_failed',
    ])
    expect(answers[0]?.body.invalid_params[0].name).toBe('body.promisedOn')
    const accepted = await answer(bank, id, {
      kind: 'accepted',
      text: 'Mulai April',
      promisedOn: '2026-04-01',
    })
    expect(accepted.body).toMatchObject({
      state: 'accepted',
      standing: { waiting: false, promisedOn: '2026-04-01' },
      statements: [{ kind: 'accepted', text: 'Mulai April', late: false, unit: { code: 'IT' } }],
      rungs: [{ state: 'answered' }],
    })
    const declined = await answer(bank, id, { kind: 'declined', text: 'Kurir tidak ada lagi' })
    expect(declined.body).toMatchObject({ state: 'declined', statements: [{}, { kind: 'declined' }] })
    expect(await codes([await answer(bank, id, { kind: 'done', text: 'x' })])).toEqual([
      '409 proposal_closed',
    ])
  })

  it('is told to the author and to those who voted', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    await (await bank.as('branchTwo')).call('PUT', `/proposals/${id}/vote`)
    await answer(bank, id, { kind: 'declined', text: 'Tidak bisa' })
    for (const name of ['branchOne', 'branchTwo'])
      expect((await noticesOf(await bank.as(name)))[0]).toBe(
        'A proposal was declined: Laptop dikirim ke cabang',
      )
    expect(await noticesOf(await bank.as('itHead'))).toContain(
      'A proposal waits for your answer: Laptop dikirim ke cabang',
    )
  })

  it('reaches the list of what waits for the head, and leaves it', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    const head = await bank.as('itHead')
    expect((await head.call('GET', '/answers-due')).body.rows).toMatchObject([
      { kind: 'proposal', id, late: false, climbed: 0, dueOn: '2026-03-16' },
    ])
    expect((await head.call('GET', '/proposals?view=to_answer')).body.rows).toHaveLength(1)
    expect((await (await bank.asDirector()).call('GET', '/answers-due')).body.rows).toEqual([])
    await answer(bank, id, { kind: 'done', text: 'Sudah' })
    expect((await head.call('GET', '/answers-due')).body.rows).toEqual([])
  })
})

describe('merging and removing', () => {
  it('keeps votes, counts nobody twice, gives the surplus back, and leads on', async () => {
    const bank = await makeVoiceBank(harness)
    const into = await propose(bank)
    const from = await propose(bank, 'branchTwo', { title: 'Kirim laptop lewat kurir' })
    await (await bank.as('branchOne')).call('PUT', `/proposals/${from}/vote`)
    const steward = await bank.asSteward()
    const body = { into, reason: 'Sama isinya' }
    const merged = await steward.call('POST', `/proposals/${from}/merge`, { body })
    expect(merged.body).toMatchObject({ state: 'merged', votes: 0, mergedInto: { id: into } })
    expect((await steward.call('GET', `/proposals/${into}`)).body).toMatchObject({
      votes: 2,
      merged: [{ id: from }],
    })
    expect((await (await bank.as('branchOne')).call('GET', '/my-votes')).body.used).toBe(1)
    expect((await (await bank.as('branchTwo')).call('GET', '/my-votes')).body.used).toBe(1)
    expect((await noticesOf(await bank.as('branchTwo')))[0]).toContain('was merged into')
    expect(await codes([await steward.call('POST', `/proposals/${from}/merge`, { body })])).toEqual([
      '409 proposal_closed',
    ])
  })

  it('goes into the older one, for the same service, not into itself and not when answered', async () => {
    const bank = await makeVoiceBank(harness)
    const older = await propose(bank)
    const younger = await propose(bank, 'branchTwo')
    const other = await makeVoiceBank(harness)
    const steward = await bank.asSteward()
    const merge = (from: string, into: string) =>
      steward.call('POST', `/proposals/${from}/merge`, { body: { into, reason: 'Sama' } })
    expect(
      await codes([
        await merge(older, younger),
        await merge(older, older),
        await merge(younger, await propose(other)),
      ]),
    ).toEqual(['409 merge_into_younger', '400 merge_into_itself', '409 merge_not_alike'])
    await answer(bank, younger, { kind: 'accepted', promisedOn: '2026-04-01', text: 'Ya' })
    expect(await codes([await merge(younger, older)])).toEqual(['409 proposal_answered'])
  })

  it('shows nothing of what was removed on what had been merged into it', async () => {
    const bank = await makeVoiceBank(harness)
    const into = await propose(bank)
    const from = await propose(bank, 'branchTwo', { title: 'Kirim laptop lewat kurir' })
    const steward = await bank.asSteward()
    await steward.call('POST', `/proposals/${from}/merge`, { body: { into, reason: 'Sama' } })
    await steward.call('POST', `/proposals/${into}/remove`, { body: { reason: 'Menyebut nama orang' } })
    const seen = await steward.call('GET', `/proposals/${from}`)
    expect(seen.body).toMatchObject({ state: 'merged', mergedInto: null })
    expect(seen.text).not.toContain('Laptop dikirim ke cabang')
  })

  it('is never decided by whom it concerns', async () => {
    const bank = await makeVoiceBank(harness)
    const older = await propose(bank)
    const younger = await propose(bank, 'branchTwo')
    const administrator = await bank.as('administrator')
    for (const name of ['itOne', 'branchHead'])
      await administrator.call('PUT', `/people/${bank.people[name]}/roles`, {
        body: { roles: ['steward'], reason: 'Uji' },
      })
    for (const name of ['itOne', 'branchHead']) {
      const own = await bank.as(name)
      const answers = [
        await own.call('POST', `/proposals/${younger}/merge`, { body: { into: older, reason: 'x' } }),
        await own.call('POST', `/proposals/${younger}/remove`, { body: { reason: 'x' } }),
      ]
      expect(await codes(answers)).toEqual(['403 moderation_own_unit', '403 moderation_own_unit'])
    }
    const head = await bank.as('itHead')
    const tried = await head.call('POST', `/proposals/${younger}/remove`, { body: { reason: 'x' } })
    expect(tried.status).toBe(403)
  })

  it('removes what has no place however it ended: to withdraw insults does not keep them readable', async () => {
    const bank = await makeVoiceBank(harness)
    const steward = await bank.asSteward()
    const remove = (id: string) =>
      steward.call('POST', `/proposals/${id}/remove`, { body: { reason: 'Menyebut nama orang' } })
    const kept = await propose(bank)
    const merged = await propose(bank, 'branchTwo', { title: 'Kirim laptop lewat kurir' })
    await steward.call('POST', `/proposals/${merged}/merge`, { body: { into: kept, reason: 'Sama' } })
    const withdrawn = await propose(bank, 'branchTwo', { title: 'Kurir yang lain lagi' })
    await (await bank.as('branchTwo')).call('POST', `/proposals/${withdrawn}/withdraw`)
    for (const id of [merged, withdrawn]) {
      expect((await steward.call('GET', `/proposals/${id}`)).body.may.moderate).toBe(true)
      expect((await remove(id)).status).toBe(200)
      expect((await steward.call('GET', `/proposals/${id}`)).status).toBe(404)
      expect((await remove(id)).status).toBe(404)
    }
    expect((await steward.call('GET', `/proposals/${kept}`)).body.merged).toEqual([])
  })

  it('removes what has no place: nobody reads it, votes come back, the log keeps it with its reason', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    const steward = await bank.asSteward()
    const removed = await steward.call('POST', `/proposals/${id}/remove`, {
      body: { reason: 'Menyebut nama orang' },
    })
    expect(removed.status).toBe(200)
    const one = await bank.as('branchOne')
    expect((await one.call('GET', `/proposals/${id}`)).status).toBe(404)
    for (const query of ['state=all', 'state=all&view=mine'])
      expect((await one.call('GET', `/proposals?${query}`)).body.rows).toEqual([])
    expect((await one.call('GET', '/my-votes')).body.used).toBe(0)
    expect(await noticesOf(one)).toContain('A proposal was removed: Laptop dikirim ke cabang')
    const csv = await one.call('GET', `/units/${bank.it}/proposals.csv`)
    expect(csv.text).not.toContain('Laptop dikirim')
    const log = await (await bank.as('auditor')).call('GET', '/audit-log?action=proposal.removed')
    expect(log.body.rows[0]).toMatchObject({ reason: 'Menyebut nama orang' })
  })
})
