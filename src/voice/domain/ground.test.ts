import { describe, expect, it } from 'vitest'
import { groundOf } from './ground.ts'

const day = 86_400_000
const running = { running: true, broken: false, reopenings: 0, declinedAt: null }

describe('a request goes up the line', () => {
  it('when a promise is broken and it still runs', () => {
    expect(groundOf({ ...running, broken: true }, 0)).toBe('promise_broken')
    expect(groundOf({ ...running, broken: true, running: false }, 0)).toBeUndefined()
  })

  it('when its asker had to say twice that it was not done', () => {
    expect(groundOf({ ...running, reopenings: 1 }, 0)).toBeUndefined()
    expect(groundOf({ ...running, reopenings: 2 }, 0)).toBe('reopened')
  })

  it('for 14 days after it was declined', () => {
    const declined = { ...running, running: false, declinedAt: 0 }
    expect(groundOf(declined, 14 * day)).toBe('declined')
    expect(groundOf(declined, 14 * day + 1)).toBeUndefined()
  })

  it('for no other reason: not because it is slow, and not while it is in time', () => {
    expect(groundOf(running, 0)).toBeUndefined()
  })
})
