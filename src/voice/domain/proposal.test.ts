import { describe, expect, it } from 'vitest'
import { answerersOf, isPromisable } from './proposal.ts'

describe('a promised date', () => {
  it('lies between today and a year ahead', () => {
    expect(isPromisable('2026-03-01', '2026-03-02')).toBe(false)
    expect(isPromisable('2026-03-02', '2026-03-02')).toBe(true)
    expect(isPromisable('2027-03-03', '2026-03-02')).toBe(true)
    expect(isPromisable('2027-03-04', '2026-03-02')).toBe(false)
  })
})

describe('who may answer', () => {
  const line = [{ people: ['head'] }, { people: [] }, { people: ['director', 'head'] }]

  it('is everybody up the line', () => {
    expect(answerersOf(line, 'declined', 5)).toEqual(['head', 'director'])
    expect(answerersOf(line, 'accepted', 1)).toEqual(['head', 'director'])
  })

  it('is only who stands above the unit for a third date', () => {
    expect(answerersOf([{ people: ['head'] }, { people: ['director'] }], 'accepted', 2)).toEqual(['director'])
    expect(
      answerersOf([{ people: [] }, { people: ['head'] }, { people: ['director'] }], 'accepted', 2),
    ).toEqual(['director'])
  })

  it('is the unit itself where nobody stands above it', () => {
    expect(answerersOf([{ people: ['head'] }, { people: [] }], 'accepted', 7)).toEqual(['head'])
  })
})
