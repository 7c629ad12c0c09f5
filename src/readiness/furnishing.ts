import { copyRows, type CopiedValue, type CopyTarget } from '../platform/db/copy.ts'
import type { WorkContext } from '../platform/http/route.ts'
import { takeOverKinds } from './defining.ts'
import { listKinds } from './store/kinds.ts'

interface BothLanguages {
  readonly id: string
  readonly en: string
}

/** What a job asks for: a ready-made kind by its key, or an ability at a level. */
export type NeedToFurnish =
  | { readonly readyMade: string }
  | { readonly abilityId: string; readonly level: number }

/** Evidence of a simulated person: without a document, since there is none. */
export interface EvidenceToFurnish {
  readonly id: string
  readonly personId: string
  /** A ready-made kind by its key. */
  readonly readyMade: string
  readonly number: string
  readonly issuedOn: string
  readonly validUntil: string | null
  readonly note: string
  readonly submittedAt: Date
  /** Null: it waits for somebody to look at it. */
  readonly verified: { readonly by: string; readonly at: Date } | null
}

export interface ObservationToFurnish {
  readonly id: string
  readonly personId: string
  readonly abilityId: string
  readonly level: number
  readonly observedOn: string
  readonly note: string
  readonly observedBy: string
  readonly recordedAt: Date
}

/** What a simulated organisation asks of its jobs and what its people hold. */
export interface ReadinessToFurnish {
  /** Since when all of it is asked for. */
  readonly since: Date
  readonly abilities: readonly {
    readonly id: string
    readonly name: BothLanguages
    readonly description: BothLanguages
    readonly levels: readonly ({ readonly level: number } & BothLanguages)[]
    readonly freshMonths: number | null
  }[]
  readonly requirements: readonly {
    readonly id: string
    readonly jobId: string
    readonly needs: NeedToFurnish
    readonly mandatory: boolean
    readonly why: BothLanguages
  }[]
  readonly services: readonly {
    readonly serviceId: string
    readonly jobIds: readonly string[]
    readonly needed: number | null
  }[]
  readonly evidence: readonly EvidenceToFurnish[]
  readonly observations: readonly ObservationToFurnish[]
}

/**
 * Writes what a simulated organisation asks for and holds, table by table, with the ready-made kinds that it speaks of. Nobody is
 * told of anything; the caller audits.
 */
export async function furnishReadiness(context: WorkContext, told: ReadinessToFurnish): Promise<void> {
  const { tx, organisationId } = context
  const keys = [
    ...told.requirements.flatMap(({ needs }) => ('readyMade' in needs ? [needs.readyMade] : [])),
    ...told.evidence.map(({ readyMade }) => readyMade),
  ]
  await takeOverKinds({ ...context, now: told.since }, [...new Set(keys)])
  const kinds = new Map((await listKinds(tx)).map(({ readyMade, id }) => [readyMade, id]))
  const kindOf = (key: string): string => {
    const id = kinds.get(key)
    if (id === undefined) throw new Error(`No ready-made kind ${key}`)
    return id
  }
  const write = async (target: CopyTarget, rows: readonly (readonly CopiedValue[])[]) =>
    copyRows(
      tx,
      { ...target, columns: ['organisation_id', ...target.columns] },
      rows.map((row) => [organisationId, ...row]),
    )
  await writeDefinitions(told, write, kindOf)
  await write(
    evidenceTarget,
    told.evidence.map((one) => evidenceRow(one, kindOf(one.readyMade))),
  )
  await write(observationTarget, told.observations.map(observationRow))
}

type Write = (target: CopyTarget, rows: readonly (readonly CopiedValue[])[]) => Promise<void>

async function writeDefinitions(
  { since, abilities, requirements, services }: ReadinessToFurnish,
  write: Write,
  kindOf: (key: string) => string,
): Promise<void> {
  await write(
    abilityTarget,
    abilities.map(({ id, name, description, levels }) => [
      id,
      name.id,
      name.en,
      description.id,
      description.en,
      JSON.stringify(levels),
      since,
      since,
    ]),
  )
  await write(
    { table: 'readiness.ability_terms', columns: ['ability_id', 'since', 'fresh_months'] },
    abilities.map(({ id, freshMonths }) => [id, since, freshMonths]),
  )
  await write(
    requirementTarget,
    requirements.map(({ id, jobId, needs, mandatory, why }) => [
      id,
      jobId,
      'readyMade' in needs ? kindOf(needs.readyMade) : null,
      'readyMade' in needs ? null : needs.abilityId,
      'readyMade' in needs ? null : needs.level,
      mandatory,
      why.id,
      why.en,
      since,
    ]),
  )
  await write(
    { table: 'readiness.service_jobs', columns: ['service_id', 'job_id'] },
    services.flatMap(({ serviceId, jobIds }) => jobIds.map((jobId) => [serviceId, jobId])),
  )
  await write(
    { table: 'readiness.service_covers', columns: ['service_id', 'needed'] },
    services.flatMap(({ serviceId, needed }) => (needed === null ? [] : [[serviceId, needed]])),
  )
}

const abilityTarget: CopyTarget = {
  table: 'readiness.abilities',
  columns: [
    'id',
    'name_id',
    'name_en',
    'description_id',
    'description_en',
    'levels',
    'made_at',
    'changed_at',
  ],
}

const requirementTarget: CopyTarget = {
  table: 'readiness.requirements',
  columns: ['id', 'job_id', 'kind_id', 'ability_id', 'level', 'mandatory', 'why_id', 'why_en', 'since'],
}

const evidenceTarget: CopyTarget = {
  table: 'readiness.evidence',
  columns: [
    'id',
    'person_id',
    'kind_id',
    'number',
    'competent',
    'issued_on',
    'valid_until',
    'note',
    'source',
    'submitted_by',
    'submitted_at',
    'verified_by',
    'verified_at',
  ],
}

function evidenceRow(one: EvidenceToFurnish, kindId: string): readonly CopiedValue[] {
  const { id, personId, number, issuedOn, validUntil, note, submittedAt, verified } = one
  return [
    id,
    personId,
    kindId,
    number,
    true,
    issuedOn,
    validUntil,
    note,
    'upload',
    personId,
    submittedAt,
    verified?.by ?? null,
    verified?.at ?? null,
  ]
}

const observationTarget: CopyTarget = {
  table: 'readiness.observations',
  columns: [
    'id',
    'person_id',
    'ability_id',
    'level',
    'observed_on',
    'note',
    'observer',
    'observed_by',
    'recorded_at',
  ],
}

function observationRow(one: ObservationToFurnish): readonly CopiedValue[] {
  const { id, personId, abilityId, level, observedOn, note, observedBy, recordedAt } = one
  return [id, personId, abilityId, level, observedOn, note, 'supervisor', observedBy, recordedAt]
}
