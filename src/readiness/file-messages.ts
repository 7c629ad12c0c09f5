import type { Messages } from '../platform/i18n/messages.ts'

/** Words of files that are handed out. */
export const readinessFileMessages = {
  'csv.person': { id: 'orang', en: 'person' },
  'csv.unit': { id: 'unit kerja', en: 'unit code' },
  'csv.job': { id: 'jabatan', en: 'job' },
  'csv.ready': { id: 'siap', en: 'ready' },
  'csv.readyUntil': { id: 'siap sampai', en: 'ready until' },
  'csv.requirement': { id: 'syarat', en: 'requirement' },
  'csv.mandatory': { id: 'wajib', en: 'mandatory' },
  'csv.met': { id: 'terpenuhi', en: 'met' },
  'csv.metUntil': { id: 'terpenuhi sampai', en: 'met until' },
  'csv.why': { id: 'sebab', en: 'why not' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  'why.missing': { id: 'belum ada', en: 'missing' },
  'why.expired': { id: 'sudah berakhir', en: 'expired' },
  'why.revoked': { id: 'dicabut', en: 'revoked' },
  'why.not_yet_valid': { id: 'belum berlaku', en: 'not valid yet' },
  'why.unverified': { id: 'menunggu diperiksa', en: 'waits to be verified' },
  'why.rejected': { id: 'ditolak', en: 'rejected' },
  'why.not_competent': { id: 'belum kompeten (BK)', en: 'not yet competent (BK)' },
  'why.too_young': { id: 'belum cukup umur saat terbit', en: 'too young when it was issued' },
  'why.prerequisite_short': {
    id: 'jenjang sebelumnya kurang lama',
    en: 'the class before not held long enough',
  },
  'why.not_observed': { id: 'belum diamati', en: 'not observed yet' },
  'why.too_low': { id: 'tingkatnya kurang', en: 'level too low' },
  'why.stale': { id: 'pengamatan sudah lama', en: 'observation is stale' },
} as const satisfies Messages
