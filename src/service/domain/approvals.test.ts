import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, calendarOf, header, waitForAsker } from '../../../test/timelines.ts'
import { instant, type Instant } from '../../platform/time/instants.ts'
import { mayAppend } from './appending.ts'
import { approversOfStep, type Company } from './approvers.ts'
import type { ApprovalPlan } from './approval-plan.ts'
import { readClock } from './clock.ts'
import { effectiveTimeline } from './effective-timeline.ts'
import type { EventFact, TimelineEvent } from './timeline.ts'
import { workersOf } from './workers.ts'

const start = at('2026-11-23 08:00')
const moment = (minutes: number): Instant => instant(start + minutes * 60_000)
const step = (unitId: string, minutes: number | null = 120) =>
  ({ by: 'unit_head', unitId, personId: null, minutes }) as const
const plan = (order: ApprovalPlan['order'], ...units: string[]): ApprovalPlan => ({
  order,
  steps: units.map((unit) => step(unit)),
})

function row(id: string, minute: number, fact: EventFact): TimelineEvent {
  return { ...header(id, moment(minute), 'IT'), ...fact }
}
const asked = (approvals: ApprovalPlan | undefined, minute = 0) =>
  row('e0', minute, { kind: 'submitted', approvals })
const decide = (kind: 'approved' | 'declined', which: number, minute: number) =>
  row(`d${which}`, minute, { kind, step: which, by: `approver${which}`, forId: null })

function readingOf(rows: readonly TimelineEvent[], now: Instant = moment(20_000)) {
  return readClock({
    timeline: effectiveTimeline(rows),
    promise: { responseMinutes: 60, completionMinutes: 480 },
    calendarOf,
    pauseRules: new Set(['asker']),
    now,
  })
}

const minute = fc.integer({ min: 1, max: 4000 })
const work = fc.uniqueArray(
  fc.record({
    minute: fc.integer({ min: 1, max: 9000 }),
    fact: fc.constantFrom<EventFact>(
      { kind: 'assigned' },
      { kind: 'responded' },
      { kind: 'commented' },
      waitForAsker,
      { kind: 'resumed' },
      { kind: 'completed' },
    ),
  }),
  { maxLength: 6, selector: (one) => one.minute },
)

describe('approvals and the clocks', () => {
  it('leave the unit that serves the clock of a request made when the last one was given', () => {
    fc.assert(
      fc.property(
        work,
        minute,
        minute,
        fc.constantFrom('in_order', 'side_by_side'),
        (done, one, two, order) => {
          const [first, last] = [Math.min(one, two), Math.max(one, two)]
          const rows = done.map(({ minute: after, fact }) => row(`w${after}`, last + after, fact))
          const decisions = [decide('approved', 0, first), decide('approved', 1, last)]
          const approved = readingOf([asked(plan(order, 'IT', 'Makassar')), ...decisions, ...rows])
          const straight = readingOf([asked(undefined, last), ...rows])
          expect(approved.completion).toEqual(straight.completion)
          expect(approved.response).toEqual(straight.response)
          expect(approved.whole).toEqual({
            ...straight.whole,
            elapsed: straight.whole.elapsed + last * 60_000,
            waitingForApproval: last * 60_000,
          })
        },
      ),
    )
  })

  it('use nothing of the unit’s promise while any is missing, whatever is said to have been done', () => {
    fc.assert(
      fc.property(work, (done) => {
        const rows = done.map(({ minute: after, fact }) => row(`w${after}`, after, fact))
        const { whole, completion, standing } = readingOf([asked(plan('in_order', 'IT')), ...rows])
        expect(standing.state).toBe('awaiting_approval')
        expect([whole.used, completion.usedMilliseconds, completion.brokenAt]).toEqual([0, 0, null])
        expect(whole.waitingForApproval).toBe(whole.elapsed)
      }),
    )
  })

  it('do not depend on the order of recording, and a voided one is as if it had never been given', () => {
    const shuffled = fc.tuple(work, minute, minute, fc.boolean()).chain(([done, one, two, voided]) => {
      const rows = [
        asked(plan('side_by_side', 'IT', 'Jayapura')),
        decide('approved', 0, one),
        decide('approved', 1, two),
        ...done.map(({ minute: after, fact }) => row(`w${after}`, Math.max(one, two) + after, fact)),
        ...(voided
          ? [{ ...header('c1', moment(1), 'IT'), kind: 'corrected', void: true, replaces: 'd1' } as const]
          : []),
      ]
      return fc.tuple(
        fc.constant(rows),
        fc.constant(voided),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
      )
    })
    fc.assert(
      fc.property(shuffled, ([rows, voided, mixed]) => {
        const plain = readingOf(rows)
        expect(readingOf(mixed)).toEqual(plain)
        const never = rows.filter(({ id }) => !voided || (id !== 'd1' && id !== 'c1'))
        expect(readingOf(never)).toEqual(plain)
      }),
    )
  })

  it('count each approver’s own working time from when they were asked, by the calendar of their unit', () => {
    const rows = [
      asked(plan('in_order', 'IT', 'nine to five')),
      decide('approved', 0, 180),
      decide('approved', 1, 240),
    ]
    // 08.00–11.00 in IT; 11.00–12.00 in the other, which has no lunch break.
    expect(readingOf(rows).approvals.map(({ clock }) => [clock?.usedMinutes, clock?.status])).toEqual([
      [180, 'broken'],
      [60, 'kept'],
    ])
    const waiting = readingOf([asked(plan('in_order', 'IT', 'IT'))], moment(60)).approvals
    expect(waiting[0]?.clock).toMatchObject({ status: 'running', dueAt: moment(120) })
    expect(waiting[1]?.clock).toBeNull()
  })

  it('have no verdict where the request ended before', () => {
    const rows = [asked(plan('side_by_side', 'IT', 'IT')), decide('declined', 0, 30)]
    const { approvals, standing, completion } = readingOf(rows)
    expect(standing.state).toBe('declined')
    expect(approvals.map(({ state, clock }) => [state, clock?.status])).toEqual([
      ['declined', 'kept'],
      ['dropped', 'none'],
    ])
    expect(completion.status).toBe('none')
  })
})

describe('a decision on an approval', () => {
  const inOrder = [asked(plan('in_order', 'IT', 'IT'))]
  it('is possible only on a step that is asked for', () => {
    expect(mayAppend(inOrder, decide('approved', 1, 10), moment(20))).toMatchObject({
      code: 'event_not_possible',
    })
    const [given, again] = [decide('approved', 0, 10), { ...decide('approved', 0, 11), id: 'again' }]
    expect(mayAppend(inOrder, given, moment(20)).ok).toBe(true)
    expect(mayAppend([...inOrder, given], again, moment(20)).ok).toBe(false)
  })
  it('cannot be taken back where a later one, or work of the unit, rests on it', () => {
    const given = [decide('approved', 0, 10), decide('approved', 1, 20)]
    const taken: TimelineEvent = {
      ...header('c', moment(30), 'IT'),
      kind: 'corrected',
      void: true,
      replaces: 'd0',
    }
    expect(mayAppend([...inOrder, ...given], taken, moment(40))).toMatchObject({
      code: 'event_contradicts_later',
    })
    const taken1 = { ...taken, replaces: 'd1' }
    expect(mayAppend([...inOrder, ...given], taken1, moment(40)).ok).toBe(true)
    const worked = [...inOrder, ...given, row('w', 25, { kind: 'accepted' })]
    expect(mayAppend(worked, taken1, moment(40))).toMatchObject({ code: 'event_contradicts_later' })
  })
  it('is no work on the request', () => {
    const rows = [...inOrder, decide('approved', 0, 10)]
    expect(workersOf(rows, effectiveTimeline(rows), ['asker'])).toEqual([])
  })
})

describe('who gives an approval', () => {
  const heads: Record<string, string[]> = { branch: ['ani', 'budi'], region: ['citra'], root: [] }
  const company = (standIns: Record<string, string | undefined> = {}): Company => ({
    pathOf: (unit) => ['root', 'region', 'branch'].slice(0, ['root', 'region', 'branch'].indexOf(unit) + 1),
    headsOf: (unit) => heads[unit] ?? [],
    standIn: (person) => (person in standIns ? standIns[person] : person),
  })
  const ofBranch = { unitId: 'branch', personId: null }
  const people = (found: readonly { personId: string; forId: string | null }[]) =>
    found.map(({ personId, forId }) => (forId === null ? personId : `${personId} for ${forId}`))

  it('is any head of the unit, or the deputy of one who is away', () => {
    expect(people(approversOfStep(ofBranch, ['eka'], company()))).toEqual(['ani', 'budi'])
    expect(people(approversOfStep(ofBranch, ['eka'], company({ ani: 'dodi' })))).toEqual([
      'dodi for ani',
      'budi',
    ])
    expect(people(approversOfStep(ofBranch, ['eka'], company({ ani: 'budi' })))).toEqual(['budi'])
  })
  it('is never an asker, neither as head nor as deputy, but the next head above', () => {
    expect(people(approversOfStep(ofBranch, ['ani'], company()))).toEqual(['budi'])
    expect(people(approversOfStep(ofBranch, ['ani', 'budi'], company()))).toEqual(['citra'])
    expect(people(approversOfStep(ofBranch, ['eka'], company({ ani: 'eka', budi: 'eka' })))).toEqual([
      'citra',
    ])
  })
  it('is the named person before any head, and a head where the person asks or is gone', () => {
    const named = { unitId: 'branch', personId: 'eka' }
    expect(people(approversOfStep(named, ['fitri'], company()))).toEqual(['eka'])
    expect(people(approversOfStep(named, ['eka'], company()))).toEqual(['ani', 'budi'])
    expect(people(approversOfStep(named, ['fitri'], company({ eka: undefined })))).toEqual(['ani', 'budi'])
  })
  it('is nobody where no head is left up to the root', () => {
    expect(approversOfStep(ofBranch, ['ani', 'budi', 'citra'], company())).toEqual([])
  })
})
