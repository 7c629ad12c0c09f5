import type { PublishedQuarter, PublishedUnit } from './contract.ts'
import { lastDayOf, nameOf, quarterOf } from './domain/quarters.ts'
import type { StoredQuarter, StoredUnit } from './store/publications.ts'

/** A published quarter as it crosses the wire. */
export function quarterView({ quarter, publishedAt, currency }: StoredQuarter): PublishedQuarter {
  return {
    name: nameOf(quarter),
    start: quarter,
    end: lastDayOf(quarterOf(quarter)),
    publishedAt: publishedAt.toISOString(),
    currency,
  }
}

/** The unit, called as it was. */
export function unitView({ unitId, nameId, nameEn, code }: StoredUnit): PublishedUnit['unit'] {
  return { id: unitId as PublishedUnit['unit']['id'], name: { id: nameId, en: nameEn }, code }
}
