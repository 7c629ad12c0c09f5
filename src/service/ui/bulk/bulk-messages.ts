import type { Messages } from '../../../platform/i18n/messages.ts'

/** One act on several requests of a queue. */
export const bulkMessages = {
  select: { id: 'Pilih {number}', en: 'Select {number}' },
  selectAll: { id: 'Pilih semua yang tampil', en: 'Select all shown' },
  bar: { id: 'Tindakan untuk yang dipilih', en: 'Acts on what is selected' },
  chosen: { id: '{n, plural, other {# dipilih}}', en: '{n, plural, other {# selected}}' },
  full: {
    id: 'Paling banyak {most} permintaan sekali jalan.',
    en: 'At most {most} requests at once.',
  },
  clear: { id: 'Batalkan pilihan', en: 'Clear selection' },
  more: { id: 'Tindakan lain', en: 'More' },
  take: { id: 'Ambil', en: 'Take' },
  respond: { id: 'Jawab', en: 'Answer' },
  complete: { id: 'Selesaikan', en: 'Complete' },
  assign: { id: 'Berikan kepada rekan', en: 'Give to a colleague' },
  hand_on: { id: 'Teruskan ke unit lain', en: 'Hand on to another unit' },
  pause: { id: 'Jeda', en: 'Pause' },
  'title.respond': {
    id: '{n, plural, other {Jawab # permintaan}}',
    en: '{n, plural, one {Answer # request} other {Answer # requests}}',
  },
  'title.complete': {
    id: '{n, plural, other {Selesaikan # permintaan}}',
    en: '{n, plural, one {Complete # request} other {Complete # requests}}',
  },
  'title.assign': {
    id: '{n, plural, other {Berikan # permintaan}}',
    en: '{n, plural, one {Give # request} other {Give # requests}}',
  },
  'title.hand_on': {
    id: '{n, plural, other {Teruskan # permintaan}}',
    en: '{n, plural, one {Hand on # request} other {Hand on # requests}}',
  },
  'title.pause': {
    id: '{n, plural, other {Jeda # permintaan}}',
    en: '{n, plural, one {Pause # request} other {Pause # requests}}',
  },
  'hint.text': {
    id: 'Tulisan ini sampai kepada setiap peminta, di permintaannya masing-masing.',
    en: 'Each asker reads these words, on their own request.',
  },
  result: { id: 'Hasil tindakan', en: 'What came of it' },
  'result.done': {
    id: '{n, plural, =0 {Tidak ada yang bisa dijalankan.} other {# permintaan beres.}}',
    en: '{n, plural, =0 {Nothing could be done.} one {# request is done.} other {# requests are done.}}',
  },
  'result.refused': {
    id: '{n, plural, other {# permintaan tidak bisa:}}',
    en: '{n, plural, one {# request could not be:} other {# requests could not be:}}',
  },
  'result.close': { id: 'Tutup hasil', en: 'Close what came of it' },
} as const satisfies Messages
