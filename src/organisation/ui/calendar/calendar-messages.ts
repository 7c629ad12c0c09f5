import type { Messages } from '../../../platform/i18n/messages.ts'

export const calendarMessages = {
  plain: { id: 'Kalender kerja', en: 'Working calendar' },
  title: { id: 'Kalender kerja', en: 'Working calendars' },
  back: { id: 'Organisasi', en: 'Organisation' },
  list: { id: 'Kalender kerja', en: 'Working calendars' },
  why: {
    id: 'Janji waktu dihitung hanya pada jam kerja unit yang berjanji.',
    en: 'Promises are counted only in the working hours of the promising unit.',
  },
  add: { id: 'Tambah kalender', en: 'Add a calendar' },
  none: {
    id: 'Belum ada kalender. Kalender menentukan kapan waktu janji berjalan.',
    en: 'No calendars yet. They decide when the clock of a promise runs.',
  },
  units: {
    id: '{n, plural, =0 {tidak dipilih unit mana pun} other {dipilih # unit}}',
    en: '{n, plural, =0 {chosen by no unit} one {chosen by # unit} other {chosen by # units}}',
  },
  usual: { id: 'umum', en: 'usual' },
  usualWhy: {
    id: 'Kalender umum: berlaku untuk unit yang tidak memilih kalender.',
    en: 'The usual calendar: for units that choose none.',
  },
  change: { id: 'Ubah kalender', en: 'Change' },
  zone: { id: 'Zona waktu', en: 'Time zone' },
  holidays: { id: 'Hari libur nasional', en: 'Public holidays' },
  'holidays.none': { id: 'tidak dipakai', en: 'none' },
  hours: { id: 'Jam kerja', en: 'Working hours' },
  off: { id: 'libur', en: 'off' },
  allDay: { id: 'sepanjang hari', en: 'all day' },
  between: { id: '{from}–{until}', en: '{from}–{until}' },
  intoNextDay: { id: '{from} sampai {until} esok', en: '{from} to {until} the next day' },
  facts: { id: 'Tentang kalender', en: 'About the calendar' },
  month: { id: 'Pratinjau bulan', en: 'A month' },
  'month.before': { id: 'Bulan sebelumnya', en: 'Month before' },
  'month.after': { id: 'Bulan berikutnya', en: 'Month after' },
  'month.caption': { id: 'Hari kerja dan libur, {month}', en: 'Working days and days off, {month}' },
  'month.special': { id: 'Hari khusus bulan ini', en: 'Special days of this month' },
  'month.count': {
    id: '{n, plural, =0 {Tidak ada hari kerja} other {# hari kerja}}, {hours} jam',
    en: '{n, plural, =0 {No working days} one {# working day} other {# working days}}, {hours} hours',
  },
  working: { id: 'hari kerja', en: 'working day' },
  today: { id: 'hari ini', en: 'today' },
  extra: { id: 'Hari libur dan hari kerja tambahan', en: 'Extra days off and on' },
  'extra.all': {
    id: '{n, plural, =0 {tidak ada} other {# hari}}',
    en: '{n, plural, =0 {none} one {# day} other {# days}}',
  },
} as const satisfies Messages
