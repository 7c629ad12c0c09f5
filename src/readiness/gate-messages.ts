import type { Messages } from '../platform/i18n/messages.ts'

/** What somebody lacks, as whoever would give them work reads it. */
export const gateMessages = {
  missing: { id: '{need} belum ada', en: '{need} is missing' },
  expired: { id: '{need} berakhir {day, date, long}', en: '{need} expired on {day, date, long}' },
  revoked: { id: '{need} dicabut mulai {day, date, long}', en: '{need} is revoked from {day, date, long}' },
  not_yet_valid: {
    id: '{need} baru berlaku {day, date, long}',
    en: '{need} is valid from {day, date, long} only',
  },
  unverified: { id: '{need} belum diperiksa', en: '{need} is not verified yet' },
  rejected: { id: 'bukti {need} ditolak', en: 'the evidence of {need} was rejected' },
  not_competent: { id: '{need}: belum kompeten (BK)', en: '{need}: not yet competent (BK)' },
  too_young: {
    id: '{need}: belum cukup umur saat terbit',
    en: '{need}: too young when it was issued',
  },
  prerequisite_short: {
    id: '{need}: jenjang sebelumnya kurang lama',
    en: '{need}: the class before was not held long enough',
  },
  not_observed: { id: '{need} belum diamati', en: '{need} was not observed yet' },
  too_low: { id: '{need}: baru tingkat {level}', en: '{need}: level {level} only' },
  stale: { id: '{need}: pengamatan terakhir sudah lama', en: '{need}: not observed lately' },
  ability: { id: '{ability} tingkat {level}', en: '{ability} at level {level}' },
} as const satisfies Messages
