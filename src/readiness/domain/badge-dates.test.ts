import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badgeDays } from './badge-dates.ts'

const at = (text: string) => Temporal.Instant.from(text)
const zone = 'Asia/Jakarta'
const from = at('2026-01-15T00:00:00Z')

describe('the days on which a badge counts', () => {
  it('end with the last whole day of the badge, or when the kind usually ends, whichever comes first', () => {
    const until = at('2028-01-15T00:00:00Z')
    expect(badgeDays({ from, until }, null, zone)).toEqual({
      issuedOn: '2026-01-15',
      validUntil: '2028-01-14',
    })
    expect(badgeDays({ from, until: at('2028-01-15T16:59:59Z') }, null, zone).validUntil).toBe('2028-01-15')
    expect(badgeDays({ from, until }, 12, zone).validUntil).toBe('2027-01-15')
    expect(badgeDays({ from, until: undefined }, 12, zone).validUntil).toBe('2027-01-15')
    expect(badgeDays({ from, until: undefined }, null, zone).validUntil).toBeNull()
    expect(badgeDays({ from: at('2026-01-14T20:00:00Z'), until }, null, zone).issuedOn).toBe('2026-01-15')
  })

  it('are never more than the badge says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4_000_000 }),
        fc.option(fc.integer({ min: 1, max: 600 })),
        (minutes, months) => {
          const until = from.add({ minutes })
          const { validUntil } = badgeDays({ from, until }, months, zone)
          const end = Temporal.PlainDate.from(validUntil ?? '9999-01-01')
            .add({ days: 1 })
            .toZonedDateTime(zone)
            .toInstant()
          expect(Temporal.Instant.compare(end, until.add({ seconds: 1 }))).toBeLessThanOrEqual(0)
        },
      ),
    )
  })
})
