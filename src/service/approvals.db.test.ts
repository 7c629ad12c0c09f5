import { describe, expect, it } from 'vitest'
import { runOn } from '../../test/desk.ts'
import { testHarness } from '../../test/harness.ts'
import {
  askForLaptop,
  jakarta,
  laptopService,
  makeServiceBank,
  type ServiceBank,
} from '../../test/service-bank.ts'
import type { ApprovalTerms, ServiceBody } from './contract.ts'

const harness = testHarness()

const head = { by: 'head', minutes: 120 } as const
const costUnit = { by: 'cost_owner', field: 'cost', minutes: 240 } as const
const costForm: ServiceBody['form'] = [
  ...laptopService().form,
  { key: 'cost', kind: 'unit', label: { id: 'Biaya', en: 'Cost' }, required: true },
  { key: 'amount', kind: 'number', label: { id: 'Jumlah', en: 'Amount' }, required: true, whole: false },
]
const both = (order: ApprovalTerms['order'] = 'in_order') => ({
  form: costForm,
  approvals: { order, steps: [head, costUnit] },
})

/** A laptop that needs these approvals, asked for by somebody; HR bears the cost. */
async function ask(bank: ServiceBank, change: Partial<ServiceBody>, asker = 'branchOne', amount = 10) {
  const offered = await (
    await bank.as('itHead')
  ).call('POST', `/units/${bank.it}/services`, { body: laptopService(change) })
  expect(offered.status, offered.text).toBe(201)
  const answers = {
    what: 'Presentasi cabang',
    ...(change.form !== undefined && { cost: bank.hr, amount }),
  }
  return (await bank.as(asker)).call('POST', '/requests', {
    body: { serviceId: offered.body.id, priority: 3, answers },
  })
}

async function act(
  bank: ServiceBank,
  name: string,
  requestId: string,
  verb: string,
  body: object = { text: '' },
) {
  return (await bank.as(name)).call('POST', `/requests/${requestId}/${verb}`, { body })
}

async function waitsFor(bank: ServiceBank, name: string): Promise<string[]> {
  const answer = await (await bank.as(name)).call('GET', '/approvals/waiting')
  return answer.body.rows.map((row: { request: { id: string } }) => row.request.id)
}

async function nameDeputy(bank: ServiceBank, away: string, deputy: string) {
  const body = { personId: bank.people[deputy], from: '2026-03-02', until: '2026-03-06' }
  const answer = await (await bank.as(away)).call('PUT', '/profile/deputy', { body })
  expect(answer.status, answer.text).toBe(200)
}

describe('a request that needs approvals', () => {
  it('goes from the head to the cost owner to the unit, whose promise begins only then', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    const asked = await ask(bank, both())
    const id = String(asked.body.id)
    expect(asked.body).toMatchObject({
      state: 'awaiting_approval',
      completion: { status: 'paused', usedMinutes: 0 },
      approvals: [
        {
          by: 'head',
          state: 'asked',
          approvers: [{ person: { name: 'branchHead' } }],
          clock: { promisedMinutes: 120 },
        },
        { by: 'cost_owner', state: 'later', approvers: [], clock: null },
      ],
    })
    expect(await waitsFor(bank, 'branchHead')).toEqual([id])
    expect(await waitsFor(bank, 'hrHead')).toEqual([])
    expect((await act(bank, 'itOne', id, 'take', {})).body.code).toBe('event_not_possible')
    const queue = await (await bank.as('itOne')).call('GET', `/units/${bank.it}/queue`)
    expect(queue.body.rows).toEqual([])
    harness.at(jakarta(0, 9))
    const first = await act(bank, 'branchHead', id, 'approve', { text: 'Perlu' })
    expect(first.body, first.text).toMatchObject({
      state: 'awaiting_approval',
      approvals: [
        {
          state: 'approved',
          decidedBy: { name: 'branchHead' },
          text: 'Perlu',
          clock: { status: 'kept', usedMinutes: 60 },
        },
        { state: 'asked', approvers: [{ person: { name: 'hrHead' } }] },
      ],
    })
    harness.at(jakarta(0, 14))
    const second = await act(bank, 'hrHead', id, 'approve')
    expect(second.body).toMatchObject({ state: 'open', completion: { status: 'running', usedMinutes: 0 } })
    // Three hours of work, lunch left out, and eight hours from 14.00 on.
    expect(second.body.approvals[1].clock).toMatchObject({ usedMinutes: 240, status: 'kept' })
    expect(second.body.completion.dueAt).toBe(jakarta(1, 14))
    harness.at(jakarta(0, 15))
    await act(bank, 'itOne', id, 'take', {})
    const done = await act(bank, 'itOne', id, 'complete')
    expect(done.body).toMatchObject({
      completion: { status: 'kept', usedMinutes: 60 },
      clock: { usedMinutes: 60, waitingForApprovalMinutes: 360, elapsedMinutes: 420 },
    })
    expect((await runOn(harness, ['verify'])).code).toBe(0)
  })

  it('goes to the deputy of whoever is away, who is recorded in their place', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    await nameDeputy(bank, 'branchHead', 'branchTwo')
    const asked = await ask(bank, both('side_by_side'))
    const id = String(asked.body.id)
    expect(asked.body.approvals[0].approvers).toMatchObject([
      { person: { name: 'branchTwo' }, standsInFor: { name: 'branchHead' } },
    ])
    expect(await waitsFor(bank, 'branchTwo')).toEqual([id])
    expect(await waitsFor(bank, 'branchHead')).toEqual([])
    expect((await act(bank, 'branchHead', id, 'approve')).status).toBe(404)
    const given = await act(bank, 'branchTwo', id, 'approve')
    expect(given.body.approvals[0]).toMatchObject({
      decidedBy: { name: 'branchTwo' },
      decidedFor: { name: 'branchHead' },
    })
    expect((await act(bank, 'hrHead', id, 'approve')).body.state).toBe('open')
  })

  it('is never decided by who asked, nor by their deputy: the next head above does, and where none is it is refused plainly', async () => {
    const bank = await makeServiceBank(harness)
    const steps = { approvals: { order: 'in_order' as const, steps: [head] } }
    const refused = await ask(bank, steps, 'branchHead')
    expect(refused.body).toMatchObject({ code: 'approval_impossible' })
    const administrator = await bank.as('administrator')
    await administrator.call('PATCH', `/assignments/${await assignmentOf(bank, 'steward')}`, {
      body: { head: true },
    })
    const asked = await ask(bank, steps, 'branchHead')
    expect(asked.body.approvals[0].approvers).toMatchObject([{ person: { name: 'steward' } }])
    expect((await act(bank, 'branchHead', asked.body.id, 'approve')).status).toBe(403)
    expect((await act(bank, 'steward', asked.body.id, 'approve')).body.state).toBe('open')
  })

  it('asks who is needed twice once, and records both', async () => {
    const bank = await makeServiceBank(harness)
    const asked = await ask(bank, {
      form: costForm,
      approvals: {
        order: 'in_order',
        steps: [{ by: 'unit_head', unitId: bank.hr as never, minutes: null }, costUnit],
      },
    })
    const given = await act(bank, 'hrHead', asked.body.id, 'approve')
    expect(given.body).toMatchObject({
      state: 'open',
      approvals: [{ state: 'approved' }, { state: 'approved' }],
    })
  })

  it('needs the second approval only from the amount on', async () => {
    const bank = await makeServiceBank(harness)
    const terms = {
      form: costForm,
      approvals: {
        order: 'in_order' as const,
        steps: [head, { ...costUnit, from: { field: 'amount', atLeast: 100 } }],
      },
    }
    expect((await ask(bank, terms, 'branchOne', 99)).body.approvals).toHaveLength(1)
    expect((await ask(bank, terms, 'branchOne', 100)).body.approvals).toHaveLength(2)
  })

  it('ends where it is declined, with the reason for its asker, until the approver takes that back', async () => {
    const bank = await makeServiceBank(harness)
    const asked = await ask(bank, both('side_by_side'))
    const id = String(asked.body.id)
    const declined = await act(bank, 'branchHead', id, 'decline', { text: 'Masih ada laptop' })
    expect(declined.body).toMatchObject({
      state: 'declined',
      approvals: [{ state: 'declined', text: 'Masih ada laptop' }, { state: 'dropped' }],
      completion: { status: 'none' },
    })
    const notices = await (await bank.as('branchOne')).call('GET', '/notices')
    expect(notices.body.rows.map((row: { text: string }) => row.text).join('\n')).toContain('declined')
    expect((await act(bank, 'hrHead', id, 'approve')).body.code).toBe('event_not_possible')
    const eventId = declined.body.timeline.at(-1).id
    const taken = { eventId, void: true, text: 'Salah tekan' }
    expect((await act(bank, 'itHead', id, 'correct', taken)).status).toBe(403)
    const back = await act(bank, 'branchHead', id, 'correct', taken)
    expect(back.body).toMatchObject({
      state: 'awaiting_approval',
      approvals: [{ state: 'asked' }, { state: 'asked' }],
    })
  })

  it('ends with a reason of any length, cut for the audit log between characters', async () => {
    const bank = await makeServiceBank(harness)
    const text = `${'a'.repeat(499)}😀 selesai`
    for (const [name, what] of [
      ['branchHead', 'decline'],
      ['branchOne', 'cancel'],
    ] as const) {
      const asked = await ask(bank, both('side_by_side'))
      const done = await act(bank, name, String(asked.body.id), what, { text })
      expect(done.status, done.text).toBe(200)
      const log = await (await bank.as('auditor')).call('GET', `/audit-log?subjectId=${asked.body.id}`)
      expect(log.body.rows[0].reason).toBe('a'.repeat(499))
    }
  })

  it('passes to whoever heads the unit by then', async () => {
    const bank = await makeServiceBank(harness)
    const asked = await ask(bank, both())
    const administrator = await bank.as('administrator')
    const left = await administrator.call('POST', `/people/${bank.people['branchHead']}/leave`, {
      body: { on: '2026-03-01', reason: 'Pindah kerja' },
    })
    expect(left.status, left.text).toBe(200)
    const nobody = await (await bank.as('branchOne')).call('GET', `/requests/${asked.body.id}`)
    expect(nobody.body.approvals[0]).toMatchObject({ state: 'asked', approvers: [] })
    await administrator.call('PATCH', `/assignments/${await assignmentOf(bank, 'branchTwo')}`, {
      body: { head: true },
    })
    const there = await (await bank.as('branchOne')).call('GET', `/requests/${asked.body.id}`)
    expect(there.body.approvals[0].approvers).toMatchObject([{ person: { name: 'branchTwo' } }])
    expect(await waitsFor(bank, 'branchTwo')).toEqual([asked.body.id])
  })

  it('lets one of an approval and a cancellation at the same moment happen, and both of two approvals', async () => {
    const bank = await makeServiceBank(harness)
    for (let round = 0; round < 4; round++) {
      const steps = { approvals: { order: 'in_order' as const, steps: [head] } }
      const one = String((await ask(bank, steps)).body.id)
      const [, cancelled] = await Promise.all([
        act(bank, 'branchHead', one, 'approve'),
        act(bank, 'branchOne', one, 'cancel', { text: 'Tidak jadi' }),
      ])
      expect(cancelled.status).toBe(200)
      const two = String((await ask(bank, both('side_by_side'))).body.id)
      const given = await Promise.all([
        act(bank, 'branchHead', two, 'approve'),
        act(bank, 'hrHead', two, 'approve'),
      ])
      expect(given.map(({ status }) => status)).toEqual([200, 200])
      expect((await (await bank.as('itOne')).call('GET', `/requests/${two}`)).body.state).toBe('open')
    }
  })

  it('reminds the approver with a quarter left and at the breach, once each', async () => {
    harness.at(jakarta(0, 8))
    const bank = await makeServiceBank(harness)
    await askForLaptop(bank, 'branchOne', { approvals: { order: 'in_order', steps: [head] } })
    for (const at of [jakarta(0, 9, 31), jakarta(0, 10, 1), jakarta(0, 10, 30)]) {
      harness.at(at)
      await harness.job('service.watch')
    }
    const notices = await (await bank.as('branchHead')).call('GET', '/notices')
    const told = notices.body.rows.map((row: { text: string }) => row.text)
    expect(told).toHaveLength(3)
    expect(told[0]).toContain('overdue')
    expect(told[1]).toContain('A quarter')
  })

  it('asks a service for questions that have to be answered where an approval hangs on them', async () => {
    const bank = await makeServiceBank(harness)
    const refused = await (
      await bank.as('itHead')
    ).call('POST', `/units/${bank.it}/services`, {
      body: laptopService({ approvals: { order: 'in_order', steps: [costUnit] } }),
    })
    expect(refused.body.invalid_params).toMatchObject([{ name: 'body.approvals.steps.0.field' }])
  })
})

async function assignmentOf(bank: ServiceBank, name: string): Promise<string> {
  const person = await (await bank.as('administrator')).call('GET', `/people/${bank.people[name]}`)
  return String(person.body.assignments[0].id)
}
