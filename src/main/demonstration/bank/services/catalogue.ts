import { v5 as uuidv5 } from 'uuid'
import type { Message } from '../../../../platform/i18n/messages.ts'
import type { Promise as PromiseByPriority } from '../../../../service/contract.ts'
import { commonReasons, type ServicePlan } from '../../services/service-plan.ts'
import { services as smallBankServices } from '../../services/services.ts'
import { complianceServices } from './compliance.ts'
import { furtherServices, placeServices } from './departments.ts'
import { financeServices } from './finance.ts'
import { allPromises, type BankService } from './offering.ts'
import { operationsServices } from './operations.ts'
import { securityServices } from './security.ts'

function fromSmallBank(key: string, plan: ServicePlan): BankService {
  const { askers: _, promises, ...rest } = plan
  return { ...rest, key, promises: allPromises(promises) }
}

/** The forty-eight services of a bank of any size: five of each department, one of each region, of two branches, and of three counters. */
export const catalogue: readonly BankService[] = [
  ...Object.entries(smallBankServices).map(([key, plan]) => fromSmallBank(key, plan)),
  ...furtherServices,
  ...operationsServices,
  ...financeServices,
  ...complianceServices,
  ...securityServices,
  ...placeServices,
]

/** What a service promises, as the catalogue keeps it. */
export function promisesOf({ promises }: BankService): PromiseByPriority[] {
  return ([1, 2, 3, 4] as const).map((priority) => {
    const [responseMinutes, completionMinutes] = promises[priority]
    return { priority, responseMinutes, completionMinutes }
  })
}

/** Ids follow from the bank's, so that the same bank has the same ones in every database, and two banks have none in common. */
export function serviceIdOf(bankId: string, { key }: BankService): string {
  return uuidv5(`service ${key}`, bankId)
}

/** The reasons offered with a verdict on a service: those of all, then its own. */
export function reasonsOf(
  bankId: string,
  { key, reasons }: BankService,
): { readonly id: string; readonly text: Message }[] {
  return [...commonReasons, ...reasons].map((text, index) => ({
    id: uuidv5(`reason ${key} ${index}`, bankId),
    text,
  }))
}
