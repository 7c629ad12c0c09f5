import { z } from 'zod'

/** What notices are about. People choose by these groups what reaches them where; every notice is of one of them. */
export const noticeGroups = [
  'moved',
  'to_serve',
  'promises',
  'approvals',
  'comments',
  'mentions',
  'ratings',
  'readiness',
  'imports',
  'privacy',
  'account',
] as const
export type NoticeGroup = (typeof noticeGroups)[number]
export const noticeGroup = z.enum(noticeGroups)

/** When a letter follows a notice: at once, in the digest of the day, never. */
export const mailChoices = ['at_once', 'digest', 'never'] as const
export type MailChoice = (typeof mailChoices)[number]
export const mailChoice = z.enum(mailChoices)

/** Where notices of a group reach a person. */
export interface Channels {
  readonly inApp: boolean
  readonly mail: MailChoice
}

/** What holds of a group for whoever has chosen nothing, and what of it nobody can choose. */
export interface GroupRule extends Channels {
  readonly inAppFixed: boolean
  readonly mailFixed: boolean
}

/**
 * At once is written where somebody else waits for the reader, or a promise runs out; what only informs comes once a day.
 * What others rely on cannot be hidden from the application, and what guards an account neither there nor by mail.
 */
export const groupRules: Readonly<Record<NoticeGroup, GroupRule>> = {
  moved: { inApp: true, inAppFixed: false, mail: 'digest', mailFixed: false },
  to_serve: { inApp: true, inAppFixed: true, mail: 'digest', mailFixed: false },
  promises: { inApp: true, inAppFixed: true, mail: 'at_once', mailFixed: false },
  approvals: { inApp: true, inAppFixed: true, mail: 'at_once', mailFixed: false },
  comments: { inApp: true, inAppFixed: false, mail: 'digest', mailFixed: false },
  mentions: { inApp: true, inAppFixed: false, mail: 'at_once', mailFixed: false },
  ratings: { inApp: true, inAppFixed: false, mail: 'digest', mailFixed: false },
  readiness: { inApp: true, inAppFixed: true, mail: 'at_once', mailFixed: false },
  imports: { inApp: true, inAppFixed: false, mail: 'never', mailFixed: false },
  privacy: { inApp: true, inAppFixed: true, mail: 'at_once', mailFixed: false },
  account: { inApp: true, inAppFixed: true, mail: 'at_once', mailFixed: true },
}

/** The hour from which the digest is sent where a person chose none: before work begins. */
export const usualDigestHour = 7
