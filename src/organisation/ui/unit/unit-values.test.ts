import { describe, expect, it } from 'vitest'
import type { UnitValues } from './unit-form.tsx'
import { bodyOf, changesOf, isCode } from './unit-values.ts'

const unit: UnitValues = {
  name: { id: 'Logistik', en: 'Logistics' },
  code: 'LOG',
  kind: 'department',
  parentId: 'head-office',
  calendarId: '',
}

describe('the form of a unit', () => {
  it('sends no calendar of its own where it follows the unit above', () => {
    expect(bodyOf(unit).calendarId).toBeNull()
    expect(bodyOf({ ...unit, calendarId: 'branches' }).calendarId).toBe('branches')
  })

  it('sends only what was changed', () => {
    expect(changesOf(unit, unit)).toEqual({})
    expect(changesOf(unit, { ...unit, code: 'GUDANG' })).toEqual({ code: 'GUDANG' })
    expect(changesOf(unit, { ...unit, name: { id: 'Gudang', en: 'Logistics' } })).toEqual({
      name: { id: 'Gudang', en: 'Logistics' },
    })
  })

  it('sends a move to the top, which is no parent', () => {
    expect(changesOf(unit, { ...unit, parentId: null })).toEqual({ parentId: null })
  })

  it('knows a code when it sees one', () => {
    expect(['IT', 'CAB01', ' LOG '].map(isCode)).toEqual([true, true, true])
    expect(['I', '1A', 'it', 'A-B', 'ABCDEFGHIJKLM'].map(isCode)).toEqual([false, false, false, false, false])
  })
})
