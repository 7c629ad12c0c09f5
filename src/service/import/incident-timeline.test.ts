import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOf } from '../../platform/time/instants.ts'
import { entriesOf } from './imported.ts'
import { readText, sampleIncident, sampleLog, type SampleRow } from './sample-log.ts'

async function timeline(...steps: readonly SampleRow[]) {
  const { requests } = await readText(sampleLog(sampleIncident('INC1', steps)))
  const [request] = requests
  if (!request) throw new Error('There should be a request')
  return request
}
const kinds = async (...steps: readonly SampleRow[]) =>
  entriesOf(await timeline(...steps)).map((entry) =>
    'whose' in entry ? `${entry.kind} ${entry.whose}` : entry.kind,
  )
const state = (incident_state: string, more: SampleRow = {}): SampleRow => ({ incident_state, ...more })

describe('the timeline of an incident', () => {
  it('goes from submission over acceptance, waiting and completion to confirmation', async () => {
    const steps = ['New', 'Active', 'Awaiting User Info', 'Active', 'Awaiting Vendor', 'Resolved', 'Closed']
    expect(await kinds(...steps.map((step) => state(step)))).toEqual([
      'submitted',
      'accepted',
      'paused asker',
      'resumed',
      'paused third_party',
      'completed',
      'confirmed',
    ])
  })

  it('accepts what waited before anybody began when it goes on as active', async () => {
    const steps = ['New', 'Awaiting User Info', 'Active', 'Awaiting User Info', 'Active']
    expect(await kinds(...steps.map((step) => state(step)))).toEqual([
      'submitted',
      'paused asker',
      'resumed',
      'accepted',
      'paused asker',
      'resumed',
    ])
  })

  it('counts a wait whose owner the state does not name as the serving side’s own', async () => {
    expect(await kinds(state('New'), state('Awaiting Problem'), state('Awaiting Evidence'))).toEqual([
      'submitted',
      'paused own',
      'paused own',
    ])
  })

  it('begins when the incident was opened, and is recorded when its first row was written', async () => {
    const { events, openedAt } = await timeline(state('New'))
    expect(isoOf(events[0].happenedAt)).toBe('2016-02-29T01:00:00.000Z')
    expect(isoOf(events[0].recordedAt)).toBe('2016-02-29T01:05:00.000Z')
    expect(openedAt).toBe(events[0].happenedAt)
  })

  it('begins with its first row where the incident claims to have been opened later', async () => {
    const { events } = await timeline(state('New', { opened_at: '29/2/2016 09:00' }))
    expect(isoOf(events[0].happenedAt)).toBe('2016-02-29T01:05:00.000Z')
    expect(events[0].note).toBe('opened_after_first_row')
  })

  it('is accepted from the start where the first row is already active', async () => {
    expect((await timeline(state('Active'))).events[0]).toMatchObject({
      kind: 'submitted',
      accepted: true,
      also: [],
    })
  })

  it('keeps a completion that stands in the first row', async () => {
    const request = await timeline(state('Resolved'), state('Closed'))
    expect(request.events.map((event) => event.kind)).toEqual(['submitted', 'confirmed'])
    const entries = entriesOf(request)
    expect(entries.map((entry) => entry.kind)).toEqual(['submitted', 'completed', 'confirmed'])
    expect(entries.map((entry) => entry.sequence)).toEqual([0, 1, 2])
    expect(entries[1]?.happenedAt).toBe(request.events[0].recordedAt)
    expect(new Set(entries.map((entry) => entry.sourceKey)).size).toBe(3)
  })

  it('completes with the closing what was never resolved, and says so', async () => {
    const { events } = await timeline(state('Active'), state('Closed'))
    expect(events[1]).toMatchObject({
      kind: 'completed',
      note: 'closed_without_resolution',
      also: [
        {
          kind: 'confirmed',
          by: 'itself',
        },
      ],
    })
  })

  it('tells hand-overs, assignments and mere updates apart', async () => {
    const steps: SampleRow[] = [
      state('Active'),
      { assignment_group: 'Group 2', assigned_to: 'Resolver 2' },
      { assigned_to: 'Resolver 3' },
      { priority: '1 - Critical' },
      { assignment_group: '?', assigned_to: '?' },
    ]
    const { events, priority } = await timeline(...steps)
    expect(events.map((event) => event.kind)).toEqual([
      'submitted',
      'handed_on',
      'assigned',
      'updated',
      'handed_on',
    ])
    expect(events.map((event) => event.unit)).toEqual(['Group 1', 'Group 2', 'Group 2', 'Group 2', null])
    expect(events.map((event) => event.assignee)).toEqual([
      null,
      'Resolver 2',
      'Resolver 3',
      'Resolver 3',
      null,
    ])
    expect(priority).toBe(3)
  })

  it('takes the kind from the state where a row changes group and state at once', async () => {
    const { events } = await timeline(state('New'), state('Resolved', { assignment_group: 'Group 2' }))
    expect(events[1]).toMatchObject({ kind: 'completed', unit: 'Group 2' })
  })

  it.each(['Resolved', 'Closed'])('reopens what comes back from %s', async (done) => {
    const steps = [state('Active'), state('Resolved'), state(done), state('Active', { reopen_count: '1' })]
    const last = (await timeline(...steps)).events.at(-1)
    expect(last).toMatchObject({ kind: 'reopened', also: [] })
    expect(last).not.toHaveProperty('note')
  })

  it('reopens into a wait', async () => {
    expect(await kinds(state('Active'), state('Resolved'), state('Awaiting User Info'))).toEqual([
      'submitted',
      'completed',
      'reopened',
      'paused asker',
    ])
  })

  it('reopens where only the count of reopenings says so', async () => {
    const request = await timeline(
      state('Active'),
      state('Resolved'),
      state('Resolved', { reopen_count: '1' }),
    )
    expect(entriesOf(request).map((entry) => entry.kind)).toEqual([
      'submitted',
      'completed',
      'reopened',
      'completed',
    ])
    expect(request.events[2]?.note).toBe('reopened_by_count_only')
  })

  it('does not count a reopening that was there before the first row', async () => {
    expect(await kinds(state('Active', { reopen_count: '2' }), { assigned_to: 'Resolver 1' })).toEqual([
      'submitted',
      'assigned',
    ])
  })

  it('keeps the state where the source goes back to one that is passed', async () => {
    const { events } = await timeline(state('Active'), state('New'), state('Active'))
    expect(events.map((event) => event.kind)).toEqual(['submitted', 'updated', 'updated'])
    expect(events[1]?.note).toBe('state_went_back')
  })

  it('ends with a cancellation and can be reopened after it', async () => {
    expect(await kinds(state('Active'), state('Canceled'), state('Active'))).toEqual([
      'submitted',
      'cancelled',
      'reopened',
    ])
  })
})

const step = fc.record({
  incident_state: fc.constantFrom(
    'New',
    'Active',
    'Awaiting User Info',
    'Awaiting Vendor',
    'Awaiting Problem',
    'Resolved',
    'Closed',
    '-100',
  ),
  assignment_group: fc.constantFrom('Group 1', 'Group 2', '?'),
  assigned_to: fc.constantFrom('Resolver 1', 'Resolver 2', '?'),
  reopen_count: fc.constantFrom('0', '0', '0', '1', '2'),
  made_sla: fc.constantFrom('true', 'false'),
})
const incident = fc.array(step, { minLength: 1, maxLength: 12 })

describe('events and the future', () => {
  it('of the first rows are the same whether or not more rows follow', async () => {
    await fc.assert(
      fc.asyncProperty(incident, fc.nat(), async (steps, cut) => {
        const rows = sampleIncident('INC1', [{ incident_state: 'New' }, ...steps])
        const some = rows.slice(0, 1 + (cut % rows.length))
        const whole = await readText(sampleLog(rows))
        const part = await readText(sampleLog(some))
        const kept = (whole.requests[0]?.events ?? []).filter((event) => event.rowNumber <= some.length)
        expect(part.requests[0]?.events).toEqual(kept)
      }),
      { numRuns: 60 },
    )
  })

  it('do not depend on what rows repeat from the incident’s end', async () => {
    await fc.assert(
      fc.asyncProperty(incident, async (steps) => {
        const rows = sampleIncident('INC1', [{ incident_state: 'New' }, ...steps])
        const future = {
          resolved_at: '?',
          closed_at: '1/1/2099 00:00',
          closed_code: 'x',
          resolved_by: 'Nobody',
        }
        const other = await readText(sampleLog(rows.map((row) => ({ ...row, ...future }))))
        expect(other.requests).toEqual((await readText(sampleLog(rows))).requests)
      }),
      { numRuns: 40 },
    )
  })
})
