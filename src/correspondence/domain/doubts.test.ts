import { describe, expect, it } from 'vitest'
import { doubtOf } from './doubts.ts'

const claim = {
  fromAddress: 'ayu@bank.example',
  envelopeFrom: 'ayu@bank.example',
  results: [],
  authenticatedBy: undefined,
}
const believed = (...results: string[]) => doubtOf({ ...claim, results, authenticatedBy: 'mx.bank.example' })

describe('a sender', () => {
  it('is believed without a server in front where the envelope agrees and nothing says otherwise', () => {
    expect(doubtOf(claim)).toBeUndefined()
    expect(doubtOf({ ...claim, envelopeFrom: 'prvs=12ab=Ayu+tag@Bank.example' })).toBeUndefined()
    expect(doubtOf({ ...claim, envelopeFrom: 'ayu@lain.example' })).toBe('sender_mismatch')
    expect(doubtOf({ ...claim, envelopeFrom: 'budi@bank.example' })).toBe('sender_mismatch')
    expect(doubtOf({ ...claim, results: ['mx.lain.example; spf=softfail'] })).toBe('not_authenticated')
    expect(doubtOf({ ...claim, results: ['mx.lain.example; spf=none; dkim=neutral'] })).toBeUndefined()
  })

  it.each([
    'mx.bank.example; dmarc=pass header.from=bank.example',
    'mx.bank.example 1; spf=pass smtp.mailfrom=ayu@bank.example; dkim=none',
    'mx.bank.example; dkim=pass (2048-bit key; ok) header.d=bank.example header.s=a',
  ])('is believed on the word of the server in front: %s', (results) => {
    expect(believed(results)).toBeUndefined()
  })

  it('is not believed where the envelope has what would read as a result in its name', () => {
    const results = [
      'mx.bank.example; spf=pass (of "x); dmarc=pass ("@jahat.example) smtp.mailfrom=jahat.example',
    ]
    const envelopeFrom = '"x); dmarc=pass ("@jahat.example'
    const authenticatedBy = 'mx.bank.example'
    expect(doubtOf({ ...claim, envelopeFrom, results, authenticatedBy })).toBe('not_authenticated')
  })

  it('is believed where the server in front says in quotation marks why', () => {
    const why = 'mx.bank.example; dkim=pass reason="kunci 2048; baik" header.d=bank.example'
    expect(believed(why)).toBeUndefined()
    expect(believed('mx.bank.example; spf=pass smtp.mailfrom="ayu lestari"@bank.example')).toBeUndefined()
  })

  it.each([
    [],
    ['mx.jahat.example; dmarc=pass header.from=bank.example'],
    ['mx.bank.example.jahat.example; dmarc=pass'],
    ['mx.bank.example; spf=pass smtp.mailfrom=x@jahat.example; dkim=pass header.d=jahat.example'],
    ['mx.bank.example; dmarc=fail header.from=bank.example; spf=pass smtp.mailfrom=bank.example'],
    ['mx.bank.example; spf=pass; dkim=pass'],
    ['mx.bank.example; dkim=none (dkim=pass header.d=bank.example)'],
    ['mx.bank.example; none', 'mx.bank.example; dmarc=pass header.from=bank.example'],
    // What a sender may choose, such as the name before the @ of an envelope, stands in quotation marks.
    ['mx.bank.example; spf=pass smtp.mailfrom="; dkim=pass header.d=bank.example "@jahat.example'],
    ['mx.bank.example; spf=pass smtp.mailfrom="; dmarc=pass x="@jahat.example'],
    ['mx.bank.example; spf=pass smtp.mailfrom="\\"; dmarc=pass "@jahat.example'],
    ['mx.bank.example; dkim=pass reason="; dmarc=pass " header.d=jahat.example'],
    ['mx.bank.example; dmarc=fail reason="(" header.from=bank.example; spf=pass smtp.mailfrom=bank.example'],
    ['mx.bank.example; spf=pass (of a\\); dmarc=pass) smtp.mailfrom=jahat.example'],
    ['mx.bank.example; spf=pass smtp.mailfrom="; dmarc=pass'],
  ])('is not believed where that server does not vouch for the very domain: %o', (...results) => {
    expect(believed(...results)).toBe('not_authenticated')
  })
})
