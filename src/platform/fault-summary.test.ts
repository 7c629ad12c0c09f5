import { describe, expect, it } from 'vitest'
import { faultSummary } from './fault-summary.ts'

describe('a fault in the log', () => {
  it('names the broken rule of the database and none of the values', () => {
    const fault = Object.assign(new Error('invalid input syntax for type uuid: "budi@bank.id"'), {
      code: '23505',
      constraint: 'people__email',
      detail: 'Key (email)=(budi@bank.id) already exists.',
      where: 'unnamed portal parameter $1 = budi@bank.id',
      parameters: ['Budi'],
    })
    const said = JSON.stringify(faultSummary(fault))
    expect(said).not.toMatch(/budi/i)
    expect(faultSummary(fault)).toMatchObject({ code: '23505', constraint: 'people__email' })
  })

  it('does not name whom a mail server refused, nor what lies behind a fault', () => {
    const refused = new Error('550 <budi@bank.id> unknown, response "no budi here"')
    const both = new AggregateError([refused], 'mail.send failed', { cause: refused })
    expect(JSON.stringify(faultSummary(both))).not.toMatch(/budi/i)
  })

  it('still says where it happened', () => {
    expect(faultSummary(new RangeError('too deep'))).toMatchObject({
      type: 'RangeError',
      message: 'too deep',
      stack: expect.stringContaining('fault-summary.test.ts'),
    })
  })
})
