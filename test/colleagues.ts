import { ensureAssignments, ensureJobs, ensurePeople } from '../src/organisation/index.ts'
import type { PersonId, UnitId } from '../src/organisation/contract.ts'
import type { Harness } from './harness.ts'
import type { ServiceBank } from './service-bank.ts'

/** So many colleagues who work in a unit, in the order of their names. */
export async function colleagues(
  harness: Harness,
  { organisationId }: ServiceBank,
  unitId: string,
  count: number,
): Promise<readonly string[]> {
  const names = Array.from({ length: count }, (_, at) => `${unitId.slice(-6)} ${String(at).padStart(3, '0')}`)
  return harness.within(organisationId, async (tx) => {
    const [jobId] = (await ensureJobs(tx, [{ id: 'Staf unit', en: 'Unit staff' }])).values()
    const people = await ensurePeople(
      tx,
      names.map((name) => ({ key: name, name, email: null, language: 'id' as const })),
    )
    const ids = names.map((name) => people.get(name) as PersonId)
    if (jobId === undefined) throw new Error('No job was made')
    await ensureAssignments(
      tx,
      ids.map((personId) => ({
        personId,
        unitId: unitId as UnitId,
        jobId,
        head: false,
        startsOn: '2020-01-01',
        endsOn: null,
      })),
    )
    return ids
  })
}
