import type { Job } from '../platform/http/route.ts'
import { followVerdicts } from './following.ts'

/** Looks every night whether a quarter is over whose good-byes are not counted yet. */
export const followJob: Job = {
  name: 'choice.follow',
  schedule: '40 18 * * *',
  run: (context) => followVerdicts(context),
}
