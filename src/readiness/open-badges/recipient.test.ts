import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailForm } from './email-form.ts'
import { recognise, type ExpectedRecipient } from './recipient.ts'

const rani = 'rani.contoh@bank-contoh.example'

function plain(identityHash: string) {
  return { hashed: false, identityHash, identityType: 'emailAddress', salt: 'not-used' }
}

function hashed(email: string, salt = '', algorithm: 'sha256' | 'md5' = 'sha256') {
  const hex = createHash(algorithm).update(`${email}${salt}`).digest('hex')
  return { hashed: true, identityHash: `${algorithm}$${hex}`, identityType: 'emailAddress', salt }
}

function known(
  subject: { id?: string; identifiers?: ReturnType<typeof plain>[] },
  expected: Partial<ExpectedRecipient> = {},
) {
  try {
    return recognise({ identifiers: [], ...subject }, { emails: [rani], dids: [], ...expected })
  } catch (error) {
    return (error as Error).message
  }
}

const byEmail = { by: 'email', value: rani }

describe('a recipient is known', () => {
  it('by a hashed address as the standard publishes it', () => {
    const kosher = 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399'
    const given = { ...hashed('', 'Kosher'), identityHash: kosher }
    expect(known({ identifiers: [given] }, { emails: ['a@example.com'] })).toMatchObject({ by: 'email' })
    const upper = { ...given, identityHash: `sha256$${kosher.slice(7).toUpperCase()}` }
    expect(known({ identifiers: [upper] }, { emails: ['a@example.com'] })).toMatchObject({ by: 'email' })
    expect(known({ identifiers: [given] }, { emails: ['b@example.com'] })).toBe('wrong_recipient')
  })

  it('by a plain address whatever its capitals, and by one address of several', () => {
    expect(known({ identifiers: [plain('Rani.Contoh@Bank-Contoh.EXAMPLE')] })).toEqual(byEmail)
    expect(known({ identifiers: [plain('lain@contoh.example'), plain(rani)] })).toEqual(byEmail)
    expect(known({ identifiers: [plain(rani)] }, { emails: ['lain@contoh.example', rani] })).toEqual(byEmail)
  })

  it('by a hashed address that the issuer wrote small, or as the organisation writes it', () => {
    expect(known({ identifiers: [hashed(rani, 'garam')] }, { emails: [rani.toUpperCase()] })).toMatchObject({
      by: 'email',
    })
    const written = 'Rani.Contoh@bank-contoh.example'
    expect(known({ identifiers: [hashed(written, 'garam')] }, { emails: [written] })).toMatchObject({
      by: 'email',
    })
  })

  it('by an address in the id, and by a DID letter for letter', () => {
    expect(known({ id: `mailto:${rani}` })).toEqual(byEmail)
    expect(known({ id: 'mailto:rani.contoh%40bank-contoh.example' })).toEqual(byEmail)
    const dids = ['did:web:contoh.example:rani']
    expect(known({ id: 'did:web:contoh.example:rani' }, { dids })).toEqual({ by: 'did', value: dids[0] })
    for (const id of [
      'did:web:contoh.example:Rani',
      'did:web:contoh.example:rani#1',
      'did:web:contoh.example',
    ])
      expect(known({ id }, { dids })).toBe('wrong_recipient')
  })

  it('by a domain in another script as it is looked up', () => {
    const expected = { emails: ['rani@xn--bcher-kva.example'] }
    expect(known({ identifiers: [plain('rani@bücher.example')] }, expected)).toMatchObject({ by: 'email' })
  })
})

describe('a recipient is not known', () => {
  it.each([
    ['a letter of another script', 'r\u0430ni.contoh@bank-contoh.example'],
    ['wide letters', '\uFF52ani.contoh@bank-contoh.example'],
    ['a dotless i', 'ran\u0131.contoh@bank-contoh.example'],
    ['a mark that is not seen', 'rani\u200B.contoh@bank-contoh.example'],
    ['a mark that turns the reading around', '\u202Erani.contoh@bank-contoh.example'],
    ['something behind the domain', 'rani.contoh@bank-contoh.example/x'],
    ['something encoded', 'rani.contoh@bank%2Dcontoh.example'],
    ['a second address', 'rani.contoh@bank-contoh.example,lain@contoh.example'],
    ['a domain below', 'rani.contoh@bank-contoh.example.lain.example'],
    ['a sign added', 'rani.contoh+x@bank-contoh.example'],
    ['no domain', 'rani.contoh@'],
    ['no name', '@bank-contoh.example'],
  ])('by an address with %s', (_, address) => {
    expect(known({ identifiers: [plain(address)] })).toBe('wrong_recipient')
    expect(known({ id: `mailto:${encodeURIComponent(address)}` })).toBe('wrong_recipient')
  })

  it('by letters that become Latin ones when made small', () => {
    const expected = { emails: ['kiki@contoh.example'] }
    expect(known({ identifiers: [plain('\u212Aiki@contoh.example')] }, expected)).toBe('wrong_recipient')
    expect(known({ identifiers: [hashed('\u212Aiki@contoh.example')] }, expected)).toBe('wrong_recipient')
  })

  it('by a hash of another kind, salt or length, nor by a hash that is called plain', () => {
    const right = hashed(rani, 'garam')
    expect(known({ identifiers: [right] })).toEqual(byEmail)
    const wrong = [
      { ...right, salt: 'gula' },
      { ...right, hashed: false },
      { ...right, identityHash: right.identityHash.slice(0, -1) },
      { ...right, identityHash: right.identityHash.slice(7) },
      { ...plain(rani), hashed: true },
      hashed(rani, 'garam', 'md5'),
    ]
    for (const one of wrong) expect(known({ identifiers: [one] })).toBe('wrong_recipient')
  })

  it('where nobody is expected, or nobody named', () => {
    expect(known({ identifiers: [plain(rani)] }, { emails: [] })).toBe('wrong_recipient')
    expect(known({ id: '', identifiers: [] }, { emails: [''], dids: [''] })).toBe('wrong_recipient')
    expect(known({ id: 'mailto:' }, { emails: ['', '@'] })).toBe('wrong_recipient')
    expect(known({ id: 'mailto:%E0%A4%A' })).toBe('wrong_recipient')
  })
})

describe('the form of an address', () => {
  it('does not change when it is formed again, and joins capitals only', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const form = emailForm(address)
        expect(form).toBe(address.toLowerCase())
        expect(emailForm(form ?? '')).toBe(form)
      }),
    )
  })

  it('is the same for two texts only where letter by letter only Latin capitals differ', () => {
    const odd = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(odd, odd, (one, other) => {
        const [first, second] = [one, other].map((local) => emailForm(`a${local}z@contoh.example`))
        const small = (text: string) => text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase())
        return first === undefined || first !== second || small(one) === small(other)
      }),
    )
    expect(emailForm('aKz@contoh.example')).toBe(emailForm('akz@contoh.example'))
  })
})
