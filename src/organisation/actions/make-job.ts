import { v7 as uuidv7 } from 'uuid'
import { accept, refuse } from '../../platform/http/result.ts'
import { refuseField, todayOf, type Act } from '../acting.ts'
import type { JobId } from '../contract.ts'
import { announcement } from '../events.ts'
import { jobTexts, jobView } from '../job-view.ts'
import { findJob, insertJob } from '../store/jobs.ts'

/** Describes a new job. */
export const makeJob: Act<'POST /jobs'> = async (context, { body }) => {
  const { tx } = context
  if (!context.may('job:change', {})) return refuse('not_permitted')
  const jobId = uuidv7() as JobId
  if (!(await insertJob(tx, { id: jobId, ...jobTexts(body) })))
    return refuseField(context, 'body.title.id', 'job_title_taken')
  const job = await findJob(tx, jobId, await todayOf(context))
  if (job === undefined) throw new Error('A job just made is not there')
  await context.audit({
    action: 'job.made',
    subjectKind: 'job',
    subjectId: jobId,
    details: { title: body.title },
  })
  await context.announce(announcement('job.made', { jobId }))
  return accept(jobView(context, job))
}
