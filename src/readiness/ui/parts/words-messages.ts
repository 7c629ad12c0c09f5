import type { Messages } from '../../../platform/i18n/messages.ts'

/** Why somebody is not ready, and what would mend it. */
export const wordsMessages = {
  'state.ready': { id: 'Siap', en: 'Ready' },
  'state.ready_until': { id: 'Siap sampai {day}', en: 'Ready until {day}' },
  'state.not_ready': { id: 'Belum siap', en: 'Not ready' },
  or: { id: 'atau', en: 'or' },
  ability: { id: '{name} tingkat {level}', en: '{name} at level {level}' },
  'why.missing': { id: 'belum ada', en: 'missing' },
  'why.expired': { id: 'berakhir {day}', en: 'expired on {day}' },
  'why.revoked': { id: 'dicabut mulai {day}', en: 'revoked from {day}' },
  'why.not_yet_valid': { id: 'baru berlaku {day}', en: 'valid from {day} only' },
  'why.unverified': { id: 'menunggu diperiksa', en: 'waits to be verified' },
  'why.rejected': { id: 'buktinya ditolak', en: 'evidence rejected' },
  'why.not_competent': { id: 'belum kompeten (BK)', en: 'not yet competent (BK)' },
  'why.too_young': {
    id: 'terbit sebelum umur {age} tahun (baru {day})',
    en: 'issued before the age of {age} (only on {day})',
  },
  'why.prerequisite_short': {
    id: '{kinds} belum dipegang {months} bulan saat terbit',
    en: '{kinds} not held for {months} months when it was issued',
  },
  'why.not_observed': { id: 'belum pernah diamati', en: 'never observed' },
  'why.too_low': { id: 'terakhir tingkat {level}', en: 'level {level} when last observed' },
  'why.stale': {
    id: 'tingkat {level}, pengamatannya hanya berlaku sampai {day}',
    en: 'level {level}, but that observation counted until {day} only',
  },
  'mend.obtain': { id: 'Dapatkan, bisa mulai {day}.', en: 'Obtain it, possible from {day}.' },
  'mend.obtain.now': { id: 'Dapatkan, lalu serahkan buktinya.', en: 'Obtain it, then hand in the evidence.' },
  'mend.renew': { id: 'Perpanjang, lalu serahkan buktinya.', en: 'Renew it, then hand in the evidence.' },
  'mend.assess_again': { id: 'Ikuti asesmen lagi.', en: 'Be assessed again.' },
  'mend.have_verified': { id: 'Tunggu orang kedua memeriksanya.', en: 'A second person has to verify it.' },
  'mend.hand_in_again': { id: 'Serahkan bukti yang lebih baik.', en: 'Hand in better evidence.' },
  'mend.wait': { id: 'Tunggu sampai {day}.', en: 'Wait until {day}.' },
  'mend.obtain_first': { id: 'Dapatkan {kinds} dulu.', en: 'Obtain {kinds} first.' },
  'mend.have_observed': {
    id: 'Minta kepala, rekan, atau asesor mengamati tingkat {level}.',
    en: 'Have your head, a colleague or an assessor observe level {level}.',
  },
  'mend.train': { id: 'Berlatih sampai tingkat {level}.', en: 'Train up to level {level}.' },
} as const satisfies Messages
