import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { ServiceEndpoints } from '../contract.ts'

export const { useRead, usePages, useWrite } = apiHooks<ServiceEndpoints>()
