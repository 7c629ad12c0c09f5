import { pageFrom } from '../../platform/http/cursor.ts'
import { accept } from '../../platform/http/result.ts'
import { isRefused, textsAfter, todayOf, type Act } from '../acting.ts'
import { jobView } from '../job-view.ts'
import { listJobs as load } from '../store/jobs.ts'

/** Jobs by title. */
export const listJobs: Act<'GET /jobs'> = async (context, { query }) => {
  const after = textsAfter(query.after, 1)
  if (isRefused(after)) return after
  const today = await todayOf(context)
  const jobs = await load(context.tx, { q: query.q, after: after?.[0], limit: query.limit, today })
  const { rows, next } = pageFrom(jobs, query.limit, (job) => [job.sortTitle])
  return accept({ rows: rows.map((job) => jobView(context, job)), next })
}
