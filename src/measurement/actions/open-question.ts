import { personNames, unitNames } from '../../organisation/index.ts'
import type { EndpointInput, EndpointOutput } from '../../platform/http/endpoint.ts'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { notify } from '../../platform/notices/notify.ts'
import { casesOf, lookedAt } from '../cases.ts'
import type { CaseKind, measurementEndpoints } from '../contract.ts'
import { measurementNotices } from '../notices.ts'
import type { Looked } from '../store/asked-marks.ts'
import { readOpened, type OpenedCase, type OpenedMark } from '../store/opened-marks.ts'

type Endpoint = (typeof measurementEndpoints)['POST /questions/:caseId/open']

/**
 * Shows the auditor who is behind one case and the marks of that case. Each look is an act: its reason stands in the log, and
 * everybody whose verdicts are read is told who read them and why. The log does not say whose they are.
 */
export async function openQuestion(
  context: ActionContext,
  { params, body }: EndpointInput<Endpoint>,
): Promise<Result<EndpointOutput<Endpoint>, 'not_found'>> {
  const looked = await lookedAt(context)
  const found = await caseOf(context, body.kind, params.caseId, looked)
  if (found === undefined) return refuse('not_found')
  const marks = await readOpened(context.tx, looked, found.of)
  const byRater = Map.groupBy(marks, ({ raterId }) => raterId)
  await context.audit({
    action: 'case.opened',
    subjectKind: 'case',
    subjectId: params.caseId,
    reason: body.reason,
    details: { kind: body.kind, unitIds: found.unitIds, marks: marks.length, people: byRater.size },
  })
  for (const [raterId, own] of byRater) await tell(context, raterId, own, body.reason)
  return accept({ people: await named(context, byRater), marks: marks.length })
}

/** The case and which verdicts it is about; the units are those that are marked, not those of whoever marked them. */
async function caseOf(
  context: ActionContext,
  kind: CaseKind,
  id: string,
  looked: Looked,
): Promise<{ readonly of: OpenedCase; readonly unitIds: readonly string[] } | undefined> {
  if (kind === 'traded') {
    const pair = (await casesOf(context, kind, looked)).found.find((one) => one.id === id)?.units
    return pair && { of: { pair }, unitIds: pair }
  }
  if (kind === 'bulk') {
    const burst = (await casesOf(context, kind, looked)).found.find((one) => one.id === id)
    return burst && { of: burst, unitIds: burst.unitIds }
  }
  const rater = (await casesOf(context, kind, looked)).found.find((one) => one.id === id)
  return rater && { of: rater, unitIds: [rater.unitId] }
}

/** Leads to one's own latest verdict of those that were read. */
async function tell(
  context: ActionContext,
  raterId: string,
  own: readonly OpenedMark[],
  reason: string,
): Promise<void> {
  const [latest] = own
  if (latest === undefined) return
  await notify(context, [raterId], {
    kind: measurementNotices['notice.opened'],
    values: { by: context.actor.name, n: own.length, reason },
    link: `/requests/${latest.requestId}/rate`,
  })
}

async function named(
  { tx }: ActionContext,
  byRater: ReadonlyMap<string, readonly OpenedMark[]>,
): Promise<EndpointOutput<Endpoint>['people']> {
  const marks = [...byRater.values()].flat()
  const people = await personNames(tx, [...byRater.keys()])
  const units = await unitNames(tx, [
    ...new Set(marks.flatMap(({ giver, unitId }) => (giver === null ? [unitId] : [giver, unitId]))),
  ])
  const known = [...byRater].flatMap(([raterId, own]) => {
    const person = people.get(raterId)
    return person === undefined ? [] : [{ person, own }]
  })
  return known
    .toSorted(
      (one, other) => other.own.length - one.own.length || (one.person.name < other.person.name ? -1 : 1),
    )
    .map(({ person, own }) => ({
      person,
      marks: own.flatMap((mark) => {
        const unit = units.get(mark.unitId)
        if (unit === undefined) return []
        return [
          {
            requestId: mark.requestId,
            from: (mark.giver !== null && units.get(mark.giver)) || null,
            unit,
            service: {
              id: mark.serviceId,
              name: { id: mark.serviceNameId, en: mark.serviceNameEn },
            },
            mark: mark.mark,
            ratedAt: mark.ratedAt.toISOString(),
          },
        ]
      }),
    }))
}
