import type { Priority, Promise as ServicePromise } from '../../contract.ts'

/** From the most to the least urgent. */
export const priorities = [1, 2, 3, 4] as const satisfies readonly Priority[]

/** What is asked unless somebody says otherwise: the normal priority, else the least urgent that is offered. */
export function usualPriority(promises: readonly ServicePromise[]): Priority {
  const offered = promises.map(({ priority }) => priority).toSorted((one, other) => one - other)
  return offered.find((priority) => priority === 3) ?? offered.at(-1) ?? 3
}

/** The promise for a priority, where the service makes one. */
export function promiseFor(
  promises: readonly ServicePromise[],
  priority: Priority,
): ServicePromise | undefined {
  return promises.find((promise) => promise.priority === priority)
}
