import { v7 as uuidv7 } from 'uuid'
import {
  concernsOwn,
  organisationDay,
  ownPlaces,
  standingsOf,
  unitNames,
  unitPaths,
} from '../../organisation/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import type { BadRow } from '../../platform/tabular/columns.ts'
import { readFiles, type GivenFile, type ReadFile } from '../../platform/tabular/read-files.ts'
import { fileOf } from '../../platform/tabular/write-table.ts'
import { kindTold } from '../events.ts'
import { allServices } from '../members.ts'
import { insertKind, listKinds, lockKinds, replaceKind } from '../store/kinds.ts'
import { insertProvider, listProviders, replaceProvider } from '../store/outside-providers.ts'
import { kindFiles, type KindFile } from './columns.ts'
import { planKindsImport } from './plan.ts'
import type { KindsBeside, KindsPlan, KnownService } from './planning.ts'

/** What files about kinds of service came to. */
export interface KindsImport extends Pick<KindsPlan, 'accounts' | 'changes'> {
  readonly files: readonly ReadFile[]
  readonly bad: readonly BadRow[]
  /** Whether it was written; nothing is where a single row is bad. */
  readonly done: boolean
}

/**
 * Reads files about kinds of service and outside providers, and writes what they say: all or nothing. `by`: who brings them in, and so
 * decides nothing that is of their own unit; undefined: the command line, which is nobody's unit.
 */
export async function importKinds(
  context: WorkContext,
  given: readonly GivenFile[],
  { by, dryRun }: { readonly by: string | undefined; readonly dryRun: boolean },
): Promise<KindsImport> {
  await lockKinds(context.tx, context.organisationId)
  const read = readFiles(given, kindFiles)
  const rows = { kinds: read.rows.get('kinds') ?? [], outside: read.rows.get('outside') ?? [] }
  const plan = planKindsImport(rows, await besideOf(context, by))
  const bad = [...read.bad, ...plan.bad]
  const done = !dryRun && bad.length === 0
  if (done) await write(context, plan)
  return { files: read.files, bad, accounts: plan.accounts, changes: plan.changes, done }
}

async function besideOf(context: WorkContext, by: string | undefined): Promise<KindsBeside> {
  const { tx, now } = context
  const kinds = await listKinds(tx, 'id')
  const services = await knownServices(tx)
  return {
    kinds,
    outside: await listProviders(
      tx,
      kinds.map(({ id }) => id),
    ),
    services,
    isOwn: by === undefined ? () => false : await ownAmong(context, services, by),
    today: await organisationDay(tx, now),
    makeId: uuidv7,
  }
}

async function knownServices(tx: Tx): Promise<readonly KnownService[]> {
  const services = await allServices(tx)
  const units = await unitNames(
    tx,
    services.map(({ unitId }) => unitId),
  )
  return services.map(({ id, unitId, name, retired }) => ({
    id,
    unitId,
    unitCode: units.get(unitId)?.code ?? '',
    nameId: name.id,
    retired,
  }))
}

async function ownAmong({ tx, now }: WorkContext, services: readonly KnownService[], personId: string) {
  const [standing] = await standingsOf(tx, [personId], now)
  if (standing === undefined) return () => true
  const places = await ownPlaces(tx, standing)
  const paths = await unitPaths(
    tx,
    services.map(({ unitId }) => unitId),
  )
  return (unitId: string) => concernsOwn(paths.get(unitId) ?? [], places)
}

async function write(context: WorkContext, plan: KindsPlan): Promise<void> {
  await writeKinds(context, plan.kinds)
  await writeProviders(context, plan.outside)
}

async function writeKinds(context: WorkContext, kinds: KindsPlan['kinds']): Promise<void> {
  const { tx, organisationId, now } = context
  for (const { before, after } of kinds) {
    const { id, name, description, serviceIds } = after
    const about = { subjectKind: 'service_kind', subjectId: id }
    if (before === undefined) {
      await insertKind(tx, organisationId, after, now)
      const details = { name, services: serviceIds, byImport: true }
      await context.audit({ action: 'service_kind.made', ...about, details })
    } else {
      await replaceKind(tx, organisationId, after, now)
      const details = {
        before: { name: before.name, description: before.description },
        after: { name, description },
        added: serviceIds.filter((one) => !before.serviceIds.includes(one)),
        removed: [],
        byImport: true,
      }
      await context.audit({ action: 'service_kind.changed', ...about, details })
    }
    await context.announce(kindTold(before === undefined ? 'service_kind.made' : 'service_kind.changed', id))
  }
}

async function writeProviders(context: WorkContext, providers: KindsPlan['outside']): Promise<void> {
  const { tx, organisationId, now } = context
  for (const { before, after } of providers) {
    const { id, kindId, ...terms } = after
    const about = { subjectKind: 'outside_provider', subjectId: id }
    if (before === undefined) {
      await insertProvider(tx, organisationId, after, now)
      await context.audit({
        action: 'outside_provider.added',
        ...about,
        details: { ...terms, byImport: true },
      })
    } else {
      const { id: _id, kindId: _kind, ...told } = before
      await replaceProvider(tx, after, now)
      const details = { before: told, after: terms, byImport: true }
      await context.audit({ action: 'outside_provider.changed', ...about, details })
    }
    await context.announce(kindTold('service_kind.changed', kindId))
  }
}

/** What is there, as the files by which it is brought in; importing them again changes nothing. */
export async function exportedKinds(tx: Tx, file: KindFile, language: 'id' | 'en'): Promise<string> {
  const kinds = await listKinds(tx, language)
  const rows = file === 'kinds' ? await kindRows(tx, kinds) : await outsideRows(tx, kinds)
  return fileOf(kindFiles[file].columns, language, rows)
}

type Kinds = Awaited<ReturnType<typeof listKinds>>

async function kindRows(tx: Tx, kinds: Kinds): Promise<Record<string, string>[]> {
  const services = new Map((await knownServices(tx)).map((service) => [service.id, service]))
  return kinds.flatMap(({ name, description, serviceIds }) => {
    const words = {
      nameId: name.id,
      nameEn: name.en,
      descriptionId: description.id,
      descriptionEn: description.en,
    }
    const rows = serviceIds.flatMap((id) => {
      const service = services.get(id)
      return service === undefined ? [] : [{ ...words, unit: service.unitCode, service: service.nameId }]
    })
    return rows.length === 0 ? [words] : rows
  })
}

async function outsideRows(tx: Tx, kinds: Kinds): Promise<Record<string, string>[]> {
  const names = new Map(kinds.map(({ id, name }) => [id, name.id]))
  const providers = await listProviders(tx, [...names.keys()])
  return providers
    .toSorted((one, other) =>
      (names.get(one.kindId) ?? '').localeCompare(names.get(other.kindId) ?? '', 'id'),
    )
    .map(({ kindId, name, terms, responseMinutes, completionMinutes, source, readOn, price }) => ({
      kind: names.get(kindId) ?? '',
      name,
      termsId: terms.id,
      termsEn: terms.en,
      responseMinutes: String(responseMinutes ?? ''),
      completionMinutes: String(completionMinutes ?? ''),
      source,
      readOn,
      amount: String(price?.amount ?? ''),
      currency: price?.currency ?? '',
      perId: price?.per.id ?? '',
      perEn: price?.per.en ?? '',
    }))
}
