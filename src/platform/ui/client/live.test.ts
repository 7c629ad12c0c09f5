import { describe, expect, it } from 'vitest'
import { announcementOf, isAboutOther, staleEndpoints } from './live.ts'

describe('an announcement', () => {
  it('makes stale what is declared for its name or for a prefix of it', () => {
    const keys = {
      'request.': ['GET /requests'],
      'request.closed': ['GET /scorecards'],
      rating: ['GET /ratings/waiting'],
    } as const
    expect([...staleEndpoints(keys, 'request.closed')]).toEqual(['GET /requests', 'GET /scorecards'])
    expect([...staleEndpoints(keys, 'rating.given')]).toEqual([])
  })

  it('leaves alone what is about another thing of the same kind', () => {
    expect(isAboutOther({ requestId: 'a' }, { requestId: 'b' })).toBe(true)
    expect(isAboutOther({ requestId: 'a' }, { requestId: 'a', unitId: 'u' })).toBe(false)
    expect(isAboutOther({ unitId: 'v' }, { requestId: 'a' })).toBe(false)
    expect(isAboutOther(undefined, { requestId: 'a' })).toBe(false)
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
