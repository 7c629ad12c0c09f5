import { defineRoutes } from '../platform/http/route.ts'
import { askAgain } from './actions/ask-again.ts'
import { changeAskTemplate, removeAskTemplate } from './actions/change-ask-template.ts'
import { keepAskTemplate } from './actions/keep-ask-template.ts'
import { beginRepeat, listRepeats, pauseRepeat, resumeRepeat, stopRepeat } from './actions/keep-repeats.ts'
import { listAskTemplates } from './actions/list-ask-templates.ts'
import { templateEndpoints, type TemplateEndpoints } from './contract.ts'
import type { ServicePolicy } from './policy.ts'
import type { ServiceProblem } from './problems.ts'

const askErrors = ['service_retired', 'unit_not_open', 'service_not_offered_to_you'] as const

/** Forms that are kept filled in, and asked again. */
export const templateRoutes = defineRoutes<TemplateEndpoints, ServicePolicy, ServiceProblem>(
  templateEndpoints,
  {
    'GET /services/:serviceId/templates': { permit: 'service:read', errors: [], act: listAskTemplates },
    'POST /services/:serviceId/templates': {
      permit: 'template:keep',
      errors: ['templates_full', ...askErrors],
      act: keepAskTemplate,
    },
    'PUT /ask-templates/:templateId': { permit: 'template:keep', errors: [], act: changeAskTemplate },
    'DELETE /ask-templates/:templateId': { permit: 'template:keep', errors: [], act: removeAskTemplate },
    'GET /requests/:requestId/again': { permit: 'request:settle', errors: [], act: askAgain },
    'GET /repeats': { permit: 'repeat:keep', errors: [], act: listRepeats },
    'POST /repeats': {
      permit: 'repeat:keep',
      errors: ['repeats_full', 'repeat_needs_file', ...askErrors],
      act: beginRepeat,
    },
    'POST /repeats/:repeatId/pause': { permit: 'repeat:keep', errors: [], act: pauseRepeat },
    'POST /repeats/:repeatId/resume': { permit: 'repeat:keep', errors: [], act: resumeRepeat },
    'DELETE /repeats/:repeatId': { permit: 'repeat:keep', errors: [], act: stopRepeat },
  },
)
