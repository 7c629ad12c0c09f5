import { defineRoutes } from '../platform/http/route.ts'
import { changeServiceKind } from './actions/change-kind.ts'
import { exportServiceKinds } from './actions/export-kinds.ts'
import { listServiceKinds } from './actions/list-kinds.ts'
import { makeServiceKind } from './actions/make-kind.ts'
import {
  addOutsideProvider,
  changeOutsideProvider,
  removeOutsideProvider,
} from './actions/outside-providers.ts'
import { readBeside } from './actions/read-beside.ts'
import { readChoice } from './actions/read-choice.ts'
import { readServiceKind } from './actions/read-kind.ts'
import { readMarket } from './actions/read-market.ts'
import { removeServiceKind } from './actions/remove-kind.ts'
import { choiceEndpoints } from './contract.ts'
import type { choicePolicy } from './policy.ts'
import type { ChoiceCode } from './problems.ts'

const memberErrors = [
  'service_kind_own_unit',
  'service_kind_name_taken',
  'service_kind_service_unknown',
  'service_kind_service_taken',
] as const
const providerErrors = [
  'service_kind_own_unit',
  'outside_provider_name_taken',
  'outside_provider_read_later',
] as const

/** Every endpoint of choice. */
export const choiceRoutes = defineRoutes<typeof choiceEndpoints, typeof choicePolicy, ChoiceCode>(
  choiceEndpoints,
  {
    'GET /service-kinds': { permit: 'choice:read', errors: [], act: listServiceKinds },
    'GET /service-kinds/kinds.csv': { permit: 'service_kind:change', errors: [], act: exportServiceKinds },
    'GET /service-kinds/:kindId': { permit: 'service_kind:change', errors: [], act: readServiceKind },
    'GET /service-kinds/:kindId/beside': { permit: 'choice:read', errors: [], act: readBeside },
    'POST /service-kinds': {
      permit: 'service_kind:change',
      errors: [...memberErrors, 'service_kind_too_many'],
      act: makeServiceKind,
    },
    'PUT /service-kinds/:kindId': {
      permit: 'service_kind:change',
      errors: [...memberErrors],
      act: changeServiceKind,
    },
    'DELETE /service-kinds/:kindId': {
      permit: 'service_kind:change',
      errors: ['service_kind_own_unit'],
      act: removeServiceKind,
    },
    'POST /service-kinds/:kindId/outside-providers': {
      permit: 'outside_provider:change',
      errors: [...providerErrors, 'outside_provider_too_many'],
      act: addOutsideProvider,
    },
    'PUT /outside-providers/:providerId': {
      permit: 'outside_provider:change',
      errors: [...providerErrors],
      act: changeOutsideProvider,
    },
    'DELETE /outside-providers/:providerId': {
      permit: 'outside_provider:change',
      errors: ['service_kind_own_unit'],
      act: removeOutsideProvider,
    },
    'GET /services/:serviceId/market': { permit: 'choice:read', errors: [], act: readMarket },
    'GET /units/:unitId/choice': {
      permit: 'choice:read',
      errors: ['choice_period_invalid'],
      act: readChoice,
    },
  },
)
