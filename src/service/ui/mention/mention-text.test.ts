import { describe, expect, it } from 'vitest'
import { labelFor, queryAt, toSent } from './mention-text.ts'

const budi = { id: 'b', label: 'Budi Santoso' }

describe('a mention being typed', () => {
  it('is what stands between an @ at the beginning of a word and the caret', () => {
    expect(queryAt('Halo @bu', 8, [])).toEqual({ from: 5, words: 'bu' })
    expect(queryAt('@', 1, [])).toEqual({ from: 0, words: '' })
    expect(queryAt('(@Siti Nur', 10, [])).toEqual({ from: 1, words: 'Siti Nur' })
    expect(queryAt('Halo @bu dan lagi', 8, [])).toEqual({ from: 5, words: 'bu' })
  })

  it('is none in an address, after a line’s end, after three words, or where it was chosen', () => {
    expect(queryAt('budi@bank', 9, [])).toBeUndefined()
    expect(queryAt('@bu\n', 4, [])).toBeUndefined()
    expect(queryAt('@satu dua tiga empat', 20, [])).toBeUndefined()
    expect(queryAt('@Budi Santoso ', 14, [budi])).toBeUndefined()
    expect(queryAt('@Budi Santoso tolong', 20, [budi])).toBeUndefined()
  })
})

describe('the words under which somebody stands', () => {
  it('are the name, with the unit where another of that name was chosen', () => {
    expect(labelFor({ id: 'b', name: 'Budi Santoso', unit: 'IT' }, [])).toBe('Budi Santoso')
    expect(labelFor({ id: 'b', name: 'Anything', unit: '' }, [budi])).toBe('Budi Santoso')
    expect(labelFor({ id: 'c', name: 'Budi Santoso', unit: 'HR' }, [budi])).toBe('Budi Santoso (HR)')
    const both = [budi, { id: 'c', label: 'Budi Santoso (HR)' }]
    expect(labelFor({ id: 'd', name: 'Budi Santoso', unit: 'HR' }, both)).toBe('Budi Santoso (3)')
  })
})

describe('the text that is sent', () => {
  it('names those chosen by id, the longer name first, and nobody whose name was deleted', () => {
    const long = { id: 'l', label: 'Budi Santoso (HR)' }
    expect(toSent('@Budi Santoso (HR), @Budi Santoso!', [budi, long])).toBe('@[l], @[b]!')
    expect(toSent('Budi Santoso', [budi])).toBe('Budi Santoso')
    expect(toSent('@Budi Santosowati', [budi])).toBe('@Budi Santosowati')
    expect(toSent('@A+B (x)', [{ id: 'a', label: 'A+B (x)' }])).toBe('@[a]')
  })
})
