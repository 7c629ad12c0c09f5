import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { KeyEndpoints } from '../contract.ts'

export const { usePages, useWrite } = apiHooks<KeyEndpoints>()
