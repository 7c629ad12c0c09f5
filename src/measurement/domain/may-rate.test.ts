import { describe, expect, it } from 'vitest'
import { mayRate, ratingClosesAt, type RatingQuestion } from './may-rate.ts'

const day = 24 * 60 * 60 * 1000
const completedAt = 20_000 * day

function question(
  changes: Partial<Omit<RatingQuestion, 'request'>> & { request?: Partial<RatingQuestion['request']> } = {},
): RatingQuestion {
  return {
    raterId: 'ani',
    now: completedAt + day,
    workedOnIt: new Set(['budi']),
    belongsToRatedUnit: false,
    earlier: null,
    ...changes,
    request: {
      state: 'completed',
      servedId: 'ani',
      completedAt,
      completedElsewhere: false,
      ...changes.request,
    },
  }
}

describe('who may rate a request', () => {
  it('is the person it served, once it is completed', () => {
    expect(mayRate(question())).toEqual({ ok: true })
    expect(mayRate(question({ request: { state: 'confirmed' } }))).toEqual({ ok: true })
  })

  it('is the colleague for whom it was asked, not the asker', () => {
    expect(mayRate(question({ request: { servedId: 'citra' } }))).toEqual({
      ok: false,
      code: 'rating_not_yours',
    })
  })

  it('is nobody before completion, nor after reopening until it is completed again', () => {
    const code = 'rating_request_not_completed'
    expect(mayRate(question({ request: { state: 'open', completedAt: null } }))).toEqual({ ok: false, code })
    expect(mayRate(question({ request: { state: 'open' } }))).toEqual({ ok: false, code })
  })

  it('is nobody where the request was completed in another system', () => {
    expect(mayRate(question({ request: { completedElsewhere: true } }))).toEqual({
      ok: false,
      code: 'rating_completed_elsewhere',
    })
  })

  it('is nobody where the request was cancelled', () => {
    expect(mayRate(question({ request: { state: 'cancelled' } }))).toEqual({
      ok: false,
      code: 'rating_request_cancelled',
    })
  })

  it('is nobody who worked on it, even as the person served', () => {
    expect(mayRate(question({ workedOnIt: new Set(['budi', 'ani']) }))).toEqual({
      ok: false,
      code: 'rating_own_work',
    })
  })

  it('is nobody of the rated unit', () => {
    expect(mayRate(question({ belongsToRatedUnit: true }))).toEqual({ ok: false, code: 'rating_own_unit' })
  })
})

describe('the window for rating', () => {
  it('ends 14 days after completion, to the millisecond', () => {
    expect(ratingClosesAt(completedAt)).toBe(completedAt + 14 * day)
    expect(mayRate(question({ now: completedAt + 14 * day }))).toEqual({ ok: true })
    expect(mayRate(question({ now: completedAt + 14 * day + 1 }))).toEqual({
      ok: false,
      code: 'rating_window_closed',
    })
  })

  it('holds for changing a verdict too', () => {
    const late = { now: completedAt + 15 * day, earlier: { counted: false } }
    expect(mayRate(question({ earlier: { counted: false } }))).toEqual({ ok: true })
    expect(mayRate(question(late))).toEqual({ ok: false, code: 'rating_window_closed' })
  })

  it('ends early for a verdict that a figure has counted', () => {
    expect(mayRate(question({ earlier: { counted: true } }))).toEqual({
      ok: false,
      code: 'rating_already_counted',
    })
  })
})
