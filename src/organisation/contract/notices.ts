import { z } from 'zod'
import { instant, pageOf, pageQuery, type Endpoints } from '../../platform/http/endpoint.ts'
import { mailChoice, noticeGroup } from '../../platform/notices/contract.ts'

export const noticeView = z.object({
  id: z.uuid(),
  at: instant,
  /** In the reader's language. */
  text: z.string(),
  /** Where it leads, a path of the application. */
  link: z.string(),
  read: z.boolean(),
})
export type NoticeView = z.output<typeof noticeView>

const digestHour = z.number().int().min(0).max(23)

export const noticeGroupChoice = z.object({
  group: noticeGroup,
  inApp: z.boolean(),
  mail: mailChoice,
  /** True: nobody can choose it. */
  inAppFixed: z.boolean(),
  mailFixed: z.boolean(),
})
export type NoticeGroupChoice = z.output<typeof noticeGroupChoice>

export const noticeSettings = z.object({
  /** Where letters go; null: the person has no address. */
  email: z.string().nullable(),
  /** Whether mail is sent here at all. */
  mailConfigured: z.boolean(),
  /** By whose wall clock the digest is sent. */
  zone: z.string(),
  /** From which hour the digest of a day is sent. */
  digestHour,
  groups: z.array(noticeGroupChoice),
})
export type NoticeSettings = z.output<typeof noticeSettings>

export const noticeEndpoints = {
  'GET /notices': {
    summary: 'What the application has told one',
    query: pageQuery,
    output: pageOf(noticeView).extend({ unread: z.number().int() }),
  },
  'POST /notices/read': {
    summary: 'Mark notices as read; without ids all of them',
    body: z.object({ ids: z.array(z.uuid()).max(200).optional() }),
    output: z.object({ unread: z.number().int() }),
  },
  'GET /notices/settings': { summary: 'Where notices reach one', output: noticeSettings },
  'PATCH /notices/settings': {
    summary:
      'Choose where notices of some groups reach one, or when the digest comes; what is left out stays',
    body: z.object({
      digestHour: digestHour.optional(),
      groups: z
        .array(z.object({ group: noticeGroup, inApp: z.boolean().optional(), mail: mailChoice.optional() }))
        .max(20)
        .optional(),
    }),
    output: noticeSettings,
  },
  'POST /notices/settings/mail-off': {
    summary: 'Turn off all letters of notices but those that guard the account',
    output: noticeSettings,
  },
} satisfies Endpoints
