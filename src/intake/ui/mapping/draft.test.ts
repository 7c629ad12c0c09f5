import { describe, expect, it } from 'vitest'
import { requestMapping } from '../../../service/import/mapped/mapping.ts'
import { meaningOf, partsOf, withColumn, withMeaning, type MappingDraft } from './draft.ts'

describe('a mapping made on the screen', () => {
  const begun: MappingDraft = { system: 'x', rows: 'request', dates: ['YYYY-MM-DD HH:mm'], columns: {} }

  it('has a place for every part that a mapping can have, but for the counter of changes', () => {
    for (const rows of ['request', 'event'] as const) {
      const shape = requestMapping.options.find((option) => option.shape.rows.value === rows)
      const all = Object.keys(shape?.shape.columns.shape ?? {}).filter((part) => part !== 'changes')
      expect([...partsOf({ ...begun, rows })].toSorted()).toEqual(all.toSorted())
    }
  })

  it('takes marks of a column as they are, and words as somebody says', () => {
    const marked = withColumn(begun, 'rating', 'Skor', { cells: ['5', '1', 'Puas'] })
    expect(meaningOf(marked, 'rating', '5')).toBe('5')
    expect(meaningOf(marked, 'rating', 'Puas')).toBeNull()
    const said = withMeaning(marked, 'rating', 'Puas', '4')
    const whole = withColumn(withColumn(said, 'number', 'No'), 'opened', 'Dibuat')
    expect(requestMapping.parse(whole).columns.rating).toEqual({
      column: 'Skor',
      values: { '5': 5, '1': 1, Puas: 4 },
    })
    expect(withColumn(begun, 'rating', 'Skor', { cells: null })['columns']).toEqual({ rating: 'Skor' })
  })
})
