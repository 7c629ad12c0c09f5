import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { PublicationEndpoints } from '../contract.ts'

export const { useRead, usePages } = apiHooks<PublicationEndpoints>()
