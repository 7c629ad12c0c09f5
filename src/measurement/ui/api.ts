import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { MeasurementEndpoints } from '../contract.ts'

export const { useRead, usePages, useWrite } = apiHooks<MeasurementEndpoints>()
