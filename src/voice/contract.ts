import type { Endpoints } from '../platform/http/endpoint.ts'
import { escalationEndpoints } from './contract/escalation.ts'
import { proposalEndpoints } from './contract/proposal-endpoints.ts'
import { termsEndpoints } from './contract/terms.ts'

export * from './contract/ids.ts'
export * from './contract/ladder.ts'
export * from './contract/proposal.ts'
export * from './contract/escalation.ts'
export * from './contract/terms.ts'

export const voiceEndpoints = {
  ...proposalEndpoints,
  ...escalationEndpoints,
  ...termsEndpoints,
} satisfies Endpoints
export type VoiceEndpoints = typeof voiceEndpoints
