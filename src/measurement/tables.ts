import type { SubjectKind, TallySpan } from './domain/tally-sheet.ts'
import type { ColumnType } from 'kysely'
import type { TouchpointKind } from './contract/touchpoints.ts'
import type { Layer } from './domain/verdict.ts'

interface RatingsTable {
  organisationId: string
  id: string
  requestId: string
  raterId: string
  serviceId: string
  unitId: string
  stratum: string
  satisfaction: number
  effort: number | null
  promiseKept: boolean | null
  reasonIds: string[]
  comment: string
  ratedAt: Date
  changedAt: Date
}

interface RatingChangesTable {
  organisationId: string
  id: string
  ratingId: string
  raterId: string
  replaced: ColumnType<unknown, string, string>
  changedAt: Date
}

interface BatchesTable {
  organisationId: string
  id: string
  layer: Layer
  unitId: string
  serviceId: string | null
  releasedAt: Date
  releasedOn: string
  raters: number
  answers: number
}

interface PlacesTable {
  organisationId: string
  ratingId: string
  layer: Layer
  unitId: string
  serviceId: string
  raterId: string
  unitBatchId: string | null
  serviceBatchId: string | null
}

interface TalliesTable {
  organisationId: string
  span: TallySpan
  subjectKind: SubjectKind
  subjectId: string
  start: string
  measure: string
  value: string
  stratum: string
  count: number
}

interface RatersTable {
  organisationId: string
  span: 'week' | 'month'
  subjectKind: SubjectKind
  subjectId: string
  start: string
  layer: Layer
  raterId: string
  n: number
  sum: number
  sumSquares: number
  satisfied: number
}

/** What a completed request adds to the tallies of time. */
export interface TimedRequest {
  organisationId: string
  requestId: string
  unitId: string
  serviceId: string
  stratum: string
  completedOn: string
  windowEndsOn: string | null
  minutesBin: number | null
  /** 1–40: fortieths of the promise from half of it to one and a half; null outside of these, or without a promise. */
  ofPromise: number | null
  response: string
  completion: string
  reported: string | null
}

interface CommentsTable {
  organisationId: string
  id: string
  unitId: string
  countedOn: string
  batchId: string
  position: number
  text: string
}

interface RemindersTable {
  organisationId: string
  requestId: string
  givenAt: Date
}

/** A decision that the limits of a chart rest on the points from a day on. */
export interface Baseline {
  organisationId: string
  id: string
  subjectKind: SubjectKind
  subjectId: string
  measure: string
  startsOn: string
  reason: string
  decidedAs: 'steward' | 'auditor'
  decidedAt: Date
  withdrawnAt: Date | null
}

interface TouchpointsTable {
  organisationId: string
  id: string
  unitId: string
  kind: TouchpointKind
  nameId: string
  nameEn: string
  code: string
  madeAt: Date
  retiredAt: Date | null
}

interface VisitRatingsTable {
  organisationId: string
  id: string
  touchpointId: string
  satisfaction: number
  reasons: string[]
  comment: string
  /** The beginning of the ten minutes in which it came. */
  givenWithin: Date
}

interface VisitBatchesTable {
  organisationId: string
  id: string
  touchpointId: string
  releasedAt: Date
  releasedOn: string
  answers: number
}

interface VisitPlacesTable {
  organisationId: string
  ratingId: string
  touchpointId: string
  batchId: string | null
}

interface VisitCommentsTable {
  organisationId: string
  id: string
  touchpointId: string
  countedOn: string
  batchId: string
  position: number
  text: string
}

interface SplitBatchesTable {
  organisationId: string
  batchId: string
  splitId: string
  splitAt: Date
}

/** The slice's own tables. */
export type MeasurementTables = {
  'measurement.ratings': RatingsTable
  'measurement.ratingChanges': RatingChangesTable
  'measurement.batches': BatchesTable
  'measurement.places': PlacesTable
  'measurement.tallies': TalliesTable
  'measurement.raters': RatersTable
  'measurement.timedRequests': TimedRequest
  'measurement.comments': CommentsTable
  'measurement.reminders': RemindersTable
  'measurement.baselines': Baseline
  'measurement.touchpoints': TouchpointsTable
  'measurement.visitRatings': VisitRatingsTable
  'measurement.visitBatches': VisitBatchesTable
  'measurement.visitPlaces': VisitPlacesTable
  'measurement.visitComments': VisitCommentsTable
  'measurement.splitBatches': SplitBatchesTable
}
