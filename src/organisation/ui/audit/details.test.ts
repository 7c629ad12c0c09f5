import { describe, expect, it } from 'vitest'
import { flatDetails } from './details.ts'
import { namedThing } from './named-thing.ts'

describe('details of the audit log', () => {
  it('are told one by one, from the outside in', () => {
    expect(
      flatDetails({ before: { code: 'LOG' }, changes: { code: 'GUDANG', name: { id: 'Gudang' } } }),
    ).toEqual([
      { path: ['before', 'code'], value: 'LOG' },
      { path: ['changes', 'code'], value: 'GUDANG' },
      { path: ['changes', 'name', 'id'], value: 'Gudang' },
    ])
  })

  it('join plain lists and number the others', () => {
    expect(flatDetails({ after: ['auditor', 'steward'], days: [{ day: '2026-12-24' }] })).toEqual([
      { path: ['after'], value: 'auditor, steward' },
      { path: ['days', '1', 'day'], value: '2026-12-24' },
    ])
  })

  it('keep what is known to be nothing and leave out what is empty', () => {
    expect(flatDetails({ endsOn: null, before: [], holidays: {} })).toEqual([
      { path: ['endsOn'], value: null },
    ])
  })
})

describe('ids in details', () => {
  const id = '01a201d4-c285-71ce-81af-fbba40839ca9'

  it('name a person or a unit by what they are called', () => {
    expect(namedThing({ path: ['personId'], value: id }, 'assignment.made')).toBe('person')
    expect(namedThing({ path: ['changes', 'calendarId'], value: id }, 'unit.changed')).toBe('calendar')
  })

  it('name by their action what their name does not tell, also in a list', () => {
    const [first] = flatDetails({ to: [id] })
    expect(first && namedThing(first, 'request.alarmed')).toBe('person')
    expect(first && namedThing(first, 'unit.moved')).toBe('unit')
  })

  it('are none where something else stands there', () => {
    expect(namedThing({ path: ['personId'], value: null }, 'assignment.made')).toBeUndefined()
    expect(namedThing({ path: ['from'], value: '2026-11-22' }, 'deputy.named')).toBeUndefined()
  })
})
