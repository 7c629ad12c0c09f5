import { describe, expect, it } from 'vitest'
import type { AssignmentView } from '../../contract.ts'
import { byStanding, standingOn } from './standing.ts'

const today = '2026-11-22'

function assignment(name: string, startsOn: string, endsOn: string | null, head = false): AssignmentView {
  return { person: { id: name, name }, startsOn, endsOn, head } as unknown as AssignmentView
}

describe('where an assignment stands', () => {
  it('is held on its first and on its last day', () => {
    expect(standingOn(today, { startsOn: today, endsOn: null })).toBe('now')
    expect(standingOn(today, { startsOn: '2026-01-01', endsOn: today })).toBe('now')
  })

  it('is to come before its first day and over after its last', () => {
    expect(standingOn(today, { startsOn: '2026-11-23', endsOn: null })).toBe('coming')
    expect(standingOn(today, { startsOn: '2026-01-01', endsOn: '2026-11-21' })).toBe('past')
  })

  it('puts who heads first, then the others by name, then who is still to come', () => {
    const all = [
      assignment('Citra', '2026-12-01', null, true),
      assignment('Budi', '2026-01-01', null),
      assignment('Ayu', '2026-01-01', null),
      assignment('Wati', '2026-01-01', null, true),
    ]
    expect(all.toSorted(byStanding(today)).map(({ person }) => person.name)).toEqual([
      'Wati',
      'Ayu',
      'Budi',
      'Citra',
    ])
  })
})
