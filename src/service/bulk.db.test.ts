import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { testHarness } from '../../test/harness.ts'
import { askForLaptop, jakarta, makeServiceBank, type ServiceBank } from '../../test/service-bank.ts'
import {
  addEvents,
  ratableRequest,
  readImported,
  unitWork,
  verifyRequests,
  waitingForVerdict,
  writeRequests,
  writeServices,
  type EventToWrite,
  type RequestToWrite,
} from './index.ts'

const harness = testHarness()
const text = { id: 'Insiden', en: 'Incident' }

function event(
  bank: ServiceBank,
  kind: EventToWrite['kind'],
  at: string,
  sequence: number,
  rest: Partial<EventToWrite> = {},
): EventToWrite {
  const moment = new Date(at)
  return {
    id: uuidv7(),
    kind,
    happenedAt: moment,
    recordedAt: moment,
    actorId: null,
    unitId: bank.it,
    assigneeId: null,
    sequence,
    sourceKey: `e${sequence}`,
    ...rest,
  }
}

async function writeService(bank: ServiceBank): Promise<string> {
  const id = uuidv7()
  await harness.within(bank.organisationId, (_tx, context) =>
    writeServices(context, [
      {
        id,
        unitId: bank.it,
        name: text,
        description: text,
        doneWell: text,
        form: [],
        stopsClock: ['asker'],
        askerUnitIds: [],
        since: new Date(jakarta(-30, 8)),
        promises: [{ priority: 3, responseMinutes: 60, completionMinutes: 480 }],
        reasons: [{ id: uuidv7(), text }],
      },
    ]),
  )
  return id
}

function imported(bank: ServiceBank, serviceId: string, key: string): RequestToWrite {
  const server = bank.people['itOne'] ?? null
  return {
    id: uuidv7(),
    serviceId,
    priority: 3,
    askerId: String(bank.people['branchOne']),
    askedForId: String(bank.people['branchOne']),
    answers: {},
    summary: 'Layar',
    source: { system: 'servicenow', key, madeSla: true },
    events: [
      event(bank, 'submitted', jakarta(0, 8), 0),
      event(bank, 'assigned', jakarta(0, 9), 1, { actorId: server, assigneeId: server }),
      event(bank, 'completed', jakarta(0, 10), 2, { actorId: server, assigneeId: server }),
    ],
  }
}

describe('writing in bulk', () => {
  it('gives numbers in order, reads the clocks, and stands up to verification', async () => {
    harness.at(jakarta(3, 8))
    const bank = await makeServiceBank(harness)
    const serviceId = await writeService(bank)
    const requests = Array.from({ length: 30 }, (_, index) => imported(bank, serviceId, `INC${index}`))
    await harness.within(bank.organisationId, (_tx, context) => writeRequests(context, requests))
    const last = requests.at(-1)
    const seen = await (await bank.as('itTwo')).call('GET', `/requests/${last?.id}`)
    expect(seen.body).toMatchObject({
      number: 'IT-2026-000030',
      state: 'completed',
      completion: { status: 'kept', usedMinutes: 120 },
      confirmsItselfAt: null,
      source: { system: 'servicenow', key: 'INC29', madeSla: true },
    })
    expect((await askForLaptop(bank)).asked.body.number).toBe('IT-2026-000031')
    const verified = await harness.within(bank.organisationId, (tx) => verifyRequests(tx))
    expect(verified).toEqual({ requests: 31, differing: 0, discrepancies: [] })
  })

  it('refuses the same source key twice, and adds what a longer log brings', async () => {
    harness.at(jakarta(3, 8))
    const bank = await makeServiceBank(harness)
    const serviceId = await writeService(bank)
    const request = imported(bank, serviceId, 'INC1')
    await harness.within(bank.organisationId, (_tx, context) => writeRequests(context, [request]))
    await expect(
      harness.within(bank.organisationId, (_tx, context) =>
        writeRequests(context, [{ ...imported(bank, serviceId, 'INC1') }]),
      ),
    ).rejects.toThrow(/unique/)
    const known = await harness.within(bank.organisationId, (tx) =>
      readImported(tx, 'servicenow', ['INC1', 'INC2']),
    )
    expect([...known]).toEqual([['INC1', { requestId: request.id, eventKeys: new Set(['e0', 'e1', 'e2']) }]])
    const reopened = event(bank, 'reopened', jakarta(1, 8), 3, { assigneeId: bank.people['itOne'] ?? null })
    await harness.within(bank.organisationId, (_tx, context) =>
      addEvents(context, new Map([[request.id, [reopened]]])),
    )
    const seen = await (await bank.as('itTwo')).call('GET', `/requests/${request.id}`)
    expect(seen.body).toMatchObject({ state: 'in_progress', completedAt: null })
    expect(await harness.within(bank.organisationId, (tx) => verifyRequests(tx))).toMatchObject({
      requests: 1,
      differing: 0,
    })
  })

  it('is found out by verification where what is kept does not follow from the timeline', async () => {
    harness.at(jakarta(3, 8))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    await harness.within(bank.organisationId, (tx) =>
      sql`update service.requests set completion_used_minutes = 7, state = 'closed' where id = ${requestId}`.execute(
        tx,
      ),
    )
    const verified = await harness.within(bank.organisationId, (tx) => verifyRequests(tx))
    expect(verified.differing).toBe(1)
    expect(verified.discrepancies.map(({ field, kept, recomputed }) => [field, kept, recomputed])).toEqual([
      ['state', 'closed', 'open'],
      ['completionUsedMinutes', '7.000000', '0.000000'],
    ])
  })
})

describe('a change of working time', () => {
  it('is in every clock at once, and after the job in what is kept for sorting too', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const administrator = await bank.as('administrator')
    const calendars = await administrator.call('GET', '/calendars')
    const { id, name, zone, week, holidays } = calendars.body.rows[0]
    const days = [{ day: jakarta(1, 9).slice(0, 10), working: false, note: 'Pindah kantor' }]
    const changed = await administrator.call('PUT', `/calendars/${id}`, {
      body: { name, zone, week, holidays, days },
    })
    expect(changed.status).toBe(200)
    const seen = await (await bank.as('branchOne')).call('GET', `/requests/${requestId}`)
    expect(seen.body.completion.dueAt).toBe(jakarta(2, 9))
    const verify = () => harness.within(bank.organisationId, (tx) => verifyRequests(tx))
    expect((await verify()).discrepancies.map(({ field }) => field)).toEqual(['completionDueAt'])
    await harness.job('service.reread', { organisationId: bank.organisationId })
    expect((await verify()).differing).toBe(0)
  })
})

describe('what whoever measures is told', () => {
  it('is who asked, who served, what done well means, and when it was completed', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const { requestId, serviceId } = await askForLaptop(bank)
    await (await bank.as('itOne')).call('POST', `/requests/${requestId}/take`)
    await (
      await bank.as('itTwo')
    ).call('POST', `/requests/${requestId}/comment`, { body: { text: 'Sudah dipesan.' } })
    await (await bank.as('itOne')).call('POST', `/requests/${requestId}/complete`, { body: {} })
    const { ratable, waiting, view } = await harness.within(bank.organisationId, async (tx) => ({
      ratable: await ratableRequest(tx, requestId),
      waiting: await waitingForVerdict(tx, String(bank.people['branchOne']), new Date(jakarta(-1, 8))),
      view: (
        await sql`select ratable, used_minutes, completion_status from service.completed_requests where id = ${requestId}`.execute(
          tx,
        )
      ).rows,
    }))
    expect(ratable).toMatchObject({
      state: 'completed',
      completedAt: new Date(jakarta(0, 8)),
      service: { id: serviceId },
      reasons: [{ text: { en: 'Fast' } }],
    })
    expect(new Set(ratable?.workedOnBy)).toEqual(new Set([bank.people['itOne'], bank.people['itTwo']]))
    expect(waiting.map((request) => request.id)).toEqual([requestId])
    expect(view).toEqual([{ ratable: true, usedMinutes: 0, completionStatus: 'kept' }])
  })
})

describe('what a unit still has to do', () => {
  it('is what it offers, and unfinished requests that it promised or holds', async () => {
    const bank = await makeServiceBank(harness)
    const { requestId } = await askForLaptop(bank)
    const workOf = (unitId: string) => harness.within(bank.organisationId, (tx) => unitWork(tx, unitId))
    const server = await bank.as('itOne')
    await server.call('POST', `/requests/${requestId}/hand-on`, {
      body: { unitId: bank.hr, text: 'Ke SDM.' },
    })
    expect(await workOf(bank.it)).toEqual({ services: 1, requests: 1 })
    expect(await workOf(bank.hr)).toEqual({ services: 0, requests: 1 })
    await (await bank.as('hrOne')).call('POST', `/requests/${requestId}/complete`, { body: {} })
    expect(await workOf(bank.hr)).toEqual({ services: 0, requests: 0 })
  })
})

describe('a timeline', () => {
  it('cannot be changed or deleted by the server’s role, nor can terms', async () => {
    const bank = await makeServiceBank(harness)
    await askForLaptop(bank)
    for (const statement of [
      'update service.request_events set text = $$x$$',
      'delete from service.request_events',
      'delete from service.terms',
      'update service.terms set done_well_id = $$x$$',
    ]) {
      await expect(
        harness.within(bank.organisationId, (tx) => sql.raw(statement).execute(tx)),
      ).rejects.toThrow(/permission denied/)
    }
  })
})
