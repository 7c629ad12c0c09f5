import { v7 as uuidv7 } from 'uuid'
import type { WorkContext } from '../platform/http/route.ts'
import type { RequestUpTheLine } from '../service/index.ts'
import type { StoredEscalation } from './store/escalations.ts'
import type { Matter } from './store/matters.ts'

/** A matter as it begins: nobody was asked yet, and it is to be looked at at once. */
export function newMatter(
  { organisationId, now }: Pick<WorkContext, 'organisationId' | 'now'>,
  kind: Matter['kind'],
  unitId: string,
): Matter {
  return {
    organisationId,
    id: uuidv7(),
    kind,
    unitId,
    round: 1,
    waits: 'answer',
    promisedOn: null,
    promises: 0,
    lookAt: now,
  }
}

/** The escalation of such a matter, with the request as it is called now. */
export function newEscalation(
  { organisationId, id }: Matter,
  { id: requestId, number, summary, askers }: RequestUpTheLine,
  begun: Pick<StoredEscalation, 'begunBy' | 'begunAt' | 'ground' | 'reason'>,
): StoredEscalation {
  return {
    organisationId,
    id,
    requestId,
    number,
    summary,
    askers: [...askers],
    ...begun,
    state: 'open',
    closedAt: null,
    closedHow: null,
  }
}
