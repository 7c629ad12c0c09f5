import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { announcementOf, applyAnnouncement, isStale } from './live.ts'

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

describe('a reading', () => {
  /** An endpoint on a screen whose answers come when the test says so. */
  function onScreen(client: QueryClient) {
    const answers: ((answer: string) => void)[] = []
    const observer = new QueryObserver(client, {
      queryKey: ['GET /requests', {}],
      queryFn: () => new Promise<string>((resolve) => void answers.push(resolve)),
      staleTime: 60_000,
    })
    const leave = observer.subscribe(() => undefined)
    return { answers, observer, leave }
  }
  const keys = { 'request.': ['GET /requests'] } as const

  it('that has not come yet is done once more after an announcement: it may be of before', async () => {
    const client = new QueryClient()
    const { answers, observer, leave } = onScreen(client)
    applyAnnouncement(client, keys, { name: 'request.made', subject: {} })
    expect(answers).toHaveLength(1)
    answers[0]?.('before')
    await vi.waitFor(() => expect(answers).toHaveLength(2))
    answers[1]?.('after')
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('after'))
    leave()
    client.clear()
  })

  it('that nothing was announced of is done once', async () => {
    const client = new QueryClient()
    const { answers, observer, leave } = onScreen(client)
    applyAnnouncement(client, keys, { name: 'rating.given', subject: {} })
    answers[0]?.('once')
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('once'))
    expect(answers).toHaveLength(1)
    leave()
    client.clear()
  })
})
