import { z } from 'zod'
import { inWords } from '../../platform/i18n/patterns.ts'
import { formMessages } from './form-messages.ts'

export const unitId = z.uuid().brand<'UnitId'>()
export const personId = z.uuid().brand<'PersonId'>()
export const jobId = z.uuid().brand<'JobId'>()
export const assignmentId = z.uuid().brand<'AssignmentId'>()
export const calendarId = z.uuid().brand<'CalendarId'>()
export type UnitId = z.output<typeof unitId>
export type PersonId = z.output<typeof personId>
export type JobId = z.output<typeof jobId>
export type AssignmentId = z.output<typeof assignmentId>
export type CalendarId = z.output<typeof calendarId>

export const unitKinds = ['head_office', 'department', 'region', 'branch', 'counter'] as const
export type UnitKind = (typeof unitKinds)[number]

export const text = z.object({ id: z.string(), en: z.string() })

/** A unit by name, wherever another thing names it. */
export const unitName = z.object({ id: unitId, name: text, code: z.string() })
/** A person by name, wherever another thing names it. */
export const personName = z.object({ id: personId, name: z.string() })

export const reason = z.string().trim().min(3).max(500)
export const codeForm = /^[A-Z][A-Z0-9]{1,11}$/
export const code = z.string().trim().regex(inWords(codeForm, formMessages.code))
export const name = z.string().trim().min(1).max(160)
export const email = z.email().max(254).toLowerCase()
export const zone = z.string().min(1).max(64)
/** Words that a list is searched by. */
export const words = z.string().trim().max(100).optional()
export const language = z.enum(['id', 'en'])
