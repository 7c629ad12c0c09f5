import type { ActionContext } from '../platform/http/route.ts'
import type { JobView } from './contract.ts'
import type { JobRecord, JobTexts } from './store/jobs.ts'

/** A job as pages show it to the actor. */
export function jobView(context: ActionContext, job: JobRecord): JobView {
  return {
    id: job.id,
    title: { id: job.titleId, en: job.titleEn },
    description: { id: job.descriptionId, en: job.descriptionEn },
    duties: { id: job.dutiesId, en: job.dutiesEn },
    holders: job.holders,
    may: { change: context.may('job:change') },
  }
}

type Texts = Readonly<
  Record<'title' | 'description' | 'duties', { readonly id: string; readonly en: string }>
>

/** A job's texts as the store keeps them. */
export function jobTexts({ title, description, duties }: Texts): JobTexts {
  return {
    titleId: title.id,
    titleEn: title.en,
    descriptionId: description.id,
    descriptionEn: description.en,
    dutiesId: duties.id,
    dutiesEn: duties.en,
  }
}
