import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { IntakeEndpoints } from '../contract.ts'

export const { useRead, usePages, useWrite, useUpload } = apiHooks<IntakeEndpoints>()
