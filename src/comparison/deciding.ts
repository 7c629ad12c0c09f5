import { concernsOwn, openUnits, organisationDay, type OpenUnit } from '../organisation/index.ts'
import { refuse, type Refusal } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { placesOf, refuseField } from './acting.ts'
import type { ComparisonEndpoints } from './contract.ts'
import { nestedUnit } from './domain/peer-groups.ts'
import type { ComparisonCode } from './problems.ts'
import { listGroups, type GroupRecord } from './store/peer-groups.ts'
import type { EndpointInput } from '../platform/http/endpoint.ts'

type Body = EndpointInput<ComparisonEndpoints['POST /peer-groups']>['body']
type Refused = Refusal<ComparisonCode> | undefined

/** How many peer groups an organisation may have. */
const most = 200

/**
 * Whether a group may become what the body says, decided by whoever asks, who has locked the groups (`lockGroups`). `before` is the
 * group as it is; undefined for a new one.
 */
export async function groupRefused(
  context: ActionContext,
  body: Body,
  before: GroupRecord | undefined,
): Promise<Refused> {
  const { tx } = context
  const open = await openUnits(tx, await organisationDay(tx, context.now))
  const known = new Map(open.map((unit) => [unit.id as string, unit]))
  const fault = membersRefused(context, body, known)
  if (fault !== undefined) return fault
  const concerned = await ownUnitRefused(context, [...body.unitIds, ...(before?.unitIds ?? [])], known)
  return concerned ?? nameRefused(context, body, before)
}

/** A group that concerns a unit of whoever decides is for somebody else to decide. */
export async function ownUnitRefused(
  context: ActionContext,
  unitIds: readonly string[],
  known?: ReadonlyMap<string, OpenUnit>,
): Promise<Refused> {
  const { tx, language } = context
  const units =
    known ??
    new Map(
      (await openUnits(tx, await organisationDay(tx, context.now))).map((unit) => [unit.id as string, unit]),
    )
  const members = unitIds.flatMap((id) => units.get(id) ?? [])
  const places = await placesOf(context)
  const unit = members.find(({ path }) => concernsOwn(path, places))
  return unit && refuse('peer_group_own_unit', { unit: unit.name[language] })
}

function membersRefused(
  context: ActionContext,
  { unitIds }: Body,
  known: ReadonlyMap<string, OpenUnit>,
): Refused {
  const missing = unitIds.findIndex((id) => !known.has(id))
  if (missing !== -1) return refuseField(context, `body.unitIds.${missing}`, 'peer_group_unit_not_open')
  if (new Set(unitIds).size < 2) return refuseField(context, 'body.unitIds', 'peer_group_too_few')
  const nested = nestedUnit(unitIds.flatMap((id) => known.get(id) ?? []))
  if (nested === undefined) return undefined
  const nameOf = (id: string) => known.get(id)?.name[context.language] ?? ''
  const values = { unit: nameOf(nested.unit), above: nameOf(nested.above) }
  return refuseField(
    context,
    `body.unitIds.${unitIds.findIndex((id) => id === nested.unit)}`,
    'peer_group_nested',
    values,
  )
}

async function nameRefused(
  context: ActionContext,
  { name }: Body,
  before: GroupRecord | undefined,
): Promise<Refused> {
  const groups = await listGroups(context.tx)
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  const taken = groups
    .filter(({ id }) => id !== before?.id)
    .find((group) => same(group.name.id, name.id) || same(group.name.en, name.en))
  if (taken !== undefined)
    return refuseField(
      context,
      same(taken.name.id, name.id) ? 'body.name.id' : 'body.name.en',
      'peer_group_name_taken',
    )
  return before === undefined && groups.length >= most ? refuse('peer_group_too_many', { most }) : undefined
}
