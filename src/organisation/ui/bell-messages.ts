import type { Messages } from '../../platform/i18n/messages.ts'

export const bellMessages = {
  bell: {
    id: '{n, plural, =0 {Kabar} other {Kabar, # belum dibaca}}',
    en: '{n, plural, =0 {Notices} one {Notices, # unread} other {Notices, # unread}}',
  },
} as const satisfies Messages
