import { apiHooks } from '../../platform/ui/client/api-hooks.ts'
import type { KeyEndpoints, WebhookEndpoints } from '../contract.ts'

export const { useRead, usePages, useWrite } = apiHooks<KeyEndpoints & WebhookEndpoints>()
