import { describe, expect, it } from 'vitest'
import { flatDetails } from './details.ts'

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
