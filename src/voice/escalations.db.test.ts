import { describe, expect, it } from 'vitest'
import { testHarness, type Answer } from '../../test/harness.ts'
import { jakarta, laptopService } from '../../test/service-bank.ts'
import { goOn, makeVoiceBank, noticesOf, type VoiceBank } from '../../test/voice-bank.ts'

const harness = testHarness()
const outcome = ({ status, body }: Answer) => `${status} ${body.code ?? ''}`.trim()

const escalate = async (bank: VoiceBank, by = 'branchOne', reason = 'Sudah dua hari tanpa kabar') =>
  (await bank.as(by)).call('POST', `/requests/${bank.requestId}/escalations`, { body: { reason } })

/** The laptop was promised within a working day and is late on Wednesday. */
async function lateRequest(): Promise<VoiceBank> {
  const bank = await makeVoiceBank(harness)
  harness.at(jakarta(2, 9))
  return bank
}

async function begun(): Promise<{ bank: VoiceBank; id: string }> {
  const bank = await lateRequest()
  const made = await escalate(bank)
  expect(made.status).toBe(201)
  return { bank, id: String(made.body.id) }
}

const rungs = ({ body }: Answer) =>
  body.rungs.map(({ unit, state }: { unit: { code: string }; state: string }) => `${unit.code} ${state}`)

describe('escalating a request', () => {
  it('is its asker’s alone, and only on a ground', async () => {
    const bank = await makeVoiceBank(harness)
    expect(outcome(await escalate(bank))).toBe('409 escalation_no_ground')
    harness.at(jakarta(2, 9))
    expect(outcome(await escalate(bank, 'itOne'))).toBe('403 not_permitted')
    expect(outcome(await escalate(bank, 'hrOne'))).toBe('404 not_found')
    expect(outcome(await escalate(bank, 'branchOne', ' '))).toBe('400 validation_failed')
    const list = await (await bank.as('branchOne')).call('GET', `/requests/${bank.requestId}/escalations`)
    expect(list.body).toEqual({ rows: [], may: { escalate: 'promise_broken' } })
    const made = await escalate(bank)
    expect(made.body).toMatchObject({ ground: 'promise_broken', state: 'open', unit: { code: 'IT' } })
    expect(outcome(await escalate(bank))).toBe('409 escalation_open_already')
  })

  it('begins once when tried twice at the same moment', async () => {
    const bank = await lateRequest()
    const answers = await Promise.all([escalate(bank), escalate(bank), escalate(bank)])
    expect(answers.map(outcome).toSorted()).toEqual([
      '201',
      '409 escalation_open_already',
      '409 escalation_open_already',
    ])
  })

  it('is possible when it was reopened twice, though no promise is broken', async () => {
    const bank = await makeVoiceBank(harness)
    const [desk, asker] = [await bank.as('itOne'), await bank.as('branchOne')]
    await desk.call('POST', `/requests/${bank.requestId}/take`)
    const again = async () => {
      await desk.call('POST', `/requests/${bank.requestId}/complete`, { body: { text: 'Selesai' } })
      await asker.call('POST', `/requests/${bank.requestId}/reopen`, { body: { text: 'Belum' } })
    }
    await again()
    expect(outcome(await escalate(bank))).toBe('409 escalation_no_ground')
    await again()
    expect((await escalate(bank)).body.ground).toBe('reopened')
  })
})

describe('escalating a declined request', () => {
  it('is answered by the unit that declined, for 14 days, and a new one can follow', async () => {
    const bank = await makeVoiceBank(harness)
    const offered = await (
      await bank.as('itHead')
    ).call('POST', `/units/${bank.it}/services`, {
      body: laptopService({ approvals: { order: 'in_order', steps: [{ by: 'head', minutes: 120 }] } }),
    })
    const asker = await bank.as('branchOne')
    const asked = await asker.call('POST', '/requests', {
      body: { serviceId: offered.body.id, priority: 3, answers: { what: 'Cabang' } },
    })
    const declined = await (
      await bank.as('branchHead')
    ).call('POST', `/requests/${asked.body.id}/decline`, { body: { text: 'Tidak perlu' } })
    expect(declined.body.state).toBe('declined')
    const path = `/requests/${asked.body.id}/escalations`
    const begun = await asker.call('POST', path, { body: { reason: 'Laptop lama rusak' } })
    expect(begun.body).toMatchObject({ ground: 'declined', unit: { code: 'CB1' } })
    expect(rungs(begun)).toEqual(['CB1 asked'])
    await asker.call('POST', `/escalations/${begun.body.id}/withdraw`)
    harness.at(jakarta(15, 9))
    expect(outcome(await asker.call('POST', path, { body: { reason: 'Lagi' } }))).toBe(
      '409 escalation_no_ground',
    )
  })
})

describe('the ladder of an escalation', () => {
  it('climbs when nobody answers, three working days a step, and is told to both', async () => {
    const { bank, id } = await begun()
    const asker = await bank.as('branchOne')
    const see = () => asker.call('GET', `/escalations/${id}`)
    expect(await noticesOf(await bank.as('itHead'))).toContainEqual(
      expect.stringContaining('waits for your answer'),
    )
    expect((await see()).body.rungs[0].dueOn).toBe('2026-03-09')
    await goOn(harness, 7, 23)
    expect(rungs(await see())).toEqual(['IT asked'])
    await goOn(harness, 8, 0)
    expect(rungs(await see())).toEqual(['IT late', 'KP asked'])
    expect((await noticesOf(asker))[0]).toContain('went up to the unit above')
    expect((await noticesOf(await bank.asDirector()))[0]).toContain('has come up to you')
    await goOn(harness, 60)
    expect(rungs(await see())).toEqual(['IT late', 'KP late'])
  })

  it('ends when its asker accepts the answer', async () => {
    const { bank, id } = await begun()
    const [head, asker] = [await bank.as('itHead'), await bank.as('branchOne')]
    const act = (who: typeof head, what: string, body?: object) =>
      who.call('POST', `/escalations/${id}/${what}`, body && { body })
    const text = 'Laptop dikirim hari ini'
    const tried = [
      await act(asker, 'accept'),
      await act(asker, 'answer', { text }),
      await act(await bank.as('itOne'), 'answer', { text }),
      await act(await bank.as('hrOne'), 'answer', { text }),
      await act(head, 'answer', { text }),
      await act(head, 'answer', { text }),
      await act(head, 'accept'),
      await act(asker, 'accept'),
      await act(asker, 'withdraw'),
    ]
    expect(tried.map(outcome)).toEqual([
      '409 escalation_not_answered',
      '403 not_permitted',
      '403 not_permitted',
      '404 not_found',
      '200',
      '409 escalation_answered',
      '403 not_permitted',
      '200',
      '409 escalation_closed',
    ])
    const seen = await asker.call('GET', `/escalations/${id}`)
    expect(seen.body).toMatchObject({ state: 'closed', closedHow: 'accepted', statements: [{ text }] })
    expect((await noticesOf(head))[0]).toContain('is over')
    expect((await escalate(bank)).status).toBe(201)
  })

  it('goes up at once when its asker objects, and ends where nobody stands above', async () => {
    const { bank, id } = await begun()
    const [head, asker, director] = [
      await bank.as('itHead'),
      await bank.as('branchOne'),
      await bank.asDirector(),
    ]
    const answer = (who: typeof head) =>
      who.call('POST', `/escalations/${id}/answer`, { body: { text: 'Sedang diproses' } })
    const object = () =>
      asker.call('POST', `/escalations/${id}/object`, { body: { text: 'Itu bukan jawaban' } })
    await answer(head)
    const first = await object()
    expect(rungs(first)).toEqual(['IT answered', 'KP asked'])
    expect(first.body.state).toBe('open')
    await answer(director)
    const second = await object()
    expect(second.body).toMatchObject({ state: 'closed', closedHow: 'top' })
    expect(second.body.statements.map(({ kind }: { kind: string }) => kind)).toEqual([
      'answered',
      'objected',
      'answered',
      'objected',
    ])
  })

  it('ends in silence three working days after an answer, not before', async () => {
    const { bank, id } = await begun()
    await (await bank.as('itHead')).call('POST', `/escalations/${id}/answer`, { body: { text: 'Besok' } })
    const see = async () => (await (await bank.as('branchOne')).call('GET', `/escalations/${id}`)).body
    expect(await see()).toMatchObject({ objectUntil: '2026-03-09' })
    await goOn(harness, 7, 23)
    expect((await see()).state).toBe('answered')
    await goOn(harness, 8, 0)
    expect(await see()).toMatchObject({ state: 'closed', closedHow: 'silence' })
  })

  it('ends with the request: completed or cancelled', async () => {
    for (const [who, what] of [
      ['itOne', 'complete'],
      ['branchOne', 'cancel'],
    ] as const) {
      const { bank, id } = await begun()
      const desk = await bank.as('itOne')
      await desk.call('POST', `/requests/${bank.requestId}/take`)
      const ended = await (
        await bank.as(who)
      ).call('POST', `/requests/${bank.requestId}/${what}`, { body: { text: 'Selesai' } })
      expect(ended.status).toBe(200)
      const seen = (await (await bank.as('branchOne')).call('GET', `/escalations/${id}`)).body
      expect(seen).toMatchObject({
        state: 'closed',
        closedHow: what === 'complete' ? 'completed' : 'cancelled',
        rungs: [{ state: 'dropped' }],
      })
      expect(outcome(await escalate(bank))).toBe('409 escalation_no_ground')
    }
  })

  it('is there for whoever sees the request or answers for it, a deputy too, and for nobody else', async () => {
    const { bank, id } = await begun()
    const statuses = async (names: readonly string[]) =>
      Promise.all(
        (await Promise.all(names.map((name) => bank.as(name)))).map(
          async (one) => (await one.call('GET', `/escalations/${id}`)).status,
        ),
      )
    expect(await statuses(['branchOne', 'itOne', 'itHead', 'auditor'])).toEqual([200, 200, 200, 200])
    expect(await statuses(['hrOne', 'branchTwo', 'administrator'])).toEqual([404, 404, 404])
    const other = await makeVoiceBank(harness)
    expect((await (await other.as('itHead')).call('GET', `/escalations/${id}`)).status).toBe(404)
    harness.at(jakarta(2, 9))
    await nameDeputy(bank, 'itHead', 'hrHead')
    const deputy = await bank.as('hrHead')
    const seen = await deputy.call('GET', `/escalations/${id}`)
    expect(seen.body).toMatchObject({ request: { visible: false }, may: { answer: true } })
    expect((await deputy.call('GET', '/answers-due')).body.rows).toMatchObject([{ kind: 'escalation', id }])
    const body = { text: 'Saya wakilnya; laptop dikirim' }
    expect((await deputy.call('POST', `/escalations/${id}/answer`, { body })).status).toBe(200)
  })
})

async function nameDeputy(bank: VoiceBank, who: string, deputy: string): Promise<void> {
  const named = await (
    await bank.as(who)
  ).call('PUT', '/profile/deputy', {
    body: { personId: bank.people[deputy], from: '2026-03-02', until: null },
  })
  expect(named.status).toBe(200)
}
