import { jobNames } from '../organisation/index.ts'
import { refuse, type Refusal } from '../platform/http/result.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { mostKept } from './contract.ts'
import type { Requirement } from './domain/facts.ts'
import { requirementFact, requirementsOf } from './store/requirements.ts'

/** Whether kinds, or abilities, are too many with those to come; retired ones do not count, since retiring is the way out. */
export function tooMany(
  kept: readonly { readonly retiredAt: Date | null }[],
  coming: number,
): Refusal<'kind_too_many'> | undefined {
  const used = kept.filter(({ retiredAt }) => retiredAt === null).length
  return used + coming > mostKept ? refuse('kind_too_many', { most: mostKept }) : undefined
}

/** What jobs ask for by now cannot be retired; `isIt` says of what a job needs whether that is what is to be retired. */
export async function stillNeeded(
  { tx, language }: ActionContext,
  isIt: (needs: Requirement['needs']) => boolean,
): Promise<Refusal<'kind_needed'> | undefined> {
  const asking = (await requirementsOf(tx)).filter(
    (row) => row.until === null && isIt(requirementFact(row).needs),
  )
  if (asking.length === 0) return undefined
  const names = await jobNames(tx, [...new Set(asking.map(({ jobId }) => jobId))])
  return refuse('kind_needed', { jobs: [...names.values()].map(({ title }) => title[language]).join(', ') })
}
