import { itServices } from './it.ts'
import { logisticsServices } from './logistics.ts'
import { personnelServices } from './personnel.ts'
import { publicRelationsServices } from './public-relations.ts'
import type { ServicePlan } from './service-plan.ts'

/** The twelve services of the bank. */
const all = { ...itServices, ...personnelServices, ...logisticsServices, ...publicRelationsServices } as const

export type ServiceKey = keyof typeof all

export const services: Readonly<Record<ServiceKey, ServicePlan>> = all
export const serviceKeys = Object.keys(all) as readonly ServiceKey[]
