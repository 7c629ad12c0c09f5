import { describe, expect, it } from 'vitest'
import { issuerValues, keysOf } from './issuer-values.ts'

describe('keys of an issuer as they are typed', () => {
  it('are one a line, with a name before them or without, and come back as they were', () => {
    const keys = [
      { id: null, publicKey: 'z6Mk' },
      { id: 'https://contoh.example#1', publicKey: '{"kty": "OKP"}' },
      { id: null, publicKey: '{"kty": "EC"}' },
    ]
    const { keys: typed } = issuerValues({
      id: '00000000-0000-7000-8000-000000000000' as never,
      issuer: 'urn:uji',
      name: 'Uji',
      keys,
      changedAt: '2026-01-01T00:00:00Z',
    })
    expect(keysOf(`\n${typed}\n  \n`)).toEqual(keys)
    expect(keysOf('')).toEqual([])
  })
})
