import type { Messages } from '../../../platform/i18n/messages.ts'

export const coverMessages = {
  title: { id: 'Kecukupan orang siap', en: 'Cover' },
  'title.of': { id: 'Kecukupan orang siap di {unit}', en: 'Ready people in {unit}' },
  subtitle: {
    id: 'Berapa orang siap untuk tiap layanan: sekarang, dan nanti kalau tidak ada yang memperpanjang.',
    en: 'How many people are ready for each service: now, and later if nobody renews anything.',
  },
  unit: { id: 'Unit', en: 'Unit' },
  none: {
    id: 'Belum ada layanan unit ini yang mensyaratkan kesiapan.',
    en: 'No service of this unit asks for readiness yet.',
  },
  now: { id: 'Sekarang', en: 'Now' },
  in: { id: '{n} hari lagi', en: 'In {n} days' },
  needed: { id: 'Dibutuhkan', en: 'Needed' },
  unsaid: { id: 'belum ditentukan', en: 'not said' },
  of: { id: '{ready} dari {people} orang', en: '{ready} of {people} people' },
  'finding.unsaid': {
    id: '{service}: {ready} orang siap, kebutuhannya belum ditentukan',
    en: '{service}: {ready} ready, nobody said how many it needs',
  },
  'finding.enough': {
    id: '{service}: cukup untuk 90 hari ke depan',
    en: '{service}: enough for the next 90 days',
  },
  'finding.short': { id: '{service}: kurang orang siap hari ini', en: '{service}: too few are ready today' },
  'finding.soon': {
    id: '{service}: kurang orang siap mulai {day}',
    en: '{service}: too few are ready from {day}',
  },
  jobs: { id: 'Yang melayani harus siap untuk: {jobs}', en: 'Whoever serves must be ready for: {jobs}' },
  ending: {
    id: '{n} orang tidak siap lagi dalam 90 hari kalau tidak memperpanjang: lihat siapa',
    en: '{n, plural, one {# person is} other {# people are}} no longer ready within 90 days unless they renew: see who',
  },
  'plan.title': { id: 'Siapa dilatih dulu', en: 'Whom to train first' },
  'plan.earliest': { id: 'paling cepat {day}', en: '{day} at the earliest' },
  'plan.none': {
    id: 'Hari ini semua orang di unit ini siap, jadi tidak ada yang perlu dilatih.',
    en: 'Today everybody of this unit is ready, so nobody has to be trained.',
  },
  overrides: {
    id: '{n, plural, =0 {Tidak ada permintaan yang diberikan kepada orang yang belum siap dalam 90 hari terakhir.} other {# permintaan diberikan kepada orang yang belum siap dalam 90 hari terakhir.}}',
    en: '{n, plural, =0 {No request was given to somebody not ready in the last 90 days.} one {# request was given to somebody not ready in the last 90 days.} other {# requests were given to somebody not ready in the last 90 days.}}',
  },
  shiftOverrides: {
    id: '{n, plural, =0 {Tidak ada orang yang belum siap dijadwalkan berjaga dalam 90 hari terakhir.} other {# kali orang yang belum siap tetap dijadwalkan berjaga dalam 90 hari terakhir.}}',
    en: '{n, plural, =0 {Nobody not ready was planned for a shift in the last 90 days.} one {# time somebody not ready was planned for a shift all the same in the last 90 days.} other {# times somebody not ready was planned for a shift all the same in the last 90 days.}}',
  },
  'need.add': { id: 'Tentukan syarat layanan', en: 'Say what a service needs' },
  'need.change': { id: 'Ubah', en: 'Change' },
  'need.service': { id: 'Layanan', en: 'Service' },
  'need.jobs': { id: 'Siap untuk jabatan', en: 'Ready for the jobs' },
  'need.jobsWhy': {
    id: 'Kosongkan kalau siapa pun di unit boleh melayani. Yang dipilih harus dipenuhi semuanya.',
    en: 'Leave empty where anybody of the unit may serve. All that are chosen have to be met.',
  },
  'need.people': { id: 'Berapa orang siap dibutuhkan', en: 'How many ready people it needs' },
  'need.reason': { id: 'Alasan', en: 'Reason' },
  'need.reasonWhy': { id: 'Masuk ke catatan audit.', en: 'It goes into the audit log.' },
  'need.reasonNeeded': { id: 'Tulis alasannya.', en: 'Please say why.' },
  'need.serviceNeeded': { id: 'Pilih layanannya.', en: 'Choose the service.' },
  'need.save': { id: 'Simpan', en: 'Save' },
  'need.saved': { id: 'Syarat {service} tersimpan.', en: 'What {service} needs is saved.' },
} as const satisfies Messages
