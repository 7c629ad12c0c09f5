import { v7 as uuidv7 } from 'uuid'
import type { Target } from '../../platform/auth/permission.ts'
import { accept, refuse } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { refuseField, type Act, type PersonTargets } from '../acting.ts'
import type { Observer } from '../contract.ts'
import { evidenceTold } from '../events.ts'
import { seenPerson } from '../seeing.ts'
import { listAbilities } from '../store/kinds.ts'
import { insertObservation } from '../store/people.ts'

/** Writes down what somebody saw of a person's ability: a head, a colleague of the same unit, an assessor; never oneself. */
export const observeAbility: Act<'POST /people/:personId/observations'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now, actor } = context
  const { personId } = params
  const seen = await seenPerson(context, personId, 'ability:observe')
  if (!seen.ok) return seen
  const { targets, day } = seen.value
  if (personId === actor.personId) return refuse('evidence_is_own')
  const ability = (await listAbilities(tx)).find(({ id }) => id === body.abilityId)
  if (ability === undefined || ability.retiredAt !== null)
    return refuseField(context, 'body.abilityId', 'ability_unknown')
  if (body.observedOn > day) return refuseField(context, 'body.observedOn', 'evidence_in_future')
  const id = uuidv7()
  const observer = observerOf(context, targets)
  const { abilityId, level, observedOn, note } = body
  await insertObservation(tx, {
    organisationId,
    id,
    personId,
    abilityId,
    level,
    observedOn,
    note,
    observer,
    observedBy: actor.personId,
    recordedAt: now,
  })
  await context.audit({
    action: 'ability.observed',
    subjectKind: 'person',
    subjectId: personId,
    details: { ability: ability.nameId, level, observedOn, observer },
  })
  await context.announce(evidenceTold('ability.observed', personId, targets.unitIds))
  return accept({ done: true as const })
}

/** In which capacity the actor saw it. */
function observerOf({ actor }: ActionContext, { targets }: PersonTargets): Observer {
  const heads = ({ unitPath = [] }: Target) => unitPath.some((unit) => actor.headedUnits.includes(unit))
  if (targets.some(heads)) return 'supervisor'
  const shares = ({ unitPath = [] }: Target) => actor.memberUnits.includes(unitPath.at(-1) ?? '')
  return targets.some(shares) ? 'peer' : 'assessor'
}
