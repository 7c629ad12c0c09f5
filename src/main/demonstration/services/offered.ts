import { v5 as uuidv5 } from 'uuid'
import type { Message } from '../../../platform/i18n/messages.ts'
import type { Promise as PromiseByPriority } from '../../../service/contract.ts'
import { commonReasons } from './service-plan.ts'
import { services, type ServiceKey } from './services.ts'

/** The namespace of what the demonstration names by itself. */
const namespace = '5d8f1f2e-6a0b-5c1d-9e3f-4a7b8c9d0e1f'

/** The id of a service, the same in every database. */
export function serviceIdOf(key: ServiceKey): string {
  return uuidv5(`service ${key}`, namespace)
}

/** What a service promises, as the catalogue keeps it. */
export function promisesOf(key: ServiceKey): PromiseByPriority[] {
  const { promises } = services[key]
  return ([1, 2, 3, 4] as const).flatMap((priority) => {
    const [responseMinutes, completionMinutes] = promises[priority] ?? []
    return responseMinutes === undefined || completionMinutes === undefined
      ? []
      : [{ priority, responseMinutes, completionMinutes }]
  })
}

/** The reasons offered with a verdict on a service: those of all, then its own. */
export function reasonsOf(key: ServiceKey): { readonly id: string; readonly text: Message }[] {
  return [...commonReasons, ...services[key].reasons].map((text, index) => ({
    id: uuidv5(`reason ${key} ${index}`, namespace),
    text,
  }))
}
