import { defineRoutes } from '../platform/http/route.ts'
import { changeCannedAnswer } from './actions/change-canned-answer.ts'
import { keepCannedAnswer } from './actions/keep-canned-answer.ts'
import { listCannedAnswers } from './actions/list-canned-answers.ts'
import { removeCannedAnswer } from './actions/remove-canned-answer.ts'
import { cannedEndpoints, type CannedEndpoints } from './contract.ts'
import type { ServicePolicy } from './policy.ts'
import type { ServiceProblem } from './problems.ts'

/** What a unit keeps ready to say. */
export const cannedRoutes = defineRoutes<CannedEndpoints, ServicePolicy, ServiceProblem>(cannedEndpoints, {
  'GET /units/:unitId/canned-answers': { permit: 'canned_answer:use', errors: [], act: listCannedAnswers },
  'POST /units/:unitId/canned-answers': {
    permit: 'canned_answer:use',
    errors: ['canned_answers_full'],
    act: keepCannedAnswer,
  },
  'PUT /canned-answers/:cannedAnswerId': { permit: 'canned_answer:use', errors: [], act: changeCannedAnswer },
  'DELETE /canned-answers/:cannedAnswerId': {
    permit: 'canned_answer:use',
    errors: [],
    act: removeCannedAnswer,
  },
})
