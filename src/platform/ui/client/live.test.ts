import { describe, expect, it } from 'vitest'
import { announcementOf, isStale } from './live.ts'

describe('an announcement', () => {
  const told = (name: string, subject: Record<string, string> = {}) => ({ name, subject })

  it('makes stale what is declared for its name or for a prefix of it', () => {
    const keys = {
      'request.': ['GET /requests'],
      'request.closed': ['GET /scorecards'],
      rating: ['GET /ratings/waiting'],
    } as const
    expect(isStale(keys, told('request.closed'), 'GET /requests', undefined)).toBe(true)
    expect(isStale(keys, told('request.closed'), 'GET /scorecards', undefined)).toBe(true)
    expect(isStale(keys, told('request.made'), 'GET /scorecards', undefined)).toBe(false)
    expect(isStale(keys, told('rating.given'), 'GET /ratings/waiting', undefined)).toBe(false)
  })

  it('leaves alone what is about another thing of the same kind', () => {
    const keys = { 'request.': ['GET /r'] } as const
    const stale = (params: Record<string, string> | undefined, subject: Record<string, string>) =>
      isStale(keys, told('request.made', subject), 'GET /r', params)
    expect(stale({ requestId: 'a' }, { requestId: 'b' })).toBe(false)
    expect(stale({ requestId: 'a' }, { requestId: 'a', unitId: 'u' })).toBe(true)
    expect(stale({ unitId: 'v' }, { requestId: 'a' })).toBe(true)
    expect(stale(undefined, { requestId: 'a' })).toBe(true)
  })

  it('makes every answer stale where that is declared, such as those of the units above', () => {
    const keys = { 'scorecard.': [{ every: 'GET /scorecards/units/:unitId' }] } as const
    const moved = told('scorecard.moved', { unitId: 'below' })
    expect(isStale(keys, moved, 'GET /scorecards/units/:unitId', { unitId: 'above' })).toBe(true)
    expect(isStale(keys, moved, 'GET /scorecards', undefined)).toBe(false)
  })

  it('is read from its data, and nothing else passes for one', () => {
    expect(
      announcementOf('{"name":"request.closed","topics":["x"],"subject":{"requestId":"a","n":3}}'),
    ).toEqual({
      name: 'request.closed',
      subject: { requestId: 'a' },
    })
    expect(announcementOf('{"subject":{}}')).toBeUndefined()
    expect(announcementOf('nonsense')).toBeUndefined()
  })
})
