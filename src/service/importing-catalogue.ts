import { v7 as uuidv7 } from 'uuid'
import { organisationDay } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { AuditEntry, WorkContext } from '../platform/http/route.ts'
import type { TextRow } from '../platform/tabular/columns.ts'
import { writeServices } from './bulk.ts'
import {
  exportServices,
  planServices,
  type ServicesPlan,
  type ServiceState,
  type UnitOfService,
} from './catalogue-import/plan.ts'
import { offeredServices, rewriteServices } from './store/services-import.ts'

export interface PreparedServices {
  readonly plan: ServicesPlan
  readonly rows: readonly TextRow[]
}

/** Works out what rows would change of the services on offer, beside units as they will be. Nothing is written. */
export async function prepareServices(
  context: WorkContext,
  rows: readonly TextRow[],
  units: ReadonlyMap<string, UnitOfService>,
): Promise<PreparedServices> {
  const today = await organisationDay(context.tx, context.now)
  const state = rows.length === 0 ? [] : await offeredServices(context.tx)
  return { plan: planServices(state, rows, { units, today, newId: uuidv7 }), rows }
}

/** Writes a plan in which nothing is bad. A service that is there keeps its form; requests made before keep their terms. */
export async function carryOutServices(
  context: WorkContext,
  { plan, rows }: PreparedServices,
): Promise<void> {
  if (rows.length === 0) return
  const made = plan.made.map((service) => ({ ...textsOf(service), since: context.now }))
  await writeServices(context, made)
  await rewriteServices(context, plan.changed)
  const entry: AuditEntry = {
    action: 'services.imported',
    subjectKind: 'organisation',
    subjectId: context.organisationId,
    details: { files: [...new Set(rows.map(({ file }) => file))], ...plan.account },
  }
  const changed = plan.changed.map(({ after }): AuditEntry => ({
    action: 'service.changed',
    subjectKind: 'service',
    subjectId: after.id,
    details: { name: after.nameId, byImport: true },
  }))
  await context.auditAll([entry, ...changed])
}

function textsOf({ id, unitId, nameId, nameEn, descriptionId, descriptionEn, ...service }: ServiceState) {
  return {
    id,
    unitId,
    name: { id: nameId, en: nameEn },
    description: { id: descriptionId, en: descriptionEn },
    doneWell: { id: service.doneWellId, en: service.doneWellEn },
    form: [],
    promises: service.promises,
    stopsClock: service.stopsClock,
    askerUnitIds: service.askerUnitIds,
    reasons: [],
  }
}

/** Services on offer as rows of a file that, read again, changes nothing. */
export async function exportOffered(
  tx: Tx,
  codes: ReadonlyMap<string, string>,
): Promise<readonly Readonly<Record<string, string>>[]> {
  return exportServices(await offeredServices(tx), codes)
}
