import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { Act } from '../acting.ts'
import { voiceTermsChanged } from '../events.ts'
import { lockTerms, readTerms, writeTerms, type Terms } from '../store/terms.ts'

function view(context: ActionContext, { answerDays, escalationDays, changedAt }: Terms) {
  return {
    answerDays,
    escalationDays,
    changedAt: changedAt?.toISOString() ?? null,
    may: { change: context.may('voice_terms:change') },
  }
}

/** In how many working days each step has to answer. */
export const showVoiceTerms: Act<'GET /voice-terms'> = async (context) =>
  accept(view(context, await readTerms(context.tx)))

/** Changes it for whoever is asked from now on. */
export const changeVoiceTerms: Act<'PUT /voice-terms'> = async (context, { body }) => {
  const { tx, organisationId, now } = context
  if (!context.may('voice_terms:change')) return refuse('not_permitted')
  await lockTerms(tx, organisationId)
  const { reason, ...after } = body
  const { answerDays, escalationDays } = await readTerms(tx)
  await writeTerms(tx, organisationId, after, now)
  await context.audit({
    action: 'voice_terms.changed',
    subjectKind: 'voice_terms',
    subjectId: organisationId,
    reason,
    details: { before: { answerDays, escalationDays }, after },
  })
  await context.announce(voiceTermsChanged)
  return accept(view(context, { ...after, changedAt: now }))
}
