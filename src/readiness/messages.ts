import type { Messages } from '../platform/i18n/messages.ts'

/** Notices of readiness, and words of its files. */
export const readinessMessages = {
  'notice.evidence_waiting': {
    id: '{person} menyerahkan bukti {kind}. Menunggu pemeriksaan Anda.',
    en: '{person} handed in evidence: {kind}. It waits for you to check it.',
  },
  'notice.evidence_verified': {
    id: 'Bukti {kind} Anda sudah diperiksa dan berlaku.',
    en: 'Your evidence has been verified and counts: {kind}.',
  },
  'notice.evidence_rejected': {
    id: 'Bukti {kind} Anda ditolak: {reason}',
    en: 'Your evidence was rejected ({kind}): {reason}',
  },
  'notice.evidence_revoked': {
    id: '{kind} Anda dicabut mulai {day, date, long}: {reason}',
    en: 'Your {kind} is revoked from {day, date, long}: {reason}',
  },
  'notice.evidence_withdrawn': {
    id: 'Lencana untuk {kind} {how, select, suspended {ditangguhkan} other {dicabut}} oleh penerbitnya, sehingga tidak berlaku lagi mulai {day, date, long}.',
    en: 'The badge for {kind} was {how, select, suspended {suspended} other {revoked}} by its issuer, and counts no longer from {day, date, long}.',
  },
  'withdrawn.revoked': { id: 'Dicabut oleh penerbitnya.', en: 'Revoked by its issuer.' },
  'withdrawn.suspended': { id: 'Ditangguhkan oleh penerbitnya.', en: 'Suspended by its issuer.' },
  'notice.expires': {
    id: '{kind} Anda berakhir pada {day, date, long}, {days, plural, =0 {hari ini} other {# hari lagi}}. Perpanjang dan serahkan buktinya.',
    en: 'Your {kind} expires on {day, date, long}, {days, plural, =0 {today} one {in # day} other {in # days}}. Renew it and hand the evidence in.',
  },
  'notice.expires_of': {
    id: '{kind} milik {person} berakhir pada {day, date, long}.',
    en: '{kind} of {person} expires on {day, date, long}.',
  },
  'notice.shift_planned': {
    id: 'Anda dijadwalkan berjaga di {touchpoint} pada {day, date, long}.',
    en: 'You are to stand at {touchpoint} on {day, date, long}.',
  },
  'notice.shift_cancelled': {
    id: 'Jadwal jaga Anda di {touchpoint} pada {day, date, long} dibatalkan.',
    en: 'Your shift at {touchpoint} on {day, date, long} is cancelled.',
  },
  'notice.shift_cancelled_why': {
    id: 'Jadwal jaga Anda di {touchpoint} pada {day, date, long} dibatalkan: {reason}',
    en: 'Your shift at {touchpoint} on {day, date, long} is cancelled: {reason}',
  },
  'notice.shift_unready': {
    id: 'Anda tidak lagi siap untuk jadwal jaga di {touchpoint} pada {day, date, long}: {missing}.',
    en: 'You are no longer ready for your shift at {touchpoint} on {day, date, long}: {missing}.',
  },
  'notice.shift_unready_of': {
    id: '{person} tidak lagi siap untuk jadwal jaga di {touchpoint} pada {day, date, long}: {missing}.',
    en: '{person} is no longer ready for the shift at {touchpoint} on {day, date, long}: {missing}.',
  },
} as const satisfies Messages
