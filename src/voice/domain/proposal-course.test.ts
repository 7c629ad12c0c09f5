import { describe, expect, it } from 'vitest'
import { instant, instantFromIso, type Instant } from '../../platform/time/instants.ts'
import { followProposal, type CourseQuestion, type GivenAnswer } from './proposal-course.ts'

const at = (day: string): Instant => instantFromIso(`${day}T03:00:00Z`) ?? instant(0)
const tenDays = 10 * 86_400_000

function follow(to: string, answers: readonly GivenAnswer[] = [], change: Partial<CourseQuestion> = {}) {
  return followProposal({
    madeAt: at('2026-03-01'),
    endedAt: null,
    answers,
    line: [
      { unitId: 'it', people: ['head'] },
      { unitId: 'kp', people: ['director'] },
    ],
    dueOf: (_unit, from) => instant(from + tenDays),
    zone: 'Asia/Jakarta',
    now: at(to),
    ...change,
  })
}

const answer = (kind: GivenAnswer['kind'], day: string, promisedOn: string | null = null): GivenAnswer => ({
  kind,
  by: 'head',
  unitId: 'it',
  at: new Date(at(day)),
  text: 'Ya',
  promisedOn,
})

const steps = (course: ReturnType<typeof follow>) =>
  course.rungs.map(({ round, unitId }) => `${round} ${unitId}`)

describe('the course of a proposal', () => {
  it('climbs whenever a term is over, and waits at the top', () => {
    expect(steps(follow('2026-03-10'))).toEqual(['1 it'])
    expect(steps(follow('2026-03-12'))).toEqual(['1 it', '1 kp'])
    expect(steps(follow('2026-05-12'))).toEqual(['1 it', '1 kp'])
  })

  it('is asked again when a promised day has passed', () => {
    const promised = answer('accepted', '2026-03-05', '2026-03-20')
    expect(follow('2026-03-20', [promised])).toMatchObject({ waits: 'promise', round: 1, promises: 1 })
    const after = follow('2026-03-22', [promised])
    expect(after).toMatchObject({ waits: 'answer', round: 2 })
    expect(steps(after)).toEqual(['1 it', '2 it'])
    expect(steps(follow('2026-04-12', [promised]))).toEqual(['1 it', '2 it', '2 kp'])
  })

  it('says which answers were late', () => {
    const course = follow('2026-05-01', [
      answer('accepted', '2026-03-15', '2026-03-20'),
      answer('done', '2026-03-22'),
    ])
    expect(course.rounds).toEqual([
      { round: 1, late: true },
      { round: 2, late: false },
    ])
    expect(course).toMatchObject({ waits: 'nothing', lookAt: null })
  })

  it('asks nobody after it was withdrawn', () => {
    const course = follow('2026-05-01', [], { endedAt: at('2026-03-02') })
    expect(steps(course)).toEqual(['1 it'])
    expect(course).toMatchObject({ waits: 'nothing', lookAt: null })
  })
})
