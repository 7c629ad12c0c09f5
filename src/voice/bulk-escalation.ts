import { v7 as uuidv7 } from 'uuid'
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
  const { tx, now } = context
  const { id, requestId, begunBy, begunAt, reason, answer } = told
  const request = await requestUpTheLine(context, requestId, 'read')
  const ground = request && groundNow(context, request)
  if (request === undefined || ground === undefined) return false
  const { unitId, askers } = request
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
  const answered = answer !== undefined
  const matter = {
    ...newMatter(context, 'escalation', unitId),
    id,
    waits: answered ? ('asker' as const) : ('answer' as const),
    lookAt: looked && dateOf(looked),
  }
  await insertMatter(tx, matter)
  await insertEscalation(tx, {
    ...newEscalation(matter, request, { begunBy, begunAt, ground, reason }),
    state: answered ? 'answered' : 'open',
  })
  await writeRungs(tx, matter, rungs, terms)
  if (answered) await writeAnswer(context, id, answer, rounds[0]?.late ?? false)
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
