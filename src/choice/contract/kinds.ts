import { z } from 'zod'
import { unitName } from '../../organisation/contract.ts'
import { bothLanguages, bothLanguagesOptional, day } from '../../platform/http/endpoint.ts'
import { serviceId } from '../../service/contract.ts'
import { outsideProviderId, reason, serviceKindId, text } from './ids.ts'

/** A kind of service as a list has it; what is counted is what the reader may ask for. */
export const serviceKind = z.object({
  id: serviceKindId,
  name: text,
  description: text,
  services: z.number().int(),
  /** Units that offer them. */
  units: z.array(unitName),
  outside: z.number().int(),
  may: z.object({ change: z.boolean() }),
})
export type ServiceKind = z.output<typeof serviceKind>

/** What an outside provider charges: `amount` in whole units of the currency, for what `per` says. */
export const price = z.object({
  amount: z.number().int().min(0).max(1_000_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/),
  per: bothLanguages(80),
})
export type Price = z.output<typeof price>

const minutes = z.number().int().min(1).max(1_000_000).nullable()

/** The published terms of a provider outside of the organisation: nobody asks it here, and nobody rates it. */
export const outsideProvider = z.object({
  id: outsideProviderId,
  name: z.string(),
  terms: text,
  /** In minutes of the provider's own hours, as it publishes them. */
  responseMinutes: minutes,
  completionMinutes: minutes,
  /** Where the terms stand, as text: it is not opened from here. */
  source: z.string(),
  readOn: day,
  price: price.nullable(),
})
export type OutsideProvider = z.output<typeof outsideProvider>

export const outsideProviderBody = z.object({
  name: z.string().trim().min(1).max(120),
  terms: bothLanguages(2000),
  responseMinutes: minutes,
  completionMinutes: minutes,
  source: z.string().trim().min(1).max(500),
  readOn: day,
  price: price.nullable(),
  reason,
})

/** A service of a kind as whoever keeps the kind sees it. */
export const memberService = z.object({
  id: serviceId,
  name: text,
  unit: unitName,
  retired: z.boolean(),
})

/** A kind as whoever keeps it sees it. */
export const serviceKindView = z.object({
  id: serviceKindId,
  name: text,
  description: text,
  members: z.array(memberService),
  outside: z.array(outsideProvider),
  /** `change` false with `concerns` true: it holds a service of the reader's own unit, and somebody else has to decide. */
  concerns: z.boolean(),
  may: z.object({ change: z.boolean() }),
})
export type ServiceKindView = z.output<typeof serviceKindView>

export const serviceKindBody = z.object({
  name: bothLanguages(80),
  description: bothLanguagesOptional(500),
  serviceIds: z.array(serviceId).max(200),
  reason,
})
