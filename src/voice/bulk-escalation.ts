import type { WorkContext } from '../platform/http/route.ts'
import { dateOf, instantFromDate } from '../platform/time/instants.ts'
import { requestUpTheLine } from '../service/index.ts'
import { newEscalation, newMatter } from './beginning.ts'
import { writeRungs } from './bulk.ts'
import { ladderTerms } from './climbing.ts'
import { followProposal } from './domain/proposal-course.ts'
import { groundNow } from './escalating.ts'
import { lineOf } from './lines.ts'
import { insertEscalation } from './store/escalations.ts'
import { insertMatter } from './store/matters.ts'

/** An escalation that nobody has answered yet, to be written without being lived: for simulations. */
export interface EscalationToWrite {
  readonly id: string
  readonly requestId: string
  readonly begunBy: string
  readonly begunAt: Date
  readonly reason: string
}

/** Writes an escalation with the ladder that it would have climbed by now; whether there was a ground for it. */
export async function writeEscalation(context: WorkContext, told: EscalationToWrite): Promise<boolean> {
  const { tx, now } = context
  const { id, requestId, begunBy, begunAt, reason } = told
  const request = await requestUpTheLine(context, requestId, 'read')
  const ground = request && groundNow(context, request)
  if (request === undefined || ground === undefined) return false
  const { unitId, askers } = request
  const line = await lineOf(context, unitId, askers)
  const terms = await ladderTerms(context, line, 'escalation')
  const { rungs, lookAt } = followProposal({
    madeAt: instantFromDate(begunAt),
    endedAt: null,
    answers: [],
    line,
    dueOf: terms.dueOf,
    zone: terms.zone,
    now: instantFromDate(now),
  })
  const matter = { ...newMatter(context, 'escalation', unitId), id, lookAt: lookAt && dateOf(lookAt) }
  await insertMatter(tx, matter)
  await insertEscalation(tx, newEscalation(matter, request, { begunBy, begunAt, ground, reason }))
  await writeRungs(tx, matter, rungs, terms)
  return true
}
