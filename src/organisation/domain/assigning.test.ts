import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignmentProblem, type Held } from './assigning.ts'
import { covers, sharedDays, type Days } from './spans.ts'

const dayOf = (index: number) =>
  `2026-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
const spans = fc.tuple(fc.nat({ max: 100 }), fc.option(fc.nat({ max: 60 }))).map(([from, length]): Days => ({
  from: dayOf(from),
  until: length === null ? null : dayOf(from + length),
}))
const nobodyGone = { unitClosedOn: null, personLeftOn: null }
const teller = (days: Days): Held => ({ unitId: 'branch', jobId: 'teller', days })

describe('an assignment', () => {
  it('is refused exactly where the person holds that job in that unit on one of its days', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const both = Array.from({ length: 200 }, (_, index) => dayOf(index)).some(
          (day) => covers(one, day) && covers(other, day),
        )
        expect(assignmentProblem(teller(one), [teller(other)], nobodyGone) === 'assignment_overlaps').toBe(
          both,
        )
        expect(sharedDays(one, other) !== undefined).toBe(both)
      }),
    )
  })

  it('may be one of several: another job, or the same job elsewhere', () => {
    const all = { from: '2026-01-01', until: null }
    expect(assignmentProblem(teller(all), [{ ...teller(all), jobId: 'guard' }], nobodyGone)).toBeUndefined()
    expect(
      assignmentProblem(teller(all), [{ ...teller(all), unitId: 'head office' }], nobodyGone),
    ).toBeUndefined()
  })

  it('may follow on the day after the last one ended, not on that day', () => {
    const first = teller({ from: '2026-01-01', until: '2026-06-30' })
    expect(
      assignmentProblem(teller({ from: '2026-07-01', until: null }), [first], nobodyGone),
    ).toBeUndefined()
    expect(assignmentProblem(teller({ from: '2026-06-30', until: null }), [first], nobodyGone)).toBe(
      'assignment_overlaps',
    )
  })

  it('ends no earlier than it starts', () => {
    expect(assignmentProblem(teller({ from: '2026-02-02', until: '2026-02-01' }), [], nobodyGone)).toBe(
      'assignment_ends_first',
    )
    expect(
      assignmentProblem(teller({ from: '2026-02-02', until: '2026-02-02' }), [], nobodyGone),
    ).toBeUndefined()
  })

  it('ends with the unit and with the person', () => {
    const open = teller({ from: '2026-01-01', until: null })
    const short = teller({ from: '2026-01-01', until: '2026-03-01' })
    expect(assignmentProblem(open, [], { ...nobodyGone, unitClosedOn: '2026-03-01' })).toBe('unit_closed')
    expect(assignmentProblem(open, [], { ...nobodyGone, personLeftOn: '2026-03-01' })).toBe('person_left')
    expect(
      assignmentProblem(short, [], { unitClosedOn: '2026-03-01', personLeftOn: '2026-03-01' }),
    ).toBeUndefined()
  })
})
