import { accept } from '../../platform/http/result.ts'
import { refuseField, type Act } from '../acting.ts'
import { takeOverKinds } from '../defining.ts'
import { definitionChanged } from '../events.ts'
import { tooMany } from '../limits.ts'
import { readyMadeKind } from '../ready-made/ready-made.ts'
import { listKinds, lockDefinitions } from '../store/kinds.ts'

/** Takes over ready-made kinds. */
export const takeOverReadyMade: Act<'POST /credential-kinds/ready-made'> = async (context, { body }) => {
  const unknown = body.keys.findIndex((key) => readyMadeKind(key) === undefined)
  if (unknown !== -1) return refuseField(context, `body.keys.${unknown}`, 'ready_made_unknown')
  await lockDefinitions(context.tx, context.organisationId)
  const made = await takeOverKinds(context, body.keys)
  const full = tooMany(await listKinds(context.tx), 0)
  if (full !== undefined) return full
  for (const { id, key, name } of made)
    await context.audit({
      action: 'credential_kind.taken_over',
      subjectKind: 'credential_kind',
      subjectId: id,
      details: { name, key },
    })
  if (made.length === 0)
    await context.audit({
      action: 'credential_kind.taken_over',
      subjectKind: 'credential_kind',
      subjectId: 'none',
      details: { keys: body.keys },
    })
  await context.announce(definitionChanged('credential_kind.changed', {}))
  return accept({ made: made.map(({ id, name }) => ({ id, name })) })
}
