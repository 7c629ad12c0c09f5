import { defineRoutes } from '../platform/http/route.ts'
import {
  exportGroupScorecard,
  exportServiceScorecard,
  exportTouchpointScorecard,
  exportUnitScorecard,
} from './actions/export-scorecard.ts'
import { listComments } from './actions/list-comments.ts'
import {
  listBulkMarks,
  listBunchedTimes,
  listDistantRaters,
  listTradedMarks,
} from './actions/list-questions.ts'
import { listScorecards } from './actions/list-scorecards.ts'
import { listWaitingRatings } from './actions/list-waiting-ratings.ts'
import { openQuestion } from './actions/open-question.ts'
import { rateRequest } from './actions/rate-request.ts'
import { readAchieved } from './actions/read-achieved.ts'
import { readOwnRating } from './actions/read-rating.ts'
import {
  readGroupScorecard,
  readServiceScorecard,
  readTouchpointScorecard,
  readUnitScorecard,
} from './actions/read-scorecard.ts'
import { measurementEndpoints } from './contract.ts'
import type { measurementPolicy } from './policy.ts'
import type { MeasurementCode } from './problems.ts'

/** Every endpoint of measurement. */
export const measurementRoutes = defineRoutes<
  typeof measurementEndpoints,
  typeof measurementPolicy,
  MeasurementCode
>(measurementEndpoints, {
  'GET /ratings/waiting': { permit: 'rating:read:own', errors: [], act: listWaitingRatings },
  'GET /requests/:requestId/rating': { permit: 'rating:read:own', errors: [], act: readOwnRating },
  'PUT /requests/:requestId/rating': {
    permit: 'rating:give',
    errors: [
      'rating_not_yours',
      'rating_request_cancelled',
      'rating_request_not_completed',
      'rating_completed_elsewhere',
      'rating_own_work',
      'rating_own_unit',
      'rating_already_counted',
      'rating_window_closed',
      'rating_reason_unknown',
    ],
    act: rateRequest,
  },
  'GET /scorecards': { permit: 'scorecard:read', errors: ['period_invalid'], act: listScorecards },
  'GET /scorecards/units/:unitId': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: readUnitScorecard,
  },
  'GET /scorecards/groups/:groupId': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: readGroupScorecard,
  },
  'GET /scorecards/services/:serviceId': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: readServiceScorecard,
  },
  'GET /scorecards/touchpoints/:touchpointId': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: readTouchpointScorecard,
  },
  'GET /scorecards/touchpoints/:touchpointId/figures.csv': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: exportTouchpointScorecard,
  },
  'GET /scorecards/units/:unitId/figures.csv': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: exportUnitScorecard,
  },
  'GET /scorecards/groups/:groupId/figures.csv': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: exportGroupScorecard,
  },
  'GET /scorecards/services/:serviceId/figures.csv': {
    permit: 'scorecard:read',
    errors: ['period_invalid'],
    act: exportServiceScorecard,
  },
  'GET /scorecards/units/:unitId/comments': { permit: 'scorecard:read', errors: [], act: listComments },
  'GET /questions/traded-marks': { permit: 'question:read', errors: [], act: listTradedMarks },
  'GET /questions/bulk-marks': { permit: 'question:read', errors: [], act: listBulkMarks },
  'GET /questions/distant-raters': { permit: 'question:read', errors: [], act: listDistantRaters },
  'GET /questions/bunched-times': { permit: 'question:read', errors: [], act: listBunchedTimes },
  'POST /questions/:caseId/open': { permit: 'question:open', errors: [], act: openQuestion },
  'GET /services/:serviceId/achieved': { permit: 'scorecard:read', errors: [], act: readAchieved },
})
