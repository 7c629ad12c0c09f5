import { createHmac } from 'node:crypto'
import {
  createOrganisation,
  ensureAssignments,
  ensureJobs,
  ensurePeople,
  ensureUnits,
} from '../../src/organisation/index.ts'
import type { JobId, PersonId, UnitId } from '../../src/organisation/contract.ts'
import type { WorkContext } from '../../src/platform/http/route.ts'
import { signIn } from '../api/town.ts'

/** A thousand units: the office above all, regions, and the branches of each. */
const regions = 20
export const unitCount = 1000

/** An organisation that measures a great deal; all its names are made up and plainly so. */
export interface Market {
  readonly organisationId: string
  /** The office above all, the regions, then the branches. */
  readonly unitIds: readonly UnitId[]
  readonly regionIds: readonly UnitId[]
  readonly branchIds: readonly UnitId[]
  /** Of somebody who reads. */
  readonly cookie: string
}

/** Founds it, with one person who can read. */
export async function foundMarket(context: WorkContext, secret: string): Promise<Market> {
  const { tx, organisationId, now } = context
  const founded = await createOrganisation(context, {
    name: 'PT Ukur Uji',
    zone: 'Asia/Jakarta',
    simulated: true,
    root: { name: { id: 'Kantor Uji', en: 'Test Office' }, code: 'KU' },
    administrator: { name: 'Pengurus Uji', email: 'pengurus@uji.example', language: 'id' },
  })
  const regionIds = await unitsUnder(context, 'region', 'WIL', [founded.rootUnitId], regions)
  const branchIds = await unitsUnder(context, 'branch', 'CAB', regionIds, unitCount - regions - 1)
  const people = await ensurePeople(tx, [
    { key: 'pembaca', name: 'Pembaca Uji', email: 'pembaca@uji.example', language: 'id' },
  ])
  const personId = people.get('pembaca') as PersonId
  const [jobId] = (await ensureJobs(tx, [{ id: 'Pembaca uji', en: 'Test reader' }])).values()
  const startsOn = '2020-01-01'
  const unitId = founded.rootUnitId
  await ensureAssignments(tx, [
    { personId, unitId, jobId: jobId as JobId, head: false, startsOn, endsOn: null },
  ])
  const until = new Date(now.getTime() + 6.9 * 86_400_000)
  const token = (await signIn(tx, organisationId, [personId], until)).get(personId) ?? ''
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return {
    organisationId,
    unitIds: [founded.rootUnitId, ...regionIds, ...branchIds],
    regionIds,
    branchIds,
    cookie: `etalase.session_token=${encodeURIComponent(`${token}.${signature}`)}`,
  }
}

async function unitsUnder(
  { tx }: WorkContext,
  kind: 'region' | 'branch',
  code: string,
  parents: readonly UnitId[],
  count: number,
): Promise<UnitId[]> {
  const made = await ensureUnits(
    tx,
    Array.from({ length: count }, (_, index) => ({
      code: `${code}${index + 1}`,
      kind,
      parentId: parents[index % parents.length] as UnitId,
      name: { id: `Unit uji ${code}${index + 1}`, en: `Test unit ${code}${index + 1}` },
    })),
  )
  return [...made].filter(([key]) => key.startsWith(code)).map(([, id]) => id)
}
