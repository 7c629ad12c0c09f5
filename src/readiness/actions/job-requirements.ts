import { v7 as uuidv7 } from 'uuid'
import { jobNames, organisationDay, postsOn } from '../../organisation/index.ts'
import { accept, refuse, type Refusal } from '../../platform/http/result.ts'
import type { ActionContext } from '../../platform/http/route.ts'
import { refuseField, type Act } from '../acting.ts'
import { openBook, type Book } from '../book.ts'
import type { JobName, RequirementBody } from '../contract.ts'
import { definitionChanged } from '../events.ts'
import type { ReadinessCode } from '../problems.ts'
import { lockDefinitions } from '../store/kinds.ts'
import {
  endRequirements,
  insertRequirements,
  requirementFact,
  requirementsOf,
  type StoredRequirement,
} from '../store/requirements.ts'
import { needReply } from '../views.ts'

/** Jobs that ask for something. */
export const listJobRequirements: Act<'GET /job-requirements'> = async (context) => {
  const book = await openBook(context.tx)
  const asked = Map.groupBy(
    (await requirementsOf(context.tx)).filter(({ until }) => until === null),
    ({ jobId }) => jobId,
  )
  const names = await jobNames(context.tx, [...asked.keys()])
  const rows = [...names.values()].map((job) =>
    requirementsReply(context, book, job, asked.get(job.id) ?? []),
  )
  return accept({ rows, may: { change: context.may('requirement:change') } })
}

/** What one job asks for. */
export const readJobRequirements: Act<'GET /jobs/:jobId/requirements'> = (context, { params }) =>
  shown(context, params.jobId)

/** Changes what a job asks for, from now on. Nobody decides on their own job. */
export const changeJobRequirements: Act<'PUT /jobs/:jobId/requirements'> = async (
  context,
  { params, body },
) => {
  const { tx, organisationId, now } = context
  const job = (await jobNames(tx, [params.jobId])).get(params.jobId)
  if (job === undefined) return refuse('not_found')
  await lockDefinitions(tx, organisationId)
  const refused = (await ownJobRefused(context, job.id)) ?? (await rowsRefused(context, body.rows))
  if (refused !== undefined) return refused
  const before = (await requirementsOf(tx, [job.id])).filter(({ until }) => until === null)
  const wanted = new Map(body.rows.map((row) => [gistOf(row), row]))
  const kept = new Set(before.map((row) => gistOfStored(row)).filter((gist) => wanted.has(gist)))
  const ended = before.filter((row) => !kept.has(gistOfStored(row)))
  const begun = [...wanted].filter(([gist]) => !kept.has(gist)).map(([, row]) => row)
  await endRequirements(
    tx,
    ended.map(({ id }) => id),
    now,
  )
  const rows = begun.map((row) => ({
    organisationId,
    id: uuidv7(),
    jobId: job.id,
    since: now,
    ...columnsOf(row),
  }))
  await insertRequirements(tx, rows)
  await context.audit({
    action: 'job_requirements.changed',
    subjectKind: 'job',
    subjectId: job.id,
    reason: body.reason,
    details: { title: job.title, added: begun.map(told), removed: ended.map(toldStored) },
  })
  await context.announce(definitionChanged('job_requirements.changed', { jobId: job.id }))
  return shown(context, job.id)
}

async function shown(context: ActionContext, jobId: string) {
  const job = (await jobNames(context.tx, [jobId])).get(jobId)
  if (job === undefined) return refuse('not_found')
  const book = await openBook(context.tx, [])
  const rows = (await requirementsOf(context.tx, [jobId])).filter(({ until }) => until === null)
  return accept(requirementsReply(context, book, job, rows))
}

function requirementsReply(
  context: ActionContext,
  book: Book,
  job: JobName,
  rows: readonly StoredRequirement[],
) {
  return {
    job,
    requirements: rows.map((row) => ({
      id: row.id,
      need: needReply(book, requirementFact(row).needs),
      mandatory: row.mandatory,
      why: { id: row.whyId, en: row.whyEn },
      since: row.since.toISOString(),
    })),
    may: { change: context.may('requirement:change') },
  }
}

async function ownJobRefused(
  context: ActionContext,
  jobId: string,
): Promise<Refusal<ReadinessCode> | undefined> {
  const day = await organisationDay(context.tx, context.now)
  const own = await postsOn(context.tx, day, { personIds: [context.actor.personId], jobIds: [jobId] })
  return own.length > 0 ? refuse('job_is_own') : undefined
}

async function rowsRefused(
  context: ActionContext,
  rows: readonly RequirementBody[],
): Promise<Refusal<ReadinessCode> | undefined> {
  const { kinds, abilities } = await openBook(context.tx, [])
  const seen = new Set<string>()
  for (const [at, { needs }] of rows.entries()) {
    const about = needs.kind === 'credential' ? needs.kindId : needs.abilityId
    const known = needs.kind === 'credential' ? kinds.get(about) : abilities.get(about)
    if (known === undefined || known.retiredAt !== null)
      return needs.kind === 'credential'
        ? refuseField(context, `body.rows.${at}.needs.kindId`, 'kind_unknown')
        : refuseField(context, `body.rows.${at}.needs.abilityId`, 'ability_unknown')
    if (seen.has(about)) return refuseField(context, `body.rows.${at}.needs`, 'requirement_twice')
    seen.add(about)
  }
  return undefined
}

function columnsOf({ needs, mandatory, why }: RequirementBody) {
  return {
    kindId: needs.kind === 'credential' ? needs.kindId : null,
    abilityId: needs.kind === 'ability' ? needs.abilityId : null,
    level: needs.kind === 'ability' ? needs.level : null,
    mandatory,
    whyId: why.id,
    whyEn: why.en,
  }
}

const gistOf = (row: RequirementBody) => JSON.stringify(Object.values(columnsOf(row)))

function gistOfStored({ kindId, abilityId, level, mandatory, whyId, whyEn }: StoredRequirement): string {
  return JSON.stringify([kindId, abilityId, level, mandatory, whyId, whyEn])
}

const told = ({ needs, mandatory }: RequirementBody) => ({ ...needs, mandatory })
const toldStored = (row: StoredRequirement) => ({ ...requirementFact(row).needs, mandatory: row.mandatory })
