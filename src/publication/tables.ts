import type { ColumnType } from 'kysely'
import type { PublishedService, PublishedTotal } from './contract.ts'

/** JSON that is written once, as text, because the driver would take an array for one of PostgreSQL's. */
type Frozen<Value> = ColumnType<Value, string, never>

interface QuartersTable {
  organisationId: string
  quarter: string
  id: string
  publishedAt: Date
  currency: 'rupiah' | 'points' | null
}

interface UnitsTable {
  organisationId: string
  quarter: string
  unitId: string
  place: number
  nameId: string
  nameEn: string
  code: string
  total: Frozen<PublishedTotal>
  services: Frozen<readonly PublishedService[]>
}

/** The slice's own tables. */
export type PublicationTables = {
  'publication.quarters': QuartersTable
  'publication.units': UnitsTable
}
