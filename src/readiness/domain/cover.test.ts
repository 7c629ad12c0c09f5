import { describe, expect, it } from 'vitest'
import { coverOf, trainingPlan, type Candidate } from './cover.ts'
import type { Reason } from './reasons.ts'

const ready = (personId: string, until: string | null): Candidate => ({
  personId,
  ready: true,
  until,
  lacks: [],
})
const lacking = (personId: string, ...mends: Reason['mend'][]): Candidate => ({
  personId,
  ready: false,
  until: null,
  lacks: mends.map((mend) => ({
    requirementId: 'r',
    needs: { kind: 'credential', kindId: 'k' },
    why: { code: 'missing' },
    mend,
  })),
})

describe('the cover of a service', () => {
  it('counts who is ready now and goes on being so, and says from which day on there are too few', () => {
    const people = [ready('a', null), ready('b', '2026-12-15'), ready('c', '2027-02-01'), lacking('d')]
    const cover = coverOf(people, 2, '2026-11-29')
    expect(cover).toEqual({ now: 3, in30: 2, in60: 2, in90: 1, shortFrom: '2027-02-02' })
    expect(coverOf(people, 4, '2026-11-29').shortFrom).toBe('2026-11-29')
    expect(coverOf(people, 1, '2026-11-29').shortFrom).toBeNull()
    expect(coverOf(people, null, '2026-11-29').shortFrom).toBeNull()
    expect(coverOf([], 1, '2026-11-29')).toMatchObject({ now: 0, shortFrom: '2026-11-29' })
  })

  it('turns gaps into a plan: who lacks least first, then who can have it soonest', () => {
    const people = [
      lacking('far', { act: 'obtain_first', kindIds: ['c'] }),
      lacking('late', { act: 'obtain', from: '2027-03-01' }),
      lacking('soon', { act: 'obtain', from: '2026-11-29' }),
      lacking('signature', { act: 'have_verified' }),
      lacking('two', { act: 'renew', from: '2026-11-29' }, { act: 'train', level: 4 }),
      ready('ready', null),
    ]
    const plan = trainingPlan(people, '2026-11-29', 4)
    expect(plan.map(({ personId }) => personId)).toEqual(['signature', 'soon', 'late', 'two'])
    expect(plan.map(({ earliest }) => earliest)).toEqual([
      '2026-11-29',
      '2026-11-29',
      '2027-03-01',
      '2026-11-29',
    ])
    expect(trainingPlan(people, '2026-11-29', 9).at(-1)).toMatchObject({ personId: 'far', earliest: null })
  })
})
