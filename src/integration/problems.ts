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
} satisfies ProblemCatalogue

export type IntegrationCode = keyof typeof integrationProblems
