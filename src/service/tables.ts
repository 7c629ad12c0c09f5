import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type {
  ApprovalTerms,
  EventKind,
  FormField,
  Promise as PromiseByPriority,
  RequestState,
} from './contract.ts'
import type { PauseOwner } from './domain/timeline.ts'
import type { Alarm } from './domain/alarms.ts'
import type { TargetStatus } from './domain/clock-reading.ts'
import type { GivenAnswer } from './domain/form.ts'
import type { Link } from './domain/links.ts'

/** Whose pauses stop a service's clocks. */
export type StopsClock = 'asker' | 'third_party'

/** JSON that is written as text, because the driver would take an array for one of PostgreSQL's. */
type Json<Value> = ColumnType<Value, string, string>

interface ServicesTable {
  organisationId: string
  id: string
  unitId: string
  nameId: string
  nameEn: string
  descriptionId: string
  descriptionEn: string
  termsId: string
  madeAt: Date
  changedAt: Date
  retiredAt: Date | null
  words: Generated<string>
}

interface TermsTable {
  organisationId: string
  id: string
  serviceId: string
  form: Json<readonly FormField[]>
  promises: Json<readonly PromiseByPriority[]>
  stopsClock: StopsClock[]
  doneWellId: string
  doneWellEn: string
  approvals: ColumnType<ApprovalTerms, string | undefined, string>
  since: Date
  madeBy: string | null
}

interface ServiceAskersTable {
  organisationId: string
  serviceId: string
  unitId: string
}

interface RatingReasonsTable {
  organisationId: string
  id: string
  serviceId: string
  textId: string
  textEn: string
  position: number
  retiredAt: Date | null
}

interface NumberCountersTable {
  organisationId: string
  code: string
  year: number
  last: number
}

/** What of a request never changes. */
export interface RequestFacts {
  organisationId: string
  id: string
  number: string
  serviceId: string
  /** The unit that promised. */
  unitId: string
  termsId: string
  priority: number
  responseMinutes: number | null
  completionMinutes: number | null
  askerId: string
  askedForId: string
  answers: Readonly<Record<string, GivenAnswer>>
  summary: string
  answerWords: string
  submittedAt: Date
  sourceSystem: string | null
  sourceKey: string | null
  sourceMadeSla: boolean | null
}

/** What is read off the timeline and kept for sorting, searching and alarms. Never the truth. */
export interface RequestCache {
  state: RequestState
  holderUnitId: string
  assigneeId: string | null
  /** The promising unit and all that held it. */
  heldBy: string[]
  /** Everybody who served it: none of them may rate it. */
  workedOnBy: string[]
  /** Units whose heads approve it or approved it, and people by name. */
  approvalUnits: string[]
  approvalPeople: string[]
  /** Who decided one of its approvals: they go on seeing it. */
  decidedBy: string[]
  respondedAt: Date | null
  completedAt: Date | null
  closedAt: Date | null
  responseStatus: TargetStatus
  responseUsedMinutes: number
  responseDueAt: Date | null
  responseBrokenAt: Date | null
  completionStatus: TargetStatus
  completionUsedMinutes: number
  completionDueAt: Date | null
  completionBrokenAt: Date | null
  /** Sorts by what is due: the nearest due moment, far away where nothing runs. */
  dueOrder: Date
  alarmAt: Date | null
  confirmsItselfAt: Date | null
  /** The moment as of which all this was read. */
  readAt: Date
}

interface RequestsTable extends Omit<RequestFacts, 'answers'>, RequestCache {
  answers: Json<RequestFacts['answers']>
  words: Generated<string>
}

interface RequestUnitsTable {
  organisationId: string
  unitId: string
  requestId: string
}

interface RequestEventsTable {
  organisationId: string
  requestId: string
  id: string
  kind: EventKind
  happenedAt: Date
  recordedAt: Date
  actorId: string | null
  unitId: string
  assigneeId: string | null
  whose: PauseOwner | null
  text: string | null
  replacesId: string | null
  voids: Generated<boolean>
  sequence: Generated<number>
  sourceKey: Generated<string | null>
  payload: Generated<Readonly<Record<string, unknown>>>
}

interface AttachmentsTable {
  organisationId: string
  id: string
  uploaderId: string
  name: string
  type: string
  bytes: number
  uploadedAt: Date
  requestId: string | null
  eventId: string | null
  fieldKey: string | null
}

interface AlarmsTable {
  organisationId: string
  requestId: string
  target: Alarm['target']
  /** Of an approval its step; of the serving unit's promises -1. */
  step: Generated<number>
  what: Alarm['what']
  toldAt: Date
  toldTo: string[]
}

interface CannedAnswersTable {
  organisationId: string
  id: string
  unitId: string
  titleId: string
  titleEn: string
  textId: string
  textEn: string
  changedAt: Date
}

interface WatchersTable {
  organisationId: string
  requestId: string
  personId: string
  addedBy: string
  addedAt: Date
  /** By a colleague, which lets them see the request. */
  added: GeneratedAlways<boolean>
}

interface RequestLinksTable {
  organisationId: string
  id: string
  requestId: string
  kind: Link['kind']
  otherId: string
  madeBy: string
  madeAt: Date
}

interface AskTemplatesTable {
  organisationId: string
  id: string
  ownerId: string
  serviceId: string
  /** For whose people it is published; null: its owner's alone. */
  unitId: string | null
  name: string
  priority: number
  answers: Json<RequestFacts['answers']>
  forPersonId: string | null
  changedAt: Date
}

interface RepeatsTable {
  organisationId: string
  id: string
  ownerId: string
  serviceId: string
  name: string
  priority: number
  answers: Json<RequestFacts['answers']>
  forPersonId: string | null
  every: 'week' | 'month'
  onDay: number
  paused: boolean
  nextOn: string
  dueAt: Date
  /** The code of why the last one could not be made. */
  problem: string | null
  madeAt: Date
}

interface RepeatedRequestsTable {
  organisationId: string
  repeatId: string
  dueOn: string
  requestId: string
}

/** What an import did to a request: made it, or added events to it. */
type ImportRequestsTable = {
  organisationId: string
  importId: string
  requestId: string
  made: boolean
  added: string[]
}

/** The slice's own tables; nobody else reads or writes them. */
export type ServiceTables = {
  'service.services': ServicesTable
  'service.terms': TermsTable
  'service.serviceAskers': ServiceAskersTable
  'service.ratingReasons': RatingReasonsTable
  'service.numberCounters': NumberCountersTable
  'service.requests': RequestsTable
  'service.requestUnits': RequestUnitsTable
  'service.requestEvents': RequestEventsTable
  'service.attachments': AttachmentsTable
  'service.alarms': AlarmsTable
  'service.cannedAnswers': CannedAnswersTable
  'service.watchers': WatchersTable
  'service.askTemplates': AskTemplatesTable
  'service.repeats': RepeatsTable
  'service.repeatedRequests': RepeatedRequestsTable
  'service.requestLinks': RequestLinksTable
  'service.importRequests': ImportRequestsTable
}

/** Views for other slices' reports, joined with `tx.withTables<ServiceViews>()`. */
export type ServiceViews = {
  'service.completedRequests': {
    organisationId: string
    id: string
    serviceId: string
    /** The unit that promised and answers for the whole way. */
    unitId: string
    priority: number
    askerId: string
    askedForId: string
    completedAt: Date
    windowClosesAt: Date
    /** Whether the person asked for may rate it: not one who worked on it. */
    ratable: boolean
    /** Working minutes of the whole way. */
    usedMinutes: number
    promisedMinutes: number | null
    responseStatus: TargetStatus
    completionStatus: TargetStatus
    sourceSystem: string | null
    sourceMadeSla: boolean | null
  }
  'service.serviceNames': {
    organisationId: string
    id: string
    unitId: string
    nameId: string
    nameEn: string
    retiredAt: Date | null
  }
}
