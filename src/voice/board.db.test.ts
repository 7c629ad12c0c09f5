import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { statementsOf } from '../../test/statements.ts'
import { makeVoiceBank, propose } from '../../test/voice-bank.ts'

const harness = testHarness()

describe('the board', () => {
  it('filters, sorts and pages', async () => {
    const bank = await makeVoiceBank(harness)
    const ids = []
    for (const [index, by] of ['branchOne', 'branchTwo', 'branchOne'].entries())
      ids.push(await propose(bank, by, { title: `Usulan nomor ${index}` }))
    const two = await bank.as('branchTwo')
    await two.call('PUT', `/proposals/${ids[2]}/vote`)
    const idsOf = async (query: string) =>
      (await two.call('GET', `/proposals?${query}`)).body.rows.map((row: { id: string }) => row.id)
    expect((await idsOf('sort=votes'))[0]).toBe(ids[2])
    expect(await idsOf('sort=newest')).toEqual([ids[2], ids[1], ids[0]])
    expect(await idsOf('view=mine')).toEqual([ids[1]])
    expect(new Set(await idsOf('view=voted'))).toEqual(new Set([ids[1], ids[2]]))
    expect(await idsOf('view=concerning')).toHaveLength(3)
    expect(await idsOf(`unitId=${bank.it}`)).toHaveLength(3)
    expect(await idsOf(`unitId=${bank.hr}`)).toEqual([])
    expect(await idsOf('state=declined')).toEqual([])
    for (const sort of ['votes', 'newest']) {
      const first = (await two.call('GET', `/proposals?sort=${sort}&limit=2`)).body
      const rest = (await two.call('GET', `/proposals?sort=${sort}&limit=2&after=${first.next}`)).body
      expect(new Set([...first.rows, ...rest.rows].map((row: { id: string }) => row.id)).size).toBe(3)
      expect(rest.next).toBeNull()
    }
    expect((await two.call('GET', '/proposals?after=x')).status).toBe(400)
    const hr = await bank.as('hrHead')
    expect((await hr.call('GET', '/proposals?view=concerning')).body.rows).toEqual([])
    const director = await bank.asDirector()
    expect((await director.call('GET', '/proposals?view=concerning')).body.rows).toHaveLength(3)
  })

  it('is exported unit by unit, in both languages, without formulas', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank, 'branchOne', { title: '=HYPERLINK("x") usulan' })
    await (
      await bank.as('itHead')
    ).call('POST', `/proposals/${id}/answer`, { body: { kind: 'declined', text: 'Tidak' } })
    const hr = await bank.as('hrOne')
    const csv = await hr.call('GET', `/units/${bank.it}/proposals.csv`, { language: 'id' })
    expect(csv.text).toContain('pengusul')
    expect(csv.text).toContain("'=HYPERLINK")
    expect(csv.text).toContain('ditolak')
    expect(csv.text).toContain('Tidak')
    expect((await hr.call('GET', `/units/${bank.it}/proposals.csv`)).text).toContain('declined')
  })
})

describe('however many proposals there are', () => {
  it.each([
    ['the export of a unit', (it: string) => `/units/${it}/proposals.csv`],
    ['what waits for an answer', () => '/answers-due'],
  ])('%s takes as many statements', async (_what, pathOf) => {
    const bank = await makeVoiceBank(harness)
    const head = await bank.as('itHead')
    const path = pathOf(bank.it)
    let text = ''
    const read = () => statementsOf(async () => void ({ text } = await head.call('GET', path)))
    await propose(bank, 'branchOne', { title: 'Usulan nomor 1' })
    await propose(bank, 'branchTwo', { title: 'Usulan nomor 2' })
    await read()
    const few = await read()
    for (const nth of [3, 4, 5]) await propose(bank, 'branchOne', { title: `Usulan nomor ${nth}` })
    expect(await read()).toBe(few)
    expect(text).toContain('Usulan nomor 5')
  })
})

describe('a vote is secret', () => {
  it('is shown as a count: no answer, notice or entry of the log says whose', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    const voter = bank.people['branchTwo'] ?? ''
    await (await bank.as('branchTwo')).call('PUT', `/proposals/${id}/vote`)
    await (await bank.as('branchTwo')).call('DELETE', `/proposals/${id}/vote`)
    await (await bank.as('branchTwo')).call('PUT', `/proposals/${id}/vote`)
    const said = []
    for (const name of ['itHead', 'auditor', 'administrator']) {
      const caller = await bank.as(name)
      for (const path of [`/proposals/${id}`, '/proposals', `/units/${bank.it}/proposals.csv`])
        said.push((await caller.call('GET', path)).text)
    }
    for (const action of ['proposal.voted', 'proposal.vote_taken_back']) {
      const log = await (await bank.as('auditor')).call('GET', `/audit-log?action=${action}`)
      expect(log.body.rows.length).toBeGreaterThan(0)
      said.push(log.text)
    }
    const told = await harness.within(bank.organisationId, (tx) =>
      sql<{ all: string }>`select coalesce(string_agg(row_to_json(a)::text, ' '), '') as "all"
        from platform.announcements a where name like 'proposal.%'`.execute(tx),
    )
    said.push(told.rows[0]?.all ?? '')
    expect(said.filter((text) => text.includes(voter) || text.includes('branchTwo'))).toEqual([])
  })

  it('is not learnt by who merged: the log has numbers', async () => {
    const bank = await makeVoiceBank(harness)
    const into = await propose(bank)
    const from = await propose(bank, 'branchTwo')
    await (
      await bank.asSteward()
    ).call('POST', `/proposals/${from}/merge`, { body: { into, reason: 'Sama' } })
    const log = await (await bank.as('auditor')).call('GET', '/audit-log?action=proposal.merged')
    expect(log.body.rows[0].details).toMatchObject({ moved: 1, returned: 0 })
  })
})
