import type { Promise as PromiseByPriority } from '../contract.ts'

/** Terms of a service from a moment on, as far as they promise something. */
interface Terms {
  readonly since: Date
  readonly promises: readonly PromiseByPriority[]
}

/**
 * What a service promised at the end of a span, and whether it promised anything else since the span began. Terms in the order of
 * time, the last of them in force at the end; new terms with the same promises (a changed form) are no change.
 */
export function promisesUntil(
  terms: readonly Terms[],
  from: Date,
): { readonly promises: readonly PromiseByPriority[]; readonly changed: boolean } {
  const promises = terms.at(-1)?.promises ?? []
  const atFirst = terms.findLastIndex(({ since }) => since <= from)
  const inSpan = terms.slice(Math.max(0, atFirst))
  return { promises, changed: inSpan.some((one) => !promiseTheSame(one.promises, promises)) }
}

function promiseTheSame(one: readonly PromiseByPriority[], other: readonly PromiseByPriority[]): boolean {
  return told(one) === told(other)
}

function told(promises: readonly PromiseByPriority[]): string {
  return promises
    .map(
      ({ priority, responseMinutes, completionMinutes }) =>
        `${priority} ${responseMinutes} ${completionMinutes}`,
    )
    .toSorted()
    .join()
}
