import { v7 as uuidv7 } from 'uuid'
import { jobNames, organisationDay, postsOn } from '../../organisation/index.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import { definitionChanged } from '../events.ts'
import { listAbilities } from '../store/kinds.ts'
import { insertRequirements, requirementsOf } from '../store/requirements.ts'
import type { RequiredSkill } from './read-skills.ts'

/** Has a job wish for skills that it does not ask for yet; how many, or why not. */
export async function wishFor(
  context: WorkContext,
  jobId: string,
  startedBy: string,
  skills: readonly RequiredSkill[],
): Promise<number | 'job_unknown' | 'job_is_own' | 'occupation_unknown'> {
  const { tx, organisationId, now } = context
  const job = (await jobNames(tx, [jobId])).get(jobId)
  if (job === undefined) return 'job_unknown'
  const day = await organisationDay(tx, now)
  if ((await postsOn(tx, day, { personIds: [startedBy], jobIds: [jobId] })).length > 0) return 'job_is_own'
  if (skills.length === 0) return 'occupation_unknown'
  const abilities = new Map((await listAbilities(tx)).map(({ sourceKey, id }) => [sourceKey, id]))
  const asked = (await requirementsOf(tx, [jobId])).filter(({ until }) => until === null)
  const rows = skills.flatMap(({ element, level }) => {
    const abilityId = abilities.get(element)
    if (abilityId === undefined || asked.some((one) => one.abilityId === abilityId)) return []
    const why = { whyId: 'Menurut O*NET', whyEn: 'According to O*NET' }
    const of = { organisationId, id: uuidv7(), jobId, kindId: null, abilityId, level }
    return [{ ...of, mandatory: false, since: now, ...why }]
  })
  await insertRequirements(tx, rows)
  if (rows.length > 0) {
    await context.audit({
      action: 'job_requirements.changed',
      subjectKind: 'job',
      subjectId: jobId,
      details: { title: job.title, added: rows.length, byImport: true },
    })
    await context.announce(definitionChanged('job_requirements.changed', { jobId }))
  }
  return rows.length
}
