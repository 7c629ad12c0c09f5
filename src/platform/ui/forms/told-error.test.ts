import { expect, it } from 'vitest'
import { toldError } from './told-error.ts'

it.each([
  ['Perlu diisi.', ['Nama jabatan', 'Bahasa Indonesia'], 'Nama jabatan, Bahasa Indonesia: Perlu diisi.'],
  [
    'Paling sedikit 5 huruf.',
    ['Apa yang sebaiknya berubah'],
    'Apa yang sebaiknya berubah: Paling sedikit 5 huruf.',
  ],
  ['Isi namanya.', ['Nama'], 'Isi namanya.'],
  ['“Barang” mohon diisi.', ['Barang'], '“Barang” mohon diisi.'],
  ['Give names in both languages.', ['Name of the kind', 'Indonesian'], 'Give names in both languages.'],
  ['Needed.', [], 'Needed.'],
])('of “%s” beside %o a summary says “%s”', (error, names, told) => {
  expect(toldError(error, names)).toBe(told)
})
