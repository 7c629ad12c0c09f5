import { rebuildTallies } from '../../measurement/index.ts'
import { inOrganisation } from '../../platform/db/database.ts'
import { workContext } from '../../platform/http/context.ts'
import { verifyRequests } from '../../service/index.ts'
import type { Composition } from '../compose.ts'
import { words, type CommandEnd, type Desk } from './desk.ts'
import { chosenOrganisations } from './organisations.ts'

export interface WhichOrganisation {
  readonly organisation?: string
  readonly json?: boolean
}

/** Makes tallies anew, organisation by organisation; ends with 1 where anything differed. */
export async function rebuildAllTallies(
  desk: Desk,
  { database, context: parts }: Composition,
  { organisation, json }: WhichOrganisation,
): Promise<CommandEnd> {
  const chosen = await chosenOrganisations(database, organisation)
  if (!chosen.ok) return chosen
  const results = []
  for (const { id, name } of chosen.organisations) {
    const rebuilt = await inOrganisation(database, { organisationId: id }, async (tx) => {
      const result = await rebuildTallies(tx, id)
      const { context } = workContext(parts, tx, {
        organisationId: id,
        actorId: null,
        requestId: 'command line',
        now: new Date(),
      })
      const { batches, requests, differences } = result
      await context.audit({
        action: 'tallies.rebuilt',
        subjectKind: 'organisation',
        subjectId: id,
        details: { batches, requests, differences: differences.length },
      })
      return result
    })
    results.push({ id, name, ...rebuilt })
    if (json === true) continue
    const { batches, requests, differences } = rebuilt
    if (differences.length === 0) desk.tell(words(desk, 'tallies.same', { name, batches, requests }))
    else desk.tell(words(desk, 'tallies.differed', { name, count: differences.length }))
    for (const difference of differences) desk.tell(words(desk, 'tallies.difference', { ...difference }))
  }
  if (json === true) desk.tell(JSON.stringify(results))
  else if (results.length === 0) desk.tell(words(desk, 'organisation.none'))
  return results.some(({ differences }) => differences.length > 0) ? 1 : 0
}

/** Compares the clocks of all requests with their timelines; ends with 1 where anything differs. */
export async function verifyAllRequests(
  desk: Desk,
  { database }: Composition,
  { organisation, json }: WhichOrganisation,
): Promise<CommandEnd> {
  const chosen = await chosenOrganisations(database, organisation)
  if (!chosen.ok) return chosen
  const results = []
  for (const { id, name } of chosen.organisations) {
    const verified = await inOrganisation(database, { organisationId: id }, (tx) => verifyRequests(tx))
    results.push({ id, name, ...verified })
    if (json === true) continue
    const { requests, differing, discrepancies } = verified
    if (differing === 0) desk.tell(words(desk, 'verify.same', { name, requests }))
    else desk.tell(words(desk, 'verify.differed', { name, requests, differing }))
    for (const { number, field, kept, recomputed } of discrepancies)
      desk.tell(words(desk, 'verify.difference', { number, field, kept, recomputed }))
  }
  if (json === true) desk.tell(JSON.stringify(results))
  else if (results.length === 0) desk.tell(words(desk, 'organisation.none'))
  return results.some(({ differing }) => differing > 0) ? 1 : 0
}
