import { v7 as uuidv7 } from 'uuid'
import type { WorkContext } from '../platform/http/route.ts'
import { dateOf, instantFromDate } from '../platform/time/instants.ts'
import { requestUpTheLine } from '../service/index.ts'
import { writeRungs } from './bulk.ts'
import { ladderTerms } from './climbing.ts'
import { followProposal } from './domain/proposal-course.ts'
import { groundNow } from './escalating.ts'
import { lineOf } from './lines.ts'
import { insertEscalation } from './store/escalations.ts'
import { insertMatter, insertStatement } from './store/matters.ts'

/** An escalation that nobody has settled yet, to be written without being lived: for simulations. */
export interface EscalationToWrite {
  readonly id: string
  readonly requestId: string
  readonly begunBy: string
  readonly begunAt: Date
  readonly reason: string
  /** What was said to it, and waits for its asker; left out: nobody has answered yet. */
  readonly answer?: {
    readonly by: string
    readonly unitId: string
    readonly at: Date
    readonly text: string
  }
}

/** Writes an escalation with the ladder that it would have climbed by now; whether there was a ground for it. */
export async function writeEscalation(context: WorkContext, told: EscalationToWrite): Promise<boolean> {
  const { organisationId, tx, now } = context
  const { id, requestId, begunBy, begunAt, reason, answer } = told
  const request = await requestUpTheLine(context, requestId, 'read')
  const ground = request && groundNow(context, request)
  if (request === undefined || ground === undefined) return false
  const { number, summary, unitId, askers } = request
  const line = await lineOf(context, unitId, askers)
  const terms = await ladderTerms(context, line, 'escalation')
  const { rungs, rounds, lookAt } = followProposal({
    madeAt: instantFromDate(begunAt),
    endedAt: null,
    // An answer ends the climbing, whatever it says; what comes next is the asker's.
    answers: answer === undefined ? [] : [{ ...answer, kind: 'declined', promisedOn: null }],
    line,
    dueOf: terms.dueOf,
    zone: terms.zone,
    now: instantFromDate(now),
  })
  const looked = answer === undefined ? lookAt : terms.dueOf(unitId, instantFromDate(answer.at))
  await insertMatter(tx, {
    organisationId,
    id,
    kind: 'escalation',
    unitId,
    round: 1,
    waits: answer === undefined ? 'answer' : 'asker',
    promisedOn: null,
    promises: 0,
    lookAt: looked === null ? null : dateOf(looked),
  })
  await insertEscalation(tx, {
    organisationId,
    id,
    requestId,
    number,
    summary,
    askers: [...askers],
    begunBy,
    ground,
    reason,
    begunAt,
    state: answer === undefined ? 'open' : 'answered',
    closedAt: null,
    closedHow: null,
  })
  await writeRungs(context, id, rungs, terms)
  if (answer !== undefined) await writeAnswer(context, id, answer, rounds[0]?.late ?? false)
  return true
}

async function writeAnswer(
  { organisationId, tx }: WorkContext,
  matterId: string,
  { by, unitId, at, text }: NonNullable<EscalationToWrite['answer']>,
  late: boolean,
): Promise<void> {
  await insertStatement(tx, {
    organisationId,
    matterId,
    id: uuidv7({ msecs: at.getTime() }),
    kind: 'answered',
    personId: by,
    unitId,
    round: 1,
    saidAt: at,
    text,
    promisedOn: null,
    late,
  })
}
