import { expect, it } from 'vitest'
import { roomFor } from './room.ts'

it('the columns of a list need their widths, what those without one need, and what is between them', () => {
  expect(roomFor([{ width: '8rem' }, { width: '4.5rem' }], false)).toBe(8 + 4.5 + 1 + 2)
  expect(roomFor([{}, { width: '8rem' }], false)).toBe(9 + 8 + 1 + 2)
  expect(roomFor([{ width: 'minmax(0, 2fr)' }, {}, {}], true)).toBe(9 + 5 + 5 + 1.25 + 3 + 2)
})
