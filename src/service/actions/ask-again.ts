import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import type { Answers, Priority, RequestId } from '../contract.ts'
import { namesOf } from '../names.ts'
import { maySettle, sees, targetsOf } from '../rights.ts'
import { readRequest } from '../store/requests.ts'
import { readTerms } from '../store/services.ts'
import { withoutFiles } from '../templates.ts'

/** What a request was asked with, for whoever asked it or for whom it was: to fill the form of a further one. */
export async function askAgain(context: ActionContext, { params }: { params: { requestId: RequestId } }) {
  const { tx, actor } = context
  const request = await readRequest(tx, params.requestId)
  if (request === undefined) return refuse('not_found')
  const targets = await targetsOf(context, request)
  if (!sees(context, targets)) return refuse('not_found')
  if (!maySettle(context, targets)) return refuse('not_permitted')
  const form = (await readTerms(tx, [request.termsId])).get(request.termsId)?.form ?? []
  const forPersonId = request.askedForId === actor.personId ? null : request.askedForId
  const names = await namesOf(tx, { units: [], people: [forPersonId], services: [] })
  return accept({
    serviceId: request.serviceId,
    priority: request.priority as Priority,
    answers: withoutFiles(form, request.answers) as Answers,
    forPerson: names.personOrNobody(forPersonId),
  })
}
