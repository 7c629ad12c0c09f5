import type { Messages } from '../../../platform/i18n/messages.ts'

/** Who watches a request. */
export const watcherMessages = {
  title: { id: 'Pengikut', en: 'Watchers' },
  none: {
    id: 'Belum ada yang mengikuti permintaan ini selain peminta dan pengerjanya.',
    en: 'Nobody watches this request besides its asker and whoever works on it.',
  },
  watch: { id: 'Ikuti', en: 'Watch' },
  unwatch: { id: 'Berhenti mengikuti', en: 'Stop watching' },
  'watch.done': {
    id: 'Anda mengikuti {number} dan diberi kabar.',
    en: 'You watch {number} and are told of it.',
  },
  'unwatch.done': { id: 'Anda tidak lagi mengikuti {number}.', en: 'You no longer watch {number}.' },
  'unwatch.title': { id: 'Berhenti mengikuti {number}?', en: 'Stop watching {number}?' },
  'unwatch.why': {
    id: '{person} mengajak Anda mengikuti permintaan ini. Setelah berhenti, Anda mungkin tidak bisa membukanya lagi sampai diajak lagi.',
    en: '{person} let you watch this request. Once you stop you may not be able to open it until somebody lets you in again.',
  },
  add: { id: 'Ajak rekan', en: 'Let a colleague watch' },
  'add.who': { id: 'Siapa?', en: 'Who?' },
  'add.needed': { id: 'Pilih orangnya.', en: 'Choose the person.' },
  'add.why': {
    id: 'Ia bisa membaca seluruh permintaan ini, diberi kabar, dan ikut menulis. Penilaian tidak ikut terlihat.',
    en: 'They can read the whole request, are told of what happens, and may write. Ratings stay hidden from them.',
  },
  'add.act': { id: 'Ajak', en: 'Let them watch' },
  'add.done': { id: '{person} sekarang mengikuti {number}.', en: '{person} watches {number} now.' },
  by: { id: 'diajak {person}', en: 'let in by {person}' },
  left: { id: 'sudah keluar', en: 'has left' },
  remove: { id: 'Keluarkan {person}', en: 'Remove {person}' },
  'remove.done': {
    id: '{person} tidak lagi mengikuti {number}.',
    en: '{person} no longer watches {number}.',
  },
  more: {
    id: '{n, plural, other {Tampilkan # lagi}}',
    en: '{n, plural, one {Show # more} other {Show # more}}',
  },
} as const satisfies Messages
