import { describe, expect, it } from 'vitest'
import { relations } from '../contract.ts'
import { inverseOf, linkOf, outcomeOf, relationIn, stillStands } from './links.ts'

describe('how two requests hang together', () => {
  it.each(relations)('%s is one link, whichever of the two says it', (relation) => {
    const link = linkOf(relation, 'one', 'other')
    expect(linkOf(inverseOf(relation), 'other', 'one')).toEqual(link)
    expect(relationIn(link, 'one')).toBe(relation)
    expect(relationIn(link, 'other')).toBe(inverseOf(relation))
    expect(inverseOf(inverseOf(relation))).toBe(relation)
  })
})

describe('what those that hang on a request are told', () => {
  it('is its end and its reopening, as long as that is so', () => {
    expect(outcomeOf('commented')).toBeUndefined()
    expect(outcomeOf('confirmed')).toBeUndefined()
    expect(outcomeOf('completed')).toBe('completed')
    expect(stillStands('completed', 'closed')).toBe(true)
    expect(stillStands('completed', 'in_progress')).toBe(false)
    expect(stillStands('reopened', 'completed')).toBe(false)
    expect(stillStands('reopened', 'paused')).toBe(true)
    expect(stillStands('cancelled', 'cancelled')).toBe(true)
    expect(stillStands('declined', 'awaiting_approval')).toBe(false)
  })
})
