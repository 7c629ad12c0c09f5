import { z } from 'zod'
import { instant, type Endpoints } from '../../platform/http/endpoint.ts'

/** Working days of the answering unit's calendar, for each step. */
export const voiceTerms = z.object({
  answerDays: z.number().int().min(1).max(60),
  escalationDays: z.number().int().min(1).max(30),
})
export const voiceTermsView = voiceTerms.extend({
  /** Null while nobody changed them. */
  changedAt: instant.nullable(),
  may: z.object({ change: z.boolean() }),
})
export type VoiceTermsView = z.output<typeof voiceTermsView>

export const termsEndpoints = {
  'GET /voice-terms': { summary: 'In how many working days each step has to answer', output: voiceTermsView },
  'PUT /voice-terms': {
    summary: 'Change it; what is asked already keeps its term',
    body: voiceTerms.extend({ reason: z.string().trim().min(1).max(500) }),
    output: voiceTermsView,
  },
} satisfies Endpoints
