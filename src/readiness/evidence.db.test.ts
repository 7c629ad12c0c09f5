import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshId, testHarness } from '../../test/harness.ts'
import {
  handIn,
  holdVerified,
  idIn,
  makeReadinessBank,
  seenDriving,
  sendDocument,
  type ReadinessBank,
} from '../../test/readiness-bank.ts'
import { jakarta } from '../../test/service-bank.ts'

const harness = testHarness()
const five = { issuedOn: '2025-01-10', validUntil: '2030-01-10' }

async function answerOf(bank: ReadinessBank, who: string, path = '/readiness') {
  const shown = await (await bank.as(who)).call('GET', path)
  expect(shown.status, shown.text).toBe(200)
  return shown.body.jobs.find(({ job }: { job: { title: { en: string } } }) => job.title.en === 'Driver')
}

describe('evidence', () => {
  it('counts once a second person verified it, and readiness ends with what ends first', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    expect((await answerOf(bank, 'driver')).answer).toMatchObject({ state: 'not_ready', until: null })
    const handed = await handIn(bank, 'driver', 'sim-a', five)
    expect(handed.status, handed.text).toBe(201)
    expect(handed.body).toMatchObject({ state: 'waiting', may: { verify: false }, source: 'upload' })
    const waiting = await (await bank.as('itHead')).call('GET', '/evidence/waiting')
    expect(waiting.body.rows).toMatchObject([{ id: handed.body.id, units: [{ code: 'IT' }] }])
    expect((await answerOf(bank, 'driver')).answer.reasons[0]).toMatchObject({
      why: { code: 'unverified' },
      mend: { act: 'have_verified' },
    })
    const verify = async (bornOn: string) =>
      (await bank.as('itHead')).call('POST', `/evidence/${handed.body.id}/verify`, { body: { bornOn } })
    expect((await verify('2025-01-10')).body.invalid_params[0].name).toBe('body.bornOn')
    const verified = await verify('1990-05-01')
    expect(verified.body).toMatchObject({ state: 'verified', decidedBy: { name: 'itHead' } })
    expect((await seenDriving(bank, 'driver', 4, '2026-03-01')).status).toBe(201)
    expect(await answerOf(bank, 'driver')).toMatchObject({
      held: true,
      answer: { state: 'ready_until', until: '2027-03-01' },
      corrected: null,
    })
    const notices = await (await bank.as('driver')).call('GET', '/notices', { language: 'id' })
    expect(notices.text).toContain('SIM A: mobil pribadi')
  })

  it('is verified by nobody for themselves, nor by whoever handed it in, and is decided once', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const own = await handIn(bank, 'itHead', 'sim-a', five)
    const head = await bank.as('itHead')
    const refused = await head.call('POST', `/evidence/${idIn(own)}/verify`, { body: {} })
    expect([refused.status, refused.body.code]).toEqual([403, 'evidence_is_own'])
    const forDriver = await handIn(bank, 'itHead', 'sim-a', five, 'driver')
    const second = await head.call('POST', `/evidence/${idIn(forDriver)}/verify`, { body: {} })
    expect([second.status, second.body.code]).toEqual([403, 'evidence_second_person'])
    const steward = await bank.steward()
    for (const one of [own, forDriver])
      expect((await steward.call('POST', `/evidence/${idIn(one)}/verify`, { body: {} })).status).toBe(200)
    const again = await steward.call('POST', `/evidence/${idIn(own)}/reject`, { body: { reason: 'Buram' } })
    expect([again.status, again.body.code]).toEqual([409, 'evidence_decided'])
  })

  it('is rejected with a reason that its person reads, and handed in anew', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const id = idIn(await handIn(bank, 'driver', 'sim-a', five))
    const head = await bank.as('itHead')
    const none = await head.call('POST', `/evidence/${id}/reject`, { body: { reason: ' ' } })
    expect(none.body.invalid_params[0].name).toBe('body.reason')
    await head.call('POST', `/evidence/${id}/reject`, { body: { reason: 'Foto buram' } })
    const driver = await bank.as('driver')
    expect((await driver.call('GET', `/evidence/${id}`)).body).toMatchObject({
      state: 'rejected',
      rejectReason: 'Foto buram',
    })
    expect((await driver.call('GET', '/notices')).text).toContain('Foto buram')
    expect((await answerOf(bank, 'driver')).answer.reasons[0].why).toEqual({ code: 'rejected' })
    expect((await handIn(bank, 'driver', 'sim-a', five)).status).toBe(201)
  })

  it('that is revoked from a day in the past changes what is answered of the past, and says so', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const id = await holdVerified(bank, 'driver', 'sim-a', five)
    await seenDriving(bank, 'driver', 5, '2026-03-01')
    harness.at(jakarta(30, 9))
    const early = await (
      await bank.as('itHead')
    ).call('POST', `/evidence/${id}/revoke`, { body: { from: '2024-12-31', reason: 'Palsu' } })
    expect([early.status, early.body.code]).toEqual([400, 'evidence_revoked_before_issue'])
    await (
      await bank.as('itHead')
    ).call('POST', `/evidence/${id}/revoke`, {
      body: { from: '2026-03-10', reason: 'SIM dicabut pengadilan' },
    })
    const path = `/people/${bank.people['driver']}/readiness?at=${jakarta(15, 9)}`
    const then = await answerOf(bank, 'itHead', path)
    expect(then).toMatchObject({
      answer: { state: 'ready_until' },
      corrected: { answer: { state: 'not_ready' }, turns: [{ at: jakarta(30, 9), to: 'not_ready' }] },
    })
    const before = await answerOf(
      bank,
      'itHead',
      `/people/${bank.people['driver']}/readiness?at=${jakarta(3, 9)}`,
    )
    expect(before.corrected).toMatchObject({
      answer: { state: 'ready_until', until: '2026-03-09' },
      turns: [],
    })
    const known = await answerOf(bank, 'itHead', `${path}&knownAt=${jakarta(20, 9)}`)
    expect(known).toMatchObject({ answer: { state: 'ready_until' }, corrected: null })
  })

  it('takes documents alone, used once, by whoever sent them; days that make sense', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const driver = await bank.as('driver')
    const text = await sendDocument(driver, 'bukan dokumen', 'sim.pdf')
    expect([text.status, text.body.code]).toEqual([415, 'evidence_file_type'])
    const empty = await sendDocument(driver, '')
    expect([empty.status, empty.body.code]).toEqual([400, 'evidence_file_empty'])
    const file = await sendDocument(driver)
    const tried = async (who: string, change: object) => {
      const answer = await (
        await bank.as(who)
      ).call('POST', `/people/${bank.people[who]}/evidence`, {
        body: { kindId: bank.kinds['sim-a'], fileId: file.body.id, ...five, ...change },
      })
      return [answer.status, answer.body.code, answer.body.invalid_params?.[0]?.name]
    }
    expect(await tried('driverTwo', {})).toEqual([400, 'evidence_file_missing', 'body.fileId'])
    expect(await tried('driver', { issuedOn: '2026-03-03' })).toEqual([
      400,
      'evidence_in_future',
      'body.issuedOn',
    ])
    expect(await tried('driver', { validUntil: '2025-01-09' })).toEqual([
      400,
      'evidence_ends_before',
      'body.validUntil',
    ])
    expect(await tried('driver', { kindId: freshId() })).toEqual([400, 'kind_unknown', 'body.kindId'])
    expect((await tried('driver', {}))[0]).toBe(201)
    expect(await tried('driver', {})).toEqual([400, 'evidence_file_missing', 'body.fileId'])
  })

  it('is as long valid as its kind where nobody says, and its document is there for those who may see it alone', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const handed = await handIn(bank, 'driver', 'sim-a', { issuedOn: '2025-01-10' })
    expect(handed.body.validUntil).toBe('2030-01-10')
    const path = `/evidence/${idIn(handed)}`
    for (const who of ['driver', 'itHead', 'steward'])
      expect((await (await bank.as(who)).call('GET', `${path}/file`)).text, who).toContain('%PDF-1.4')
    for (const who of ['driverTwo', 'itOne', 'hrHead', 'branchHead', 'auditor', 'administrator'])
      for (const one of [path, `${path}/file`, `/people/${bank.people['driver']}/readiness`])
        expect((await (await bank.as(who)).call('GET', one)).status, `${who} ${one}`).not.toBe(200)
    const gone = await (await bank.as('hrHead')).call('GET', path)
    const never = await (await bank.as('hrHead')).call('GET', `/evidence/${freshId()}`)
    expect([gone.status, gone.body.code]).toEqual([never.status, never.body.code])
  })

  it('of one person waits fifty times at most, also where two more come at once', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const driver = await bank.as('driver')
    const give = async (fileId: string) =>
      driver.call('POST', `/people/${bank.people['driver']}/evidence`, {
        body: { kindId: bank.kinds['sim-a'], fileId, ...five },
      })
    const files = [(await sendDocument(driver)).body.id, (await sendDocument(driver)).body.id]
    const first = await give((await sendDocument(driver)).body.id)
    await harness.within(bank.organisationId, (tx) =>
      sql`insert into readiness.evidence (organisation_id, id, person_id, kind_id, number, competent, issued_on, note, source,
          submitted_by, submitted_at)
        select organisation_id, gen_random_uuid(), person_id, kind_id, number, competent, issued_on, note, source,
          submitted_by, submitted_at
        from readiness.evidence, generate_series(1, 48) where id = ${first.body.id}`.execute(tx),
    )
    const last = await Promise.all(files.map(give))
    expect(last.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(last.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'evidence_too_many_waiting',
    })
    const steward = await bank.steward()
    await steward.call('POST', `/evidence/${first.body.id}/reject`, { body: { reason: 'Tidak terbaca' } })
    const refused = files[last.findIndex(({ status }) => status === 409)] ?? ''
    expect((await give(refused)).status).toBe(201)
  })

  it('that nobody handed in is swept after a day', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const driver = await bank.as('driver')
    const file = await sendDocument(driver)
    harness.at(jakarta(1, 10))
    await harness.job('readiness.sweep')
    const late = await driver.call('POST', `/people/${bank.people['driver']}/evidence`, {
      body: { kindId: bank.kinds['sim-a'], fileId: file.body.id, ...five },
    })
    expect(late.body.code).toBe('evidence_file_missing')
  })
})

describe('observations', () => {
  it('are written by heads, colleagues of the unit and assessors, never of oneself, and the last counts', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeReadinessBank(harness)
    const observe = async (who: string, of: string, change: object = {}) => {
      const answer = await (
        await bank.as(who)
      ).call('POST', `/people/${bank.people[of]}/observations`, {
        body: { abilityId: bank.driving, level: 4, observedOn: '2026-03-01', note: 'Baik', ...change },
      })
      return [answer.status, answer.body.code]
    }
    expect(await observe('driver', 'driver')).toEqual([403, 'evidence_is_own'])
    expect(await observe('hrOne', 'driver')).toEqual([404, 'not_found'])
    expect(await observe('driverTwo', 'driver', { observedOn: '2026-03-03' })).toEqual([
      400,
      'evidence_in_future',
    ])
    expect((await observe('itHead', 'driver'))[0]).toBe(201)
    expect((await observe('steward', 'driver', { level: 5 }))[0]).toBe(201)
    harness.at(jakarta(0, 10))
    expect((await observe('driverTwo', 'driver', { level: 3 }))[0]).toBe(201)
    const own = (await (await bank.as('driver')).call('GET', '/readiness')).body
    expect(own.abilities).toMatchObject([
      { level: 3, observer: 'peer', freshUntil: '2027-03-01', stale: false },
    ])
    expect((await answerOf(bank, 'driver')).answer.reasons[1].why).toEqual({ code: 'too_low', level: 3 })
  })
})
