import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillCanned, unknownPlaceholders } from './canned.ts'

const values = { name: 'Ayu', number: 'IT-2026-000007', service: 'Laptop baru' }

describe('a canned answer', () => {
  it('names the asker, the number and the service, whichever language its placeholders are in', () => {
    expect(fillCanned('Halo {nama}, {nomor} ({layanan}) sudah siap.', values)).toBe(
      'Halo Ayu, IT-2026-000007 (Laptop baru) sudah siap.',
    )
    expect(fillCanned('Hello {name}, {number} ({service}).', values)).toBe(
      'Hello Ayu, IT-2026-000007 (Laptop baru).',
    )
  })

  it('says which words in braces mean nothing, each once', () => {
    expect(unknownPlaceholders('{nama} {telepon} {telepon} {number} { nama }')).toEqual(['{telepon}'])
  })

  it('does not read what it filled in, whatever somebody is called', () => {
    expect(fillCanned('{name}', { ...values, name: '{number}$&' })).toBe('{number}$&')
  })

  it('without placeholders stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('{')),
        (text) => {
          expect(fillCanned(text, values)).toBe(text)
        },
      ),
    )
  })
})
