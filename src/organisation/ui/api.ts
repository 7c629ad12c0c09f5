import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { OrganisationEndpoints } from '../contract.ts'

export const { useRead, usePages, useWrite } = apiHooks<OrganisationEndpoints>()
