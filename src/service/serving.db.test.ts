import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { askForLaptop, jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'

const harness = testHarness()

async function act(bank: ServiceBank, name: string, requestId: string, verb: string, body?: object) {
  const person = await bank.as(name)
  return person.call('POST', `/requests/${requestId}/${verb}`, body === undefined ? {} : { body })
}

describe('serving a request', () => {
  it('goes from taking to confirmation, with both clocks read in working time', async () => {
    harness.at(jakarta(0, 11, 30))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const taken = await act(bank, 'itOne', requestId, 'take')
    expect(taken.body).toMatchObject({
      state: 'in_progress',
      assignee: { name: 'itOne' },
      may: { respond: true, complete: true, take: false },
    })
    harness.at(jakarta(0, 13, 15))
    const answered = await act(bank, 'itOne', requestId, 'respond', { text: 'Besok pagi kami antar.' })
    // 11.30–12.00 and 13.00–13.15: lunch does not count.
    expect(answered.body.response).toMatchObject({ status: 'kept', usedMinutes: 45 })
    expect(answered.body.may.respond).toBe(false)
    expect((await act(bank, 'itOne', requestId, 'respond', { text: 'Lagi' })).body.code).toBe(
      'request_answered_already',
    )
    harness.at(jakarta(1, 11, 30))
    const completed = await act(bank, 'itOne', requestId, 'complete', { text: '' })
    expect(completed.body).toMatchObject({
      state: 'completed',
      completion: { status: 'kept', usedMinutes: 480 },
    })
    const confirmed = await act(bank, 'branchOne', requestId, 'confirm')
    expect(confirmed.body).toMatchObject({
      state: 'closed',
      may: { confirm: false, reopen: false, rate: true },
    })
  })

  it('is for the unit that holds it and nobody else', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    expect((await act(bank, 'branchOne', requestId, 'take')).status).toBe(403)
    expect((await act(bank, 'auditor', requestId, 'take')).status).toBe(403)
    expect((await act(bank, 'hrOne', requestId, 'take')).status).toBe(404)
    expect((await act(bank, 'deskOne', requestId, 'complete', { text: '' })).status).toBe(404)
    expect((await act(bank, 'itHead', requestId, 'accept')).status).toBe(200)
    expect((await act(bank, 'itOne', requestId, 'confirm')).status).toBe(403)
    expect((await act(bank, 'itOne', requestId, 'cancel', { text: 'Tidak jadi' })).status).toBe(403)
    const other = await makeServiceBank(harness)
    expect((await act(other, 'itHead', requestId, 'take')).status).toBe(404)
  })

  it('gives a request to one of two who take it at the same moment, and names who has it to the other', async () => {
    const bank = await makeServiceBank(harness)
    for (let round = 0; round < 5; round++) {
      const { requestId } = await askForLaptop(bank)
      const replies = await Promise.all(
        ['itOne', 'itTwo', 'itHead'].map((name) => act(bank, name, requestId, 'take')),
      )
      expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
      const won = replies.find((reply) => reply.status === 200)
      const lost = replies.filter((reply) => reply.status === 409)
      const winner = String(won?.body.assignee.name)
      expect(lost.map((reply) => [reply.body.code, String(reply.body.detail).startsWith(winner)])).toEqual([
        ['request_already_taken', true],
        ['request_already_taken', true],
      ])
    }
  })

  it('lets one of two acts that exclude each other happen, whichever came first', async () => {
    const bank = await makeServiceBank(harness)
    for (let round = 0; round < 5; round++) {
      const { requestId } = await askForLaptop(bank)
      const [completed, cancelled] = await Promise.all([
        act(bank, 'itOne', requestId, 'complete', { text: '' }),
        act(bank, 'branchOne', requestId, 'cancel', { text: 'Tidak jadi' }),
      ])
      expect([completed.status, cancelled.status].toSorted((a, b) => a - b)).toEqual([200, 409])
      const seen = await (await bank.as('branchOne')).call('GET', `/requests/${requestId}`)
      expect(seen.body.state).toBe(completed.status === 200 ? 'completed' : 'cancelled')
    }
  })

  it('hands on to another unit, whose people then serve it, while the promise stays where it was made', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    harness.at(jakarta(0, 10))
    const handed = await act(bank, 'itOne', requestId, 'hand-on', {
      unitId: bank.hr,
      text: 'Perlu persetujuan SDM.',
    })
    expect(handed.body).toMatchObject({
      unit: { code: 'IT' },
      holder: { code: 'SDM' },
      assignee: null,
      may: { complete: false },
    })
    expect((await act(bank, 'itOne', requestId, 'take')).status).toBe(403)
    expect((await act(bank, 'hrOne', requestId, 'take')).status).toBe(200)
    expect(
      (await act(bank, 'hrOne', requestId, 'hand-on', { unitId: bank.hr, text: 'Ke diri sendiri' })).body
        .code,
    ).toBe('unit_holds_request_already')
    harness.at(jakarta(0, 11))
    const done = await act(bank, 'hrOne', requestId, 'complete', { text: 'Disetujui.' })
    expect(done.body.clock.hops).toMatchObject([
      { unit: { code: 'IT' }, usedMinutes: 120, until: jakarta(0, 10) },
      { unit: { code: 'SDM' }, usedMinutes: 60, until: jakarta(0, 11) },
    ])
    expect(done.body.completion.usedMinutes).toBe(180)
    expect((await (await bank.as('itTwo')).call('GET', `/requests/${requestId}`)).status).toBe(200)
  })

  it('stops the clock while it waits for the asker, and goes on by itself when the asker writes', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    await act(bank, 'itOne', requestId, 'pause', { whose: 'asker', text: 'Tipe apa?' })
    harness.at(jakarta(0, 11))
    const waiting = await (await bank.as('branchOne')).call('GET', `/requests/${requestId}`)
    expect(waiting.body).toMatchObject({
      state: 'paused',
      completion: { status: 'paused', dueAt: null, usedMinutes: 0 },
    })
    const written = await act(bank, 'branchOne', requestId, 'comment', { text: 'Yang ringan.' })
    expect(written.body).toMatchObject({
      state: 'in_progress',
      completion: { status: 'running', usedMinutes: 0 },
      clock: { waitingForAskerMinutes: 180 },
    })
    expect(written.body.timeline.at(-1)).toMatchObject({ kind: 'resumed', actor: null })
    await act(bank, 'itOne', requestId, 'pause', { whose: 'own', text: 'Istirahat' })
    harness.at(jakarta(0, 12))
    const own = await (await bank.as('itOne')).call('GET', `/requests/${requestId}`)
    expect(own.body.completion).toMatchObject({ status: 'running', usedMinutes: 60 })
  })

  it('counts no time between completion and reopening, and cannot be reopened after 14 days', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    await act(bank, 'itOne', requestId, 'take')
    harness.at(jakarta(0, 9))
    await act(bank, 'itOne', requestId, 'complete', { text: '' })
    harness.at(jakarta(2, 8))
    const reopened = await act(bank, 'branchOne', requestId, 'reopen', { text: 'Masih mati.' })
    expect(reopened.body).toMatchObject({
      state: 'in_progress',
      assignee: { name: 'itOne' },
      completedAt: null,
      completion: { usedMinutes: 60, status: 'running' },
    })
    harness.at(jakarta(2, 9))
    const done = await act(bank, 'itOne', requestId, 'complete', { text: '' })
    expect(done.body.completion).toMatchObject({ usedMinutes: 120, status: 'kept' })
    harness.at(jakarta(17, 9))
    const late = await act(bank, 'branchOne', requestId, 'reopen', { text: 'Lagi' })
    expect([late.status, late.body.code]).toEqual([409, 'request_reopening_over'])
    expect((await act(bank, 'branchOne', requestId, 'confirm')).body.state).toBe('closed')
  })

  it('can be cancelled by its asker until it is completed, and not served after', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const cancelled = await act(bank, 'branchOne', requestId, 'cancel', { text: 'Sudah tidak perlu.' })
    expect(cancelled.body).toMatchObject({ state: 'cancelled', completion: { status: 'none' } })
    const late = await act(bank, 'itOne', requestId, 'complete', { text: '' })
    expect([late.status, late.body.code]).toEqual([409, 'event_not_possible'])
  })
})

describe('what is written on a request', () => {
  it.each(['a\u0000b', 'a\ud800b'])(
    'may hold anything that is sent: %j is kept or refused, never a fault',
    async (text) => {
      const bank = await makeServiceBank(harness)
      const { requestId } = await askForLaptop(bank)
      expect((await act(bank, 'branchOne', requestId, 'comment', { text })).status).toBeLessThan(500)
      expect((await act(bank, 'branchOne', requestId, 'cancel', { text })).status).toBeLessThan(500)
      const found = await (
        await bank.as('branchOne')
      ).call('GET', `/search?q=${encodeURIComponent(text.toWellFormed())}`)
      expect(found.status).toBeLessThan(500)
    },
  )
})

describe('who gets a request', () => {
  it('is said by the head of the unit; a colleague may only give away what is theirs', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const give = (name: string, to: string | null) =>
      act(bank, name, requestId, 'assign', { personId: to === null ? null : bank.people[to] })
    expect((await give('itOne', 'itTwo')).status).toBe(403)
    expect((await give('itHead', 'itOne')).body.assignee.name).toBe('itOne')
    expect((await give('itOne', 'itTwo')).body.assignee.name).toBe('itTwo')
    expect((await give('itOne', 'itOne')).status).toBe(403)
    expect((await give('itTwo', null)).body.assignee).toBeNull()
    const outside = await give('itHead', 'hrOne')
    expect([outside.status, outside.body.code]).toEqual([409, 'person_not_in_unit'])
  })

  it('skips who is away in favour of their deputy in the unit', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const away = { personId: bank.people['itTwo'], from: jakarta(0, 9).slice(0, 10), until: null }
    expect((await (await bank.as('itOne')).call('PUT', '/profile/deputy', { body: away })).status).toBe(200)
    const given = await act(bank, 'itHead', requestId, 'assign', { personId: bank.people['itOne'] })
    expect(given.body.assignee.name).toBe('itTwo')
  })
})

describe('a correction', () => {
  it('changes the past for the clocks, by the promising unit’s head alone, and names what it replaces', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    harness.at(jakarta(0, 11))
    const answered = await act(bank, 'itOne', requestId, 'respond', { text: 'Ditelepon pukul 08.30.' })
    expect(answered.body.response.status).toBe('broken')
    const eventId = answered.body.timeline.find((event: { kind: string }) => event.kind === 'responded').id
    const body = { eventId, happenedAt: jakarta(0, 8, 30), text: 'Jawaban lewat telepon, dicatat kemudian.' }
    expect((await act(bank, 'itOne', requestId, 'correct', body)).status).toBe(403)
    expect((await act(bank, 'branchOne', requestId, 'correct', body)).status).toBe(403)
    const corrected = await act(bank, 'itHead', requestId, 'correct', body)
    expect(corrected.body.response).toMatchObject({ status: 'kept', usedMinutes: 30 })
    const original = corrected.body.timeline.find((event: { id: string }) => event.id === eventId)
    const correction = corrected.body.timeline.find((event: { kind: string }) => event.kind === 'corrected')
    expect([original.correctedBy, correction.replaces]).toEqual([correction.id, eventId])
    expect(original.happenedAt).toBe(jakarta(0, 11))
    const outdated = await act(bank, 'itHead', requestId, 'correct', body)
    expect([outdated.status, outdated.body.code]).toEqual([409, 'corrected_event_outdated'])
    const undone = await act(bank, 'itHead', requestId, 'correct', {
      eventId: correction.id,
      void: true,
      text: 'Tidak jadi.',
    })
    expect(undone.body.response).toMatchObject({ status: 'broken', usedMinutes: 180 })
  })

  it.each([
    ['neither a time nor a void', {}, 'correction_empty'],
    ['a time to come', { happenedAt: jakarta(9, 9) }, 'event_in_future'],
    ['a time before the request was made', { happenedAt: jakarta(-9, 9) }, 'event_before_submission'],
    ['a time that no calendar has', { happenedAt: '0001-01-01T00:00:00Z' }, 'validation_failed'],
  ])('with %s is refused', async (_name, change, code) => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const taken = await act(bank, 'itOne', requestId, 'take')
    const eventId = taken.body.timeline.at(-1).id
    const refused = await act(bank, 'itHead', requestId, 'correct', { eventId, text: 'Keliru.', ...change })
    expect(refused.body.code).toBe(code)
  })
})
