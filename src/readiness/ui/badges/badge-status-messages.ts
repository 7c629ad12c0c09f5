import type { Messages } from '../../../platform/i18n/messages.ts'

/** What is known of a badge's revocation, in words: `status.` before the state, and before why it is unknown. */
export const openBadgeMessages = {
  'status.none': {
    id: 'Penerbit tidak menyediakan daftar pencabutan.',
    en: 'The issuer keeps no list of revocations.',
  },
  'status.good': {
    id: 'Tidak dicabut menurut daftar penerbit.',
    en: 'Not revoked by the list of its issuer.',
  },
  'status.revoked': { id: 'Dicabut oleh penerbitnya.', en: 'Revoked by its issuer.' },
  'status.suspended': { id: 'Ditangguhkan oleh penerbitnya.', en: 'Suspended by its issuer.' },
  'status.status_unknown': {
    id: 'Tidak dapat diperiksa apakah sudah dicabut.',
    en: 'Whether it was revoked could not be checked.',
  },
  'status.not_at_hand': {
    id: 'Daftar pencabutan penerbit belum diunggah.',
    en: "The issuer's list of revocations has not been uploaded.",
  },
  'status.not_supported': {
    id: 'Jenis daftar pencabutan ini tidak didukung tanpa jaringan.',
    en: 'This kind of list of revocations cannot be read without a network.',
  },
  'status.list_stale': {
    id: 'Daftar pencabutan penerbit yang diunggah sudah usang.',
    en: 'The uploaded list of revocations is out of date.',
  },
  'status.list_invalid': {
    id: 'Daftar pencabutan yang diunggah tidak sah atau sudah tidak berlaku.',
    en: 'The uploaded list of revocations is not valid, or no longer.',
  },
} as const satisfies Messages
