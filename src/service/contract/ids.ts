import { z } from 'zod'

export const serviceId = z.uuid().brand<'ServiceId'>()
export const requestId = z.uuid().brand<'RequestId'>()
export const eventId = z.uuid().brand<'EventId'>()
export const attachmentId = z.uuid().brand<'AttachmentId'>()
export const linkId = z.uuid().brand<'LinkId'>()
export const reasonId = z.uuid().brand<'ReasonId'>()
export type ServiceId = z.output<typeof serviceId>
export type RequestId = z.output<typeof requestId>
export type EventId = z.output<typeof eventId>
export type LinkId = z.output<typeof linkId>
export type AttachmentId = z.output<typeof attachmentId>

/** A text in both languages. */
export const text = z.object({ id: z.string(), en: z.string() })
/** 1 is the most urgent. */
export const priority = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Priority = z.output<typeof priority>

/** What is said with an act. */
export const note = z.string().trim().min(1).max(4000)
export const optionalNote = z.string().trim().max(4000).default('')
