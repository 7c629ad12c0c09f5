import { defineRoutes } from '../platform/http/route.ts'
import { actOnRequests, eachRequest } from './actions/act-on-requests.ts'
import { acceptRequest } from './actions/accept-request.ts'
import { approveRequest } from './actions/approve-request.ts'
import { askForService } from './actions/ask-for-service.ts'
import { assignRequest } from './actions/assign-request.ts'
import { browseCatalogue } from './actions/browse-catalogue.ts'
import { cancelRequest } from './actions/cancel-request.ts'
import { changeService } from './actions/change-service.ts'
import { commentOnRequest } from './actions/comment-on-request.ts'
import { completeRequest } from './actions/complete-request.ts'
import { confirmRequest } from './actions/confirm-request.ts'
import { correctRequest } from './actions/correct-request.ts'
import { declineRequest } from './actions/decline-request.ts'
import { downloadAttachment } from './actions/read-attachment.ts'
import { handOnRequest } from './actions/hand-on-request.ts'
import { listRequests } from './actions/list-requests.ts'
import { listWaitingApprovals } from './actions/list-waiting-approvals.ts'
import { listServicesOfUnit } from './actions/list-unit-services.ts'
import { offerService } from './actions/offer-service.ts'
import { pauseRequest } from './actions/pause-request.ts'
import { receiveAttachment } from './actions/receive-attachment.ts'
import { reopenRequest } from './actions/reopen-request.ts'
import { respondToRequest } from './actions/respond-to-request.ts'
import { resumeRequest } from './actions/resume-request.ts'
import { searchEverything } from './actions/search-everything.ts'
import { showQueue } from './actions/show-queue.ts'
import { showRequest } from './actions/show-request.ts'
import { showService } from './actions/show-service.ts'
import { takeRequest } from './actions/take-request.ts'
import { withdrawService } from './actions/retire-service.ts'
import { serviceEndpoints, type RequestEndpoints } from './contract.ts'
import type { ServicePolicy } from './policy.ts'
import type { ServiceProblem } from './problems.ts'

/** Whoever is to have a request has to be ready. */
const unready = ['not_ready_oneself'] as const
const unreadyOther = [
  ...unready,
  'person_not_ready',
  'colleague_not_ready',
  'readiness_overridden_oneself',
] as const

/** Acts on a request can meet these wherever its timeline stands. */
const timelineErrors = ['event_not_possible', 'event_contradicts_later'] as const

/** Every endpoint of the slice with its permit, what it refuses with, and the action behind it. */
export const serviceRoutes = defineRoutes<RequestEndpoints, ServicePolicy, ServiceProblem>(serviceEndpoints, {
  'GET /catalogue': { permit: 'service:read', errors: [], act: browseCatalogue },
  'GET /services/:serviceId': { permit: 'service:read', errors: [], act: showService },
  'GET /units/:unitId/services': { permit: 'service:read', errors: [], act: listServicesOfUnit },
  'POST /units/:unitId/services': { permit: 'service:change', errors: ['unit_not_open'], act: offerService },
  'PUT /services/:serviceId': {
    permit: 'service:change',
    errors: ['service_retired_already'],
    act: changeService,
  },
  'POST /services/:serviceId/retire': {
    permit: 'service:change',
    errors: ['service_retired_already'],
    act: withdrawService,
  },

  'POST /attachments': {
    permit: 'attachment:write',
    errors: ['file_missing', 'file_empty', 'file_too_large'],
    act: receiveAttachment,
  },
  'GET /attachments/:attachmentId': { permit: 'request:read', errors: [], act: downloadAttachment },

  'POST /requests': {
    permit: 'request:ask',
    errors: [
      'service_retired',
      'unit_not_open',
      'service_not_offered_to_you',
      'approval_impossible',
      'approval_unit_unknown',
    ],
    act: askForService,
  },
  'GET /requests': { permit: 'request:list', errors: [], act: listRequests },
  'GET /requests/:requestId': { permit: 'request:read', errors: [], act: showRequest },
  'GET /units/:unitId/queue': { permit: 'queue:read', errors: [], act: showQueue },

  'POST /requests/acts': {
    permit: 'request:serve',
    errors: [
      'request_already_taken',
      'request_answered_already',
      'person_not_in_unit',
      'person_away',
      'unit_not_open',
      'unit_holds_request_already',
      ...unreadyOther,
      ...timelineErrors,
    ],
    pieces: eachRequest,
    act: actOnRequests,
  },
  'POST /requests/:requestId/take': {
    permit: 'request:serve',
    errors: ['request_already_taken', ...unready, ...timelineErrors],
    act: takeRequest,
  },
  'POST /requests/:requestId/accept': { permit: 'request:serve', errors: timelineErrors, act: acceptRequest },
  'POST /requests/:requestId/assign': {
    permit: 'request:assign',
    errors: ['person_not_in_unit', 'person_away', ...unreadyOther, ...timelineErrors],
    act: assignRequest,
  },
  'POST /requests/:requestId/respond': {
    permit: 'request:serve',
    errors: ['request_answered_already', ...unready, ...timelineErrors],
    act: respondToRequest,
  },
  'POST /requests/:requestId/comment': {
    permit: 'request:comment',
    errors: ['mentioned_cannot_see', 'watchers_full', 'watcher_is_oneself', ...timelineErrors],
    act: commentOnRequest,
  },
  'POST /requests/:requestId/hand-on': {
    permit: 'request:serve',
    errors: ['unit_not_open', 'unit_holds_request_already', ...timelineErrors],
    act: handOnRequest,
  },
  'POST /requests/:requestId/pause': {
    permit: 'request:serve',
    errors: [...unready, ...timelineErrors],
    act: pauseRequest,
  },
  'POST /requests/:requestId/resume': { permit: 'request:serve', errors: timelineErrors, act: resumeRequest },
  'POST /requests/:requestId/complete': {
    permit: 'request:serve',
    errors: [...unready, ...timelineErrors],
    act: completeRequest,
  },
  'POST /requests/:requestId/confirm': {
    permit: 'request:settle',
    errors: timelineErrors,
    act: confirmRequest,
  },
  'POST /requests/:requestId/reopen': {
    permit: 'request:settle',
    errors: ['request_reopening_over', ...timelineErrors],
    act: reopenRequest,
  },
  'POST /requests/:requestId/cancel': {
    permit: 'request:settle',
    errors: timelineErrors,
    act: cancelRequest,
  },
  'POST /requests/:requestId/correct': {
    permit: 'request:correct',
    errors: [
      'correction_empty',
      'corrected_event_unknown',
      'corrected_event_outdated',
      'submission_stays',
      'event_in_future',
      'event_before_submission',
      ...timelineErrors,
    ],
    act: correctRequest,
  },

  'GET /approvals/waiting': { permit: 'request:approve', errors: [], act: listWaitingApprovals },
  'POST /requests/:requestId/approve': {
    permit: 'request:approve',
    errors: timelineErrors,
    act: approveRequest,
  },
  'POST /requests/:requestId/decline': {
    permit: 'request:approve',
    errors: timelineErrors,
    act: declineRequest,
  },

  'GET /search': { permit: 'everything:search', errors: [], act: searchEverything },
})
