import { v7 as uuidv7 } from 'uuid'
import { accessOf, endAccessOf } from '../platform/auth/memberships.ts'
import type { AuditEntry, WorkContext } from '../platform/http/route.ts'
import type { Change } from '../platform/tabular/columns.ts'
import { dateOf } from '../platform/time/instants.ts'
import { startOfLocalDay } from '../platform/time/local-day.ts'
import { workOf } from './closing.ts'
import { goneBy } from './domain/spans.ts'
import { announcement } from './events.ts'
import { exportRows } from './import/export-rows.ts'
import { accountsOf, planOrganisation, type FilesByKind, type OrganisationPlan } from './import/plan.ts'
import { organisationKinds } from './import/kinds.ts'
import type { OrganisationState } from './import/state.ts'
import { endAccessJob } from './jobs.ts'
import { organisationDay } from './reading.ts'
import { readState } from './store/import-state.ts'
import { writePlan } from './store/import-plan.ts'
import { loadOrganisation, lockOrganisation } from './store/organisations.ts'

/** Files beside an organisation as it is, held still until the transaction ends. */
export interface PreparedImport {
  readonly state: OrganisationState
  readonly plan: OrganisationPlan
}

/** Looks at the organisation of the transaction and works out what files would change. Nothing is written. */
export async function prepareImport(
  context: WorkContext,
  files: FilesByKind,
  { fullListOn }: { readonly fullListOn: string | null },
): Promise<PreparedImport> {
  const { tx } = context
  await lockOrganisation(tx)
  const today = await organisationDay(tx, context.now)
  const state = await readState(tx)
  const plan = planOrganisation(state, files, { today, newId: uuidv7, fullListOn })
  await refuseUnitsAtWork(context, plan)
  return { state, plan }
}

/** No unit is closed over services that it offers and requests that it has not finished. */
async function refuseUnitsAtWork({ tx }: WorkContext, { units, bad }: OrganisationPlan): Promise<void> {
  for (const [id, row] of units.closing) {
    const work = await workOf(tx, id)
    if (work.services + work.requests > 0) bad.units.put(row, 'closedOn', 'unit_in_use', { ...work })
  }
}

/**
 * Writes a plan in which nothing is bad: rows, access that ends, the audit log (one entry a kind with its account, and one
 * for everything that is changed or ends).
 */
export async function carryOutImport(context: WorkContext, { state, plan }: PreparedImport): Promise<void> {
  await writePlan(context.tx, plan)
  await endAccesses(context, plan)
  await context.auditAll([...entriesOfKinds(context, plan), ...entriesOfThings(state, plan)])
  await context.announce(announcement('organisation.changed', {}))
}

async function endAccesses(context: WorkContext, { people }: OrganisationPlan): Promise<void> {
  const { tx, organisationId, now } = context
  const today = await organisationDay(tx, now)
  const { zone } = await loadOrganisation(tx)
  const readdressed = people.changed.filter(({ before, after }) => before.email !== after.email)
  const access = await accessOf(
    tx,
    organisationId,
    readdressed.map(({ after }) => after.id),
    now,
  )
  const invited = [...access].flatMap(([id, how]) => (how === 'invited' ? id : []))
  const gone = [...people.leaving].flatMap(([id, on]) => (goneBy(on, today) ? id : []))
  await endAccessOf(tx, organisationId, [...invited, ...gone])
  for (const [personId, on] of people.leaving)
    if (!goneBy(on, today)) await context.later(endAccessJob, { personId }, dateOf(startOfLocalDay(on, zone)))
}

function entriesOfKinds({ organisationId }: WorkContext, plan: OrganisationPlan): AuditEntry[] {
  const accounts = accountsOf(plan)
  return organisationKinds.flatMap((kind) => {
    const rows = plan.rows[kind]
    if (rows === undefined) return []
    const files = [...new Set(rows.map(({ file }) => file))]
    return {
      action: 'organisation.imported',
      subjectKind: 'organisation',
      subjectId: organisationId,
      details: { kind, files, ...accounts[kind] },
    }
  })
}

/** What is made is told by the account; whatever was there before is told one by one, and so are roles. */
function entriesOfThings(state: OrganisationState, plan: OrganisationPlan): AuditEntry[] {
  const { units, jobs, people, assignments } = plan
  const unitsBefore = new Map(state.units.map((unit) => [unit.id, unit]))
  const jobsBefore = new Map(state.jobs.map((job) => [job.id, job]))
  const changedUnits = units.changed.flatMap((after) => {
    const { ancestors: _ancestors, codePath: _path, ...before } = unitsBefore.get(after.id) ?? after
    const moved = before.parentId !== after.parentId
    const closed = before.closedOn !== after.closedOn
    const action = closed ? 'unit.closed' : moved ? 'unit.moved' : 'unit.changed'
    return entry(action, 'unit', after.id, before, after)
  })
  return [
    ...changedUnits,
    ...jobs.changed.flatMap((after) =>
      entry('job.changed', 'job', after.id, jobsBefore.get(after.id) ?? after, after),
    ),
    ...people.changed.flatMap(({ before, after }) => {
      const left = before.leftOn !== after.leftOn
      return entry(left ? 'person.left' : 'person.changed', 'person', after.id, before, after)
    }),
    ...people.made
      .filter(({ roles }) => roles.length > 0)
      .flatMap((after) => entry('role.changed', 'person', after.id, { roles: [] }, { roles: after.roles })),
    ...people.changed
      .filter(({ before, after }) => before.roles.join() !== after.roles.join())
      .flatMap(({ before, after }) =>
        entry('role.changed', 'person', after.id, { roles: before.roles }, { roles: after.roles }),
      ),
    ...assignments.changed.flatMap(({ before, after }) =>
      entry('assignment.changed', 'assignment', after.id, before, after),
    ),
  ]
}

/** What differs of a thing; nothing where nothing does. */
function entry(
  action: string,
  subjectKind: string,
  subjectId: string,
  before: object,
  after: object,
): AuditEntry[] {
  const was = new Map<string, unknown>(Object.entries(before))
  const differing = Object.entries(after).filter(
    ([key, value]) => was.has(key) && JSON.stringify(was.get(key)) !== JSON.stringify(value),
  )
  if (differing.length === 0) return []
  const changes = Object.fromEntries(differing)
  const details = {
    before: Object.fromEntries(differing.map(([key]) => [key, was.get(key)])),
    changes,
    byImport: true,
  }
  return [{ action, subjectKind, subjectId, details }]
}

/** What a plan changes, by kind. */
export function changesOf({
  units,
  jobs,
  people,
  assignments,
}: OrganisationPlan): Readonly<Record<(typeof organisationKinds)[number], readonly Change[]>> {
  return {
    units: units.changes,
    jobs: jobs.changes,
    people: people.changes,
    assignments: assignments.changes,
  }
}

/** The organisation as rows of files that, read again, change nothing, and the codes of its units. */
export async function exportOrganisation(
  { tx, now }: Pick<WorkContext, 'tx' | 'now'>,
  language: 'id' | 'en',
): Promise<ReturnType<typeof exportRows> & { readonly codes: ReadonlyMap<string, string> }> {
  const state = await readState(tx)
  const rows = exportRows(state, await organisationDay(tx, now), language)
  return { ...rows, codes: new Map(state.units.map(({ id, code }) => [id, code])) }
}
