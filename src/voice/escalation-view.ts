import { personNames, unitNames } from '../organisation/index.ts'
import { localDay } from '../platform/time/local-day.ts'
import { instant } from '../platform/time/instants.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import { maySeeRequest, type RequestId } from '../service/index.ts'
import type { EscalationId, EscalationView } from './contract.ts'
import { rungViews, statementViews } from './ladder-view.ts'
import { calendarsOfLine, lineOf } from './lines.ts'
import { readEscalation, type StoredEscalation } from './store/escalations.ts'
import { readMatters, readRungs, readStatements, type Matter } from './store/matters.ts'

/** Who answers an escalation today: everybody up the line but those who asked. */
export async function answerersOfEscalation(
  context: ActionContext,
  escalation: StoredEscalation,
  matter: Matter,
): Promise<readonly string[]> {
  return (await lineOf(context, matter.unitId, escalation.askers)).flatMap(({ people }) => people)
}

/** An escalation as the actor sees it: whoever sees the request, or answers. For others there is none. */
export async function shownEscalation(
  context: ActionContext,
  id: string,
): Promise<Result<EscalationView, 'not_found'>> {
  const escalation = await readEscalation(context.tx, id)
  const matter = escalation && (await readMatters(context.tx, [id])).get(id)
  if (escalation === undefined || matter === undefined) return refuse('not_found')
  const visible = await maySeeRequest(context, escalation.requestId)
  const answerers = await answerersOfEscalation(context, escalation, matter)
  if (!visible && !context.may('escalation:read', { personIds: answerers })) return refuse('not_found')
  return accept(await viewOf(context, escalation, matter, { visible, answerers }))
}

/** Whether the actor asked for the request, or it was asked for them. */
export function isAsker({ actor }: ActionContext, { askers }: StoredEscalation): boolean {
  return askers.includes(actor.personId)
}

async function viewOf(
  context: ActionContext,
  escalation: StoredEscalation,
  matter: Matter,
  { visible, answerers }: { readonly visible: boolean; readonly answerers: readonly string[] },
): Promise<EscalationView> {
  const { tx, now } = context
  const rungs = (await readRungs(tx, [matter.id])).get(matter.id) ?? []
  const unit = (await unitNames(tx, [matter.unitId])).get(matter.unitId)
  const by = (await personNames(tx, [escalation.begunBy])).get(escalation.begunBy)
  if (unit === undefined || by === undefined)
    throw new Error(`Escalation ${matter.id} lacks its unit or person`)
  const { id, requestId, number, summary, ground, reason, begunAt, state, closedAt, closedHow } = escalation
  const asker = isAsker(context, escalation)
  const said = await readStatements(tx, id)
  return {
    id: id as EscalationId,
    request: { id: requestId as RequestId, number, summary, visible },
    unit,
    ground,
    reason,
    by,
    at: begunAt.toISOString(),
    state,
    closedAt: closedAt?.toISOString() ?? null,
    closedHow,
    objectUntil: await objectUntil(context, matter),
    rungs: await rungViews(tx, matter, rungs, said, now),
    statements: await statementViews(tx, said),
    may: {
      answer: state === 'open' && context.may('escalation:answer', { personIds: answerers }),
      settle: state === 'answered' && asker,
      withdraw: state !== 'closed' && asker,
    },
  }
}

async function objectUntil(context: ActionContext, matter: Matter): Promise<string | null> {
  if (matter.waits !== 'asker' || matter.lookAt === null) return null
  const calendars = await calendarsOfLine(context, [{ unitId: matter.unitId, people: [] }])
  const zone = calendars.get(matter.unitId)?.zone
  return zone === undefined ? null : localDay(instant(matter.lookAt.getTime() - 1), zone)
}
