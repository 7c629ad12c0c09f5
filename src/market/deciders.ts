import { concernsOwn, peopleGranted, standingsOf, unitPaths } from '../organisation/index.ts'
import type { WorkContext } from '../platform/http/route.ts'
import type { Sides } from './owing.ts'

/** Stewards who may decide on an exemption between two units: those of neither. */
export async function foreignStewards(context: WorkContext, sides: Sides): Promise<string[]> {
  return foreign(context, sides, await peopleGranted(context.tx, 'steward'))
}

/** The same for auditors, who decide on appeals. */
export async function auditorsOf(context: WorkContext, sides: Sides): Promise<string[]> {
  return foreign(context, sides, await peopleGranted(context.tx, 'auditor'))
}

async function foreign(
  { tx, now }: WorkContext,
  { payerUnitId, payeeUnitId }: Sides,
  people: readonly string[],
): Promise<string[]> {
  const standings = await standingsOf(tx, people, now)
  const concerned = [payerUnitId, payeeUnitId]
  const paths = await unitPaths(tx, [...concerned, ...standings.flatMap(({ memberUnits }) => memberUnits)])
  return standings
    .filter(({ memberUnits, headedUnits }) => {
      const memberPaths = memberUnits.map((unit) => paths.get(unit) ?? [])
      return !concerned.some((unit) => concernsOwn(paths.get(unit) ?? [], { memberPaths, headedUnits }))
    })
    .map(({ personId }) => personId)
}
