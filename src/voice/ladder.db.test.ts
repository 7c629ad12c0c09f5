import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { jakarta, addPerson } from '../../test/service-bank.ts'
import { goOn, makeHead, makeVoiceBank, noticesOf, propose, type VoiceBank } from '../../test/voice-bank.ts'

const harness = testHarness()

interface Rung {
  readonly unit: { readonly code: string }
  readonly dueOn: string | null
  readonly state: string
  readonly round: number
}

async function rungs(bank: VoiceBank, id: string): Promise<string[]> {
  const found = await (await bank.as('hrOne')).call('GET', `/proposals/${id}`)
  return found.body.rungs.map(({ unit, state, round }: Rung) => `${round} ${unit.code} ${state}`)
}

const answerAs = async (bank: VoiceBank, id: string, by: string, body: object) =>
  (await bank.as(by)).call('POST', `/proposals/${id}/answer`, { body })

describe('a proposal that nobody answers', () => {
  it('climbs to the director, step by step, each with a term of ten working days; each is told once', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    const seen = (await (await bank.as('branchOne')).call('GET', `/proposals/${id}`)).body
    expect(seen.rungs).toMatchObject([{ unit: { code: 'IT' }, dueOn: '2026-03-16', state: 'asked' }])

    await goOn(harness, 14, 23)
    expect(await rungs(bank, id)).toEqual(['1 IT asked'])
    await goOn(harness, 15, 0)
    expect(await rungs(bank, id)).toEqual(['1 IT late', '1 KP asked'])
    await goOn(harness, 15, 1)
    await harness.job('voice.look', { organisationId: bank.organisationId, matterId: id })
    const standing = (await (await bank.as('branchOne')).call('GET', `/proposals/${id}`)).body.standing
    expect(standing).toMatchObject({ waiting: true, unit: { code: 'KP' }, dueOn: '2026-03-31', climbed: 1 })
    const director = await bank.asDirector()
    const told = (await noticesOf(director)).filter((text) => text.includes('has come up to you'))
    expect(told).toHaveLength(1)
    expect(await noticesOf(await bank.as('itHead'))).toContain(
      'A proposal went up to the unit above: Laptop dikirim ke cabang',
    )
    expect(await noticesOf(await bank.as('branchOne'))).toContain(
      'A proposal went up to the unit above: Laptop dikirim ke cabang',
    )

    await goOn(harness, 60)
    expect(await rungs(bank, id)).toEqual(['1 IT late', '1 KP late'])
    const answered = await director.call('POST', `/proposals/${id}/answer`, {
      body: { kind: 'accepted', promisedOn: '2026-06-01', text: 'Saya pastikan' },
    })
    expect(answered.body.statements).toMatchObject([{ kind: 'accepted', late: true, unit: { code: 'KP' } }])
    expect(await rungs(bank, id)).toEqual(['1 IT late', '1 KP answered'])
  })

  it('takes nobody’s chance away where runs were missed: one step, with a term of its own', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    await goOn(harness, 100)
    expect(await rungs(bank, id)).toEqual(['1 IT late', '1 KP asked'])
    await goOn(harness, 101)
    expect(await rungs(bank, id)).toEqual(['1 IT late', '1 KP asked'])
  })

  it('climbs once whatever number of processes look at it together', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    harness.at(jakarta(15, 9))
    await Promise.all([
      ...Array.from({ length: 4 }, () => harness.job('voice.watch')),
      ...Array.from({ length: 4 }, () =>
        harness.job('voice.look', { organisationId: bank.organisationId, matterId: id }),
      ),
    ])
    expect(await rungs(bank, id)).toEqual(['1 IT late', '1 KP asked'])
    const told = (await noticesOf(await bank.asDirector())).filter((text) => text.includes('come up to you'))
    expect(told).toHaveLength(1)
  })

  it('goes on to somebody who is put in charge only later', async () => {
    const bank = await makeVoiceBank(harness)
    const administrator = await bank.as('administrator')
    const held = await administrator.call('GET', `/people/${bank.director}`)
    const [assignment] = held.body.assignments as { id: string }[]
    await administrator.call('PATCH', `/assignments/${assignment?.id}`, { body: { head: false } })
    const id = await propose(bank)
    await goOn(harness, 15)
    expect(await rungs(bank, id)).toEqual(['1 IT late'])
    await makeHead(bank, await addPerson(bank, 'Tono Direktur'), bank.root)
    await goOn(harness, 16)
    expect(await rungs(bank, id)).toEqual(['1 IT late', '1 KP asked'])
  })

  it('counts working days of the unit that is asked, and a shorter term where the organisation set one', async () => {
    const bank = await makeVoiceBank(harness)
    const administrator = await bank.as('administrator')
    const made = await administrator.call('POST', '/calendars', {
      body: {
        name: 'Senin saja',
        zone: 'Asia/Jakarta',
        week: { '1': [{ start: 480, end: 960 }] },
        holidays: null,
        days: [],
      },
    })
    const chosen = await administrator.call('PATCH', `/units/${bank.it}`, {
      body: { calendarId: made.body.id },
    })
    expect(chosen.status).toBe(200)
    const id = await propose(bank)
    const dueOn = async () =>
      (await (await bank.as('hrOne')).call('GET', `/proposals/${id}`)).body.rungs[0].dueOn
    expect(await dueOn()).toBe('2026-05-11')
    const body = { answerDays: 2, escalationDays: 1, reason: 'Lebih cepat' }
    expect((await administrator.call('PUT', '/voice-terms', { body })).body).toMatchObject({ answerDays: 2 })
    const next = await propose(bank, 'branchTwo')
    const seen = (await (await bank.as('hrOne')).call('GET', `/proposals/${next}`)).body
    expect(seen.rungs[0].dueOn).toBe('2026-03-16')
    expect(await dueOn()).toBe('2026-05-11')
  })

  it('is not a step where a unit has no working day at all: the next one is asked at the next look', async () => {
    const bank = await makeVoiceBank(harness)
    const administrator = await bank.as('administrator')
    const made = await administrator.call('POST', '/calendars', {
      body: { name: 'Tutup', zone: 'Asia/Jakarta', week: {}, holidays: null, days: [] },
    })
    await administrator.call('PATCH', `/units/${bank.it}`, { body: { calendarId: made.body.id } })
    const id = await propose(bank)
    await goOn(harness, 0, 10)
    expect(await rungs(bank, id)).toEqual(['1 IT late', '1 KP asked'])
  })
})

describe('what was promised', () => {
  it('is followed up: the unit is asked again with a term, and then the line', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    await answerAs(bank, id, 'itHead', { kind: 'accepted', promisedOn: '2026-03-10', text: 'Ya' })
    await goOn(harness, 8, 23)
    expect(await rungs(bank, id)).toEqual(['1 IT answered'])
    await goOn(harness, 9, 0)
    expect(await rungs(bank, id)).toEqual(['1 IT answered', '2 IT asked'])
    expect((await noticesOf(await bank.as('itHead')))[0]).toContain('has passed')
    expect((await noticesOf(await bank.as('branchOne')))[0]).toContain('the unit is asked again')
    await goOn(harness, 40)
    expect(await rungs(bank, id)).toEqual(['1 IT answered', '2 IT late', '2 KP asked'])
    const done = await answerAs(bank, id, 'itHead', { kind: 'done', text: 'Akhirnya' })
    expect(done.body).toMatchObject({ state: 'done', statements: [{ late: false }, { late: true }] })
  })

  it('may be moved once by the unit; the next day is for a unit above it to name', async () => {
    const bank = await makeVoiceBank(harness)
    const id = await propose(bank)
    const dates = ['2026-03-10', '2026-03-20', '2026-04-20']
    const answers = []
    for (const promisedOn of dates)
      answers.push(await answerAs(bank, id, 'itHead', { kind: 'accepted', promisedOn, text: 'Nanti' }))
    expect(answers.map(({ status, body }) => `${status} ${body.code ?? body.promises}`)).toEqual([
      '200 1',
      '200 2',
      '403 answer_date_from_above',
    ])
    const head = await (await bank.as('itHead')).call('GET', `/proposals/${id}`)
    expect(head.body.may.answer).toEqual(['declined', 'done'])
    const above = await (
      await bank.asDirector()
    ).call('POST', `/proposals/${id}/answer`, {
      body: { kind: 'accepted', promisedOn: '2026-04-20', text: 'Batas terakhir' },
    })
    expect(above.status).toBe(200)
  })
})
