import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

/** What connecting programs refuses, and how it says so. */
export const integrationProblems = {
  api_keys_full: {
    status: 409,
    id: 'Anda sudah memiliki {most, plural, other {# kunci}} yang masih berlaku. Cabut yang tidak dipakai lagi dahulu.',
    en: 'You have {most, plural, one {# key} other {# keys}} that still work. Revoke one that is no longer used first.',
  },
  api_key_revoked_already: {
    status: 409,
    id: 'Kunci ini sudah dicabut.',
    en: 'This key was revoked already.',
  },
  webhooks_full: {
    status: 409,
    id: 'Organisasi ini sudah memiliki {most, plural, other {# webhook}}. Hapus yang tidak dipakai lagi dahulu.',
    en: 'This organisation has {most, plural, one {# webhook} other {# webhooks}} already. Remove one that is no longer used first.',
  },
  webhook_off: {
    status: 409,
    id: 'Webhook ini mati. Nyalakan dahulu.',
    en: 'This webhook is off. Switch it on first.',
  },
} satisfies ProblemCatalogue

export type IntegrationCode = keyof typeof integrationProblems
