import { organisationDay, organisationOf, unitPath, unitPaths } from '../organisation/index.ts'
import { dateOf } from '../platform/time/instants.ts'
import { startOfLocalDay } from '../platform/time/local-day.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { serviceInBrief, servicesUsedBy } from '../service/index.ts'
import type { ProposalView } from './contract.ts'
import { lineOf } from './lines.ts'

/** Months in which a unit has to have used a service for its people to have a voice in it. */
export const usedWithinMonths = 12

type WhyNot = Exclude<ProposalView['may']['whyNot'], 'no_votes_left' | null>

/** The code that says why somebody has no voice in a service. */
export const codeOf = {
  retired: 'proposal_service_retired',
  own_service: 'proposal_own_service',
  not_used: 'proposal_not_user',
} as const satisfies Record<WhyNot, string>

/** Why the actor has no voice in a service; undefined where they have. A service that does not exist is one nobody used. */
export async function whyNoVoice(context: ActionContext, serviceId: string): Promise<WhyNot | undefined> {
  const { tx, actor } = context
  const service = await serviceInBrief(tx, serviceId)
  if (service === undefined) return 'not_used'
  if (await isOwnService(context, service.unitId)) return 'own_service'
  const used = await servicesUsedBy(tx, actor.memberUnits, await usedSince(context))
  if (!used.some(({ id }) => id === serviceId)) return 'not_used'
  return service.retired ? 'retired' : undefined
}

/** Services in which the actor has a voice, by name. */
export async function servicesWithVoice(context: ActionContext) {
  const used = await servicesUsedBy(context.tx, context.actor.memberUnits, await usedSince(context))
  const own = new Map<string, boolean>()
  for (const unitId of new Set(used.map((service) => service.unitId)))
    own.set(unitId, await isOwnService(context, unitId))
  return used.filter(({ unitId, retired }) => !retired && own.get(unitId) !== true)
}

/** From when on use counts. */
async function usedSince({ tx, now }: ActionContext): Promise<Date> {
  const today = await organisationDay(tx, now)
  const { zone } = await organisationOf(tx)
  const first = Temporal.PlainDate.from(today).subtract({ months: usedWithinMonths }).toString()
  return dateOf(startOfLocalDay(first, zone))
}

/**
 * Whether the actor gives the service: works in its unit or below it, or answers for it. Below the root are all others: of what
 * the root itself offers, only its own people give it.
 */
async function isOwnService(context: ActionContext, unitId: string): Promise<boolean> {
  const { tx, actor } = context
  const path = (await unitPath(tx, unitId)) ?? []
  const own = [...(await unitPaths(tx, actor.memberUnits)).values()]
  const worksThere = own.some(
    (mine) => mine.at(-1) === unitId || (path.length > 1 && mine.some((unit) => unit === unitId)),
  )
  if (worksThere) return true
  return (await lineOf(context, unitId, [])).some(({ people }) => people.includes(actor.personId))
}
