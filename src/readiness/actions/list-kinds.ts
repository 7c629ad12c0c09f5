import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { abilityReplies, kindReplies } from '../kind-views.ts'
import { readyMade, readyMadeKind } from '../ready-made/ready-made.ts'
import { listKinds } from '../store/kinds.ts'

/** Kinds of credentials, retired ones at the end. */
export const listCredentialKinds: Act<'GET /credential-kinds'> = async (context) =>
  accept({ rows: await kindReplies(context.tx), may: { change: context.may('kind:change') } })

/** Abilities, retired ones at the end. */
export const listAllAbilities: Act<'GET /abilities'> = async (context) =>
  accept({ rows: await abilityReplies(context.tx), may: { change: context.may('kind:change') } })

/** What can be taken over. */
export const listReadyMade: Act<'GET /credential-kinds/ready-made'> = async (context) => {
  const taken = new Set((await listKinds(context.tx)).map((kind) => kind.readyMade))
  const groups = readyMade.map(({ key, name, source, kinds }) => ({
    key,
    name,
    source,
    kinds: kinds.map((kind) => ({
      key: kind.key,
      name: kind.name,
      validityMonths: kind.validityMonths,
      minimumAge: kind.minimumAge,
      prerequisite: kind.prerequisite && {
        names: kind.prerequisite.keys.flatMap((below) => readyMadeKind(below)?.name ?? []),
        months: kind.prerequisite.months,
      },
      taken: taken.has(kind.key),
    })),
  }))
  return accept({ groups, may: { change: context.may('kind:change') } })
}
