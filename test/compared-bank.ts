import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import {
  createOrganisation,
  ensureAssignments,
  ensureJobs,
  ensurePeople,
  ensureUnits,
} from '../src/organisation/index.ts'
import { recountMoments } from '../src/measurement/store/moments.ts'
import type { JobId, PersonId, UnitId } from '../src/organisation/contract.ts'
import type { Caller, Harness } from './harness.ts'

/** What a department was told, of verdicts that are all released: marks by stratum, each of another person unless said. */
export interface ComparedUnit {
  readonly code: string
  /** Stratum → how many marks of 5, and how many of 2. */
  readonly marks: Readonly<Record<string, readonly [pleased: number, others: number]>>
  /** How many times each rater said the same. */
  readonly times?: number
  /** Promises kept and broken. */
  readonly promises?: readonly [kept: number, broken: number]
}

/** A bank whose departments can be compared in the first quarter of 2026: `today` is in the second. */
export interface ComparedBank {
  readonly organisationId: string
  readonly root: string
  readonly units: ReadonlyMap<string, string>
  /** A steward in the unit of this code (`KP`: at the top, `''`: nowhere), with a caller of their own. */
  steward(code: string): Promise<Caller>
  auditor(): Promise<Caller>
  administrator(): Promise<Caller>
  employee(code: string): Promise<Caller>
}

export const quarter = '2026-01-01'
export const today = '2026-05-04T02:00:00.000Z'

export async function makeComparedBank(
  harness: Harness,
  plan: readonly ComparedUnit[],
): Promise<ComparedBank> {
  harness.at(today)
  const organisationId = uuidv7()
  const { root, units, administratorId } = await harness.within(organisationId, async (tx, context) => {
    const founded = await createOrganisation(context, {
      name: 'Bank Banding',
      zone: 'Asia/Jakarta',
      simulated: false,
      root: { name: { id: 'Kantor Pusat', en: 'Head Office' }, code: 'KP' },
      administrator: { name: 'Ani', email: `${organisationId}@uji.example`, language: 'id' },
    })
    const made = await ensureUnits(
      tx,
      plan.map(({ code }) => ({
        code,
        name: { id: `Bagian ${code}`, en: `Department ${code}` },
        kind: 'department',
        parentId: founded.rootUnitId,
      })),
    )
    await sql`select set_config('etalase.counting', 'on', true)`.execute(tx)
    for (const unit of plan) {
      const id = made.get(unit.code) ?? ''
      await sql`insert into measurement.raters
        select ${organisationId}::uuid, 'month', 'unit', ${id}::uuid, ${quarter}::date, 'satisfaction', gen_random_uuid(), r.n, r.sum, r.squares, r.satisfied
        from jsonb_to_recordset(${JSON.stringify(ratersOf(unit))}::jsonb) as r(n int, sum int, squares int, satisfied int)`.execute(
        tx,
      )
      await sql`insert into measurement.tallies
        select ${organisationId}::uuid, t.span, 'unit', ${id}::uuid, ${quarter}::date, t.measure, t.value, t.stratum, t.count
        from jsonb_to_recordset(${JSON.stringify(talliesOf(unit))}::jsonb) as t(span text, measure text, value text, stratum text, count int)`.execute(
        tx,
      )
    }
    await recountMoments(tx, organisationId, { unitIds: [...made.values()], serviceIds: [] })
    const { rootUnitId, administratorId } = founded
    return {
      root: rootUnitId,
      administratorId,
      units: new Map<string, string>([...made, ['KP', rootUnitId]]),
    }
  })
  return {
    organisationId,
    root,
    units,
    steward: (code) => personIn(harness, organisationId, units.get(code), 'steward'),
    administrator: () => harness.as({ organisationId, personId: administratorId }),
    auditor: () => personIn(harness, organisationId, root, 'auditor'),
    employee: (code) => personIn(harness, organisationId, units.get(code), undefined),
  }
}

function ratersOf({ marks, times = 1 }: ComparedUnit) {
  const of = (mark: number, people: number) =>
    Array.from({ length: people }, () => ({
      n: times,
      sum: times * mark,
      squares: times * mark ** 2,
      satisfied: mark >= 4 ? times : 0,
    }))
  return Object.values(marks).flatMap(([pleased, others]) => [...of(5, pleased), ...of(2, others)])
}

function talliesOf({ marks, times = 1, promises = [0, 0] }: ComparedUnit) {
  const mix = Object.entries(marks).flatMap(([stratum, [pleased, others]]) =>
    [
      { span: 'quarter_mix', measure: 'satisfaction', value: '5', stratum, count: times * pleased },
      { span: 'quarter_mix', measure: 'satisfaction', value: '2', stratum, count: times * others },
    ].filter(({ count }) => count > 0),
  )
  const kept = promises.map((count, at) => ({
    span: 'quarter',
    measure: 'completion',
    value: at === 0 ? 'kept' : 'broken',
    stratum: '',
    count,
  }))
  return [...mix, ...kept.filter(({ count }) => count > 0)]
}

async function personIn(
  harness: Harness,
  organisationId: string,
  unitId: string | undefined,
  role: 'steward' | 'auditor' | undefined,
): Promise<Caller> {
  const name = `Orang ${uuidv7()}`
  const personId = await harness.within(organisationId, async (tx) => {
    const people = await ensurePeople(tx, [
      { key: name, name, email: null, language: 'id', ...(role && { roles: [role] }) },
    ])
    const person = people.get(name) as PersonId
    if (unitId === undefined) return person
    const jobs = await ensureJobs(tx, [{ id: 'Staf', en: 'Staff' }])
    const jobId = jobs.get('Staf') as JobId
    const held = { personId: person, unitId: unitId as UnitId, jobId, head: false, endsOn: null }
    await ensureAssignments(tx, [{ ...held, startsOn: '2020-01-01' }])
    return person
  })
  return harness.as({ organisationId, personId })
}
