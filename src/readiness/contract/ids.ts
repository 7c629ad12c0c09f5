import { z } from 'zod'

export const kindId = z.uuid().brand<'CredentialKindId'>()
export const abilityId = z.uuid().brand<'AbilityId'>()
export const requirementId = z.uuid().brand<'RequirementId'>()
export const evidenceId = z.uuid().brand<'EvidenceId'>()
export const evidenceFileId = z.uuid().brand<'EvidenceFileId'>()
export const badgeIssuerId = z.uuid().brand<'BadgeIssuerId'>()
export const badgeAchievementId = z.uuid().brand<'BadgeAchievementId'>()
export const shiftId = z.uuid().brand<'ShiftId'>()
export type ShiftId = z.output<typeof shiftId>
export type CredentialKindId = z.output<typeof kindId>
export type AbilityId = z.output<typeof abilityId>
export type EvidenceId = z.output<typeof evidenceId>

/** A text in both languages. */
export const text = z.object({ id: z.string(), en: z.string() })
export const reason = z.string().trim().min(1).max(500)
export const badgeListId = z.uuid().brand<'BadgeListId'>()

/** From nothing (0) to what hardly anybody reaches (7). */
export const level = z.number().int().min(0).max(7)

/** A job by its id, whatever slice it is asked of. */
export const jobRef = z.uuid()
export const jobName = z.object({ id: jobRef, title: text })
export type JobName = z.output<typeof jobName>

/** A kind or an ability, as others name it. */
export const named = z.object({ id: z.uuid(), name: text })
