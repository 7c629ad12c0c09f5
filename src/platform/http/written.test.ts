import { expect, it } from 'vitest'
import { Written } from './written.ts'

it('a written answer is sent as its pieces one after the other, and read as what they say', () => {
  const pieces = ['{"name":"', 'Pelayanan é', '","rows":[]}'].map((piece) => Buffer.from(piece))
  const written = new Written<{ name: string; rows: never[] }>(pieces)
  expect(written.bytes().toString()).toBe('{"name":"Pelayanan é","rows":[]}')
  expect(JSON.parse(JSON.stringify(written))).toEqual({ name: 'Pelayanan é', rows: [] })
})
