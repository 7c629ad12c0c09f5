import { z } from 'zod'

export const serviceKindId = z.uuid().brand<'ServiceKindId'>()
export type ServiceKindId = z.output<typeof serviceKindId>

export const outsideProviderId = z.uuid().brand<'OutsideProviderId'>()
export type OutsideProviderId = z.output<typeof outsideProviderId>

export const text = z.object({ id: z.string(), en: z.string() })
export const reason = z.string().trim().min(1).max(500)
