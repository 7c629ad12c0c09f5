import { describe, expect, it } from 'vitest'
import { promisesUntil } from './promises-until.ts'

const promise = (completionMinutes: number) =>
  [{ priority: 3, responseMinutes: 60, completionMinutes }] as const
const at = (day: string) => new Date(`${day}T00:00:00Z`)
const from = at('2026-07-01')

describe('what a service promised in a span', () => {
  it('is what its last terms promise', () => {
    const terms = [
      { since: at('2026-01-01'), promises: promise(480) },
      { since: at('2026-08-01'), promises: promise(240) },
    ]
    expect(promisesUntil(terms, from)).toEqual({ promises: promise(240), changed: true })
  })

  it('did not change where only something else of the terms did, or the change came before', () => {
    const terms = [
      { since: at('2026-01-01'), promises: promise(480) },
      { since: at('2026-06-01'), promises: promise(240) },
      { since: at('2026-08-01'), promises: promise(240) },
    ]
    expect(promisesUntil(terms, from)).toEqual({ promises: promise(240), changed: false })
  })

  it('changed, although it came back to what it was', () => {
    const terms = [480, 240, 480].map((minutes, month) => ({
      since: at(`2026-0${month + 7}-02`),
      promises: promise(minutes),
    }))
    expect(promisesUntil(terms, from).changed).toBe(true)
  })
})
