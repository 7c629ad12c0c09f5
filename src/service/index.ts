/** What other slices, and `main/`, may call of the service slice: requests to rate, what is published, writing in bulk. */
export {
  ratableRequest,
  servedBy,
  waitingForVerdict,
  type RatableRequest,
  type ServedRequest,
  type WaitingRequest,
} from './for-measurement.ts'
export {
  addEvents,
  writeRequests,
  writeServices,
  type EventToWrite,
  type RequestToWrite,
  type ServiceToWrite,
  type WrittenRequest,
} from './bulk.ts'
export { confirmsItselfAt } from './domain/self-confirmation.ts'
export { undoRequestImport } from './imports.ts'
export {
  insertImport,
  momentOfImport,
  requestsOfImport,
  standsOnImport,
  type ImportedTo,
} from './store/imports.ts'
export { readImported } from './store/bulk.ts'
export { effectsOfCalendar } from './calendar-effects.ts'
export {
  guaranteedRequest,
  guaranteedRequests,
  latenessOf,
  latenessOfBroken,
  offeredBy,
  requestNumbers,
  type GuaranteedRequest,
} from './for-market.ts'
export type { Lateness } from './domain/lateness.ts'
export { seenAmong } from './seeing.ts'
export { unitWork } from './store/unit-work.ts'
export { gateByReadiness, type ReadinessGate } from './readiness-gate.ts'
export { verifyRequests } from './verifying.ts'
export type { ServiceViews } from './tables.ts'
export type { RequestId, ServiceId } from './contract.ts'
export { reasonTexts } from './reason-texts.ts'
export { chosenService, offeredTo, type OfferedService } from './for-choice.ts'
export { completionOf } from './for-readiness.ts'
export { countWaiting } from './store/waiting.ts'
export { completionPromises } from './completion-promises.ts'
export { carryOutServices, exportOffered, prepareServices } from './importing-catalogue.ts'
export { serviceColumns } from './catalogue-import/columns.ts'
export {
  askByLetter,
  commentByLetter,
  filesOfLetter,
  fitsComment,
  fitsForm,
  keepLetterFile,
  lastSaid,
  maySeeRequest,
  noteOnRequest,
  requestInMail,
  servicesByMail,
  type LastSaid,
  type WrittenLetter,
} from './by-mail.ts'
export { requestUpTheLine, serviceInBrief, servicesUsedBy, type RequestUpTheLine } from './for-voice.ts'
export { serviceNames } from './store/services.ts'
export { wordQuery } from './store/words.ts'
export { firstOfferedAt, offeredWithin, stillRatable } from './store/offered-then.ts'
