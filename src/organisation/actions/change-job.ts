import { accept, refuse } from '../../platform/http/result.ts'
import { refuseField, todayOf, type Act } from '../acting.ts'
import { announcement } from '../events.ts'
import { jobTexts, jobView } from '../job-view.ts'
import { changeJob as save, findJob, jobTitled } from '../store/jobs.ts'
import { lockOrganisation } from '../store/organisations.ts'

/** Describes a job anew. */
export const changeJob: Act<'PUT /jobs/:jobId'> = async (context, { params, body }) => {
  const { tx } = context
  await lockOrganisation(tx)
  const today = await todayOf(context)
  const before = await findJob(tx, params.jobId, today)
  if (before === undefined) return refuse('not_found')
  if (!context.may('job:change', {})) return refuse('not_permitted')
  const titled = await jobTitled(tx, body.title.id)
  if (titled !== undefined && titled !== before.id)
    return refuseField(context, 'body.title.id', 'job_title_taken')
  const texts = jobTexts(body)
  await save(tx, before.id, texts)
  const { id, title, description, duties } = jobView(context, before)
  await context.audit({
    action: 'job.changed',
    subjectKind: 'job',
    subjectId: id,
    details: { before: { title, description, duties }, after: body },
  })
  await context.announce(announcement('job.changed', { jobId: id }))
  return accept(jobView(context, { ...before, ...texts }))
}
