import type { ColumnType, Generated } from 'kysely'

/** JSON that is written as text, because the driver would take an array for one of PostgreSQL's. */
type Json<Value> = ColumnType<Value, string, string>

export interface KindsTable {
  organisationId: string
  id: string
  nameId: string
  nameEn: string
  issuerId: string
  issuerEn: string
  readyMade: string | null
  assessed: boolean
  validityMonths: number | null
  renewalDays: number
  madeAt: Date
  changedAt: Date
  retiredAt: Generated<Date | null>
}

interface KindTermsTable {
  organisationId: string
  kindId: string
  since: Date
  prerequisiteIds: string[]
  prerequisiteMonths: number
  minimumAge: number | null
  includes: string[]
  grants: Json<{ abilityId: string; level: number }[]>
}

export interface AbilitiesTable {
  organisationId: string
  id: string
  nameId: string
  nameEn: string
  descriptionId: string
  descriptionEn: string
  levels: Json<{ level: number; id: string; en: string }[]>
  sourceKey: string | null
  madeAt: Date
  changedAt: Date
  retiredAt: Generated<Date | null>
}

interface AbilityTermsTable {
  organisationId: string
  abilityId: string
  since: Date
  freshMonths: number | null
}

export interface RequirementsTable {
  organisationId: string
  id: string
  jobId: string
  kindId: string | null
  abilityId: string | null
  level: number | null
  mandatory: boolean
  whyId: string
  whyEn: string
  since: Date
  until: Generated<Date | null>
}

interface ServiceJobsTable {
  organisationId: string
  serviceId: string
  jobId: string
}

interface ServiceCoversTable {
  organisationId: string
  serviceId: string
  needed: number
}

export interface EvidenceTable {
  organisationId: string
  id: string
  personId: string
  kindId: string
  number: string
  competent: boolean
  issuedOn: string
  validUntil: string | null
  note: string
  source: 'upload' | 'course' | 'badge'
  submittedBy: string | null
  submittedAt: Date
  verifiedBy: Generated<string | null>
  verifiedAt: Generated<Date | null>
  rejectedBy: Generated<string | null>
  rejectedAt: Generated<Date | null>
  rejectReason: Generated<string | null>
  revokedBy: Generated<string | null>
  revokedAt: Generated<Date | null>
  revokedFrom: Generated<string | null>
  revokeReason: Generated<string | null>
}

export interface FilesTable {
  organisationId: string
  id: string
  uploaderId: string
  name: string
  type: string
  bytes: number
  uploadedAt: Date
  evidenceId: string | null
}

export interface ObservationsTable {
  organisationId: string
  id: string
  personId: string
  abilityId: string
  level: number
  observedOn: string
  note: string
  observer: 'supervisor' | 'peer' | 'assessor'
  observedBy: string
  recordedAt: Date
}

interface BirthsTable {
  organisationId: string
  personId: string
  recordedAt: Date
  bornOn: string
  recordedBy: string
}

export interface OverridesTable {
  organisationId: string
  id: string
  requestId: string
  serviceId: string
  unitId: string
  personId: string
  byId: string
  at: Date
  reason: string
}

interface WarningsTable {
  organisationId: string
  evidenceId: string
  days: number
  toldAt: Date
}

interface CalendarFeedsTable {
  organisationId: string
  personId: string
  secretHash: string
  madeAt: Date
}

export interface BadgeIssuersTable {
  organisationId: string
  id: string
  issuer: string
  name: string
  keys: Json<{ id: string | null; publicKey: string }[]>
  changedAt: Date
  changedBy: string
}

interface BadgeAchievementsTable {
  organisationId: string
  id: string
  issuerId: string
  achievementId: string
  kindId: string
  madeAt: Date
  madeBy: string
}

export interface BadgesTable {
  organisationId: string
  evidenceId: string
  identity: string
  issuer: string
  issuerName: string
  achievementId: string
  name: string
  status: KeptBadgeStatus
  proof: string
}

interface TouchpointJobsTable {
  organisationId: string
  id: string
  touchpointId: string
  jobId: string
  since: Date
  until: Generated<Date | null>
}

export interface ShiftsTable {
  organisationId: string
  id: string
  touchpointId: string
  unitId: string
  personId: string
  startsAt: Date
  endsAt: Date
  plannedBy: string
  plannedAt: Date
  unreadySince: Generated<Date | null>
  cancelledBy: Generated<string | null>
  cancelledAt: Generated<Date | null>
  cancelReason: Generated<string | null>
}

export interface ShiftOverridesTable {
  organisationId: string
  id: string
  shiftId: string
  unitId: string
  personId: string
  byId: string
  at: Date
  reason: string
  requirementIds: string[]
}

/** What was known of a badge's revocation when it was handed in. */
type KeptBadgeStatus = 'none' | 'good' | 'not_at_hand' | 'not_supported' | 'list_invalid' | 'list_stale'

export interface BadgeStatusListsTable {
  organisationId: string
  id: string
  issuerId: string
  address: string
  purposes: string[]
  validFrom: Date
  validUntil: Date | null
  heldUntil: Date
  content: Buffer
  uploadedAt: Date
  uploadedBy: string
}

export interface BadgeChecksTable {
  organisationId: string
  id: string
  evidenceId: string
  checkedAt: Date
  status: KeptBadgeStatus | 'revoked' | 'suspended'
  heldUntil: Date | null
}

/** The slice's own tables. */
export type ReadinessTables = {
  'readiness.kinds': KindsTable
  'readiness.kindTerms': KindTermsTable
  'readiness.abilities': AbilitiesTable
  'readiness.abilityTerms': AbilityTermsTable
  'readiness.requirements': RequirementsTable
  'readiness.serviceJobs': ServiceJobsTable
  'readiness.serviceCovers': ServiceCoversTable
  'readiness.evidence': EvidenceTable
  'readiness.files': FilesTable
  'readiness.observations': ObservationsTable
  'readiness.births': BirthsTable
  'readiness.overrides': OverridesTable
  'readiness.warnings': WarningsTable
  'readiness.touchpointJobs': TouchpointJobsTable
  'readiness.shifts': ShiftsTable
  'readiness.shiftOverrides': ShiftOverridesTable
  'readiness.calendarFeeds': CalendarFeedsTable
  'readiness.badgeIssuers': BadgeIssuersTable
  'readiness.badgeAchievements': BadgeAchievementsTable
  'readiness.badges': BadgesTable
  'readiness.badgeStatusLists': BadgeStatusListsTable
  'readiness.badgeChecks': BadgeChecksTable
}
