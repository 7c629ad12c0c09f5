import { describe, expect, it } from 'vitest'
import type { TargetReading } from '../../contract.ts'
import { clockStanding, nextTarget } from './clock-standing.ts'

const running: TargetReading = {
  promisedMinutes: 120,
  usedMinutes: 30,
  dueAt: '2026-11-23T07:00:00.000Z',
  status: 'running',
  brokenAt: null,
}
const later = { ...running, promisedMinutes: 960, dueAt: '2026-11-24T07:00:00.000Z' }
const nothing: TargetReading = {
  promisedMinutes: null,
  usedMinutes: 30,
  dueAt: null,
  status: 'none',
  brokenAt: null,
}

describe('how a target stands', () => {
  it('is what is left while the clock runs', () => {
    expect(clockStanding(running)).toEqual({ kind: 'left', minutes: 90 })
  })
  it('is soon from a quarter of the promise on', () => {
    expect(clockStanding({ ...running, usedMinutes: 89 })).toEqual({ kind: 'left', minutes: 31 })
    expect(clockStanding({ ...running, usedMinutes: 90 })).toEqual({ kind: 'soon', minutes: 30 })
  })
  it('is how late it is once broken, and never zero minutes late', () => {
    expect(clockStanding({ ...running, status: 'broken', usedMinutes: 300 })).toEqual({
      kind: 'late',
      minutes: 180,
    })
    expect(clockStanding({ ...running, status: 'broken', usedMinutes: 120 })).toEqual({
      kind: 'late',
      minutes: 1,
    })
  })
  it('tells a missing promise from one that no longer counts', () => {
    expect(clockStanding(nothing)).toEqual({ kind: 'none' })
    expect(clockStanding({ ...running, status: 'none', dueAt: null })).toEqual({ kind: 'uncounted' })
  })
})

describe('the clock that matters next', () => {
  it('is the answer while it is awaited', () => {
    expect(nextTarget({ state: 'open', response: running, completion: later })).toBe('response')
  })
  it('is the completion once answered, in time or not', () => {
    expect(
      nextTarget({ state: 'in_progress', response: { ...running, status: 'kept' }, completion: later }),
    ).toBe('completion')
    expect(
      nextTarget({ state: 'in_progress', response: { ...running, status: 'broken' }, completion: later }),
    ).toBe('completion')
  })
  it('is the completion where it is due before the answer', () => {
    expect(nextTarget({ state: 'open', response: later, completion: running })).toBe('completion')
  })
  it('is the answer where completion is not promised', () => {
    expect(nextTarget({ state: 'completed', response: running, completion: nothing })).toBe('response')
  })
  it('is the completion of what is finished', () => {
    expect(nextTarget({ state: 'closed', response: running, completion: { ...later, status: 'kept' } })).toBe(
      'completion',
    )
  })
})
