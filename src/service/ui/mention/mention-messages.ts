import type { Messages } from '../../../platform/i18n/messages.ts'

/** Mentioning colleagues in what one says. */
export const mentionMessages = {
  insert: { id: 'Sebut orang', en: 'Mention somebody' },
  'insert.key': { id: 'Atau ketik @ di dalam pesan', en: 'Or type @ in the message' },
  list: { id: 'Rekan yang bisa disebut', en: 'Colleagues to mention' },
  found: {
    id: '{n, plural, other {# orang.}} Panah untuk memilih, Enter untuk menyebut.',
    en: '{n, plural, one {# person.} other {# people.}} Arrows to choose, Enter to mention.',
  },
  'strangers.title': { id: 'Belum bisa melihat permintaan ini', en: 'Cannot see this request yet' },
  'strangers.watch.why': {
    id: 'Jadikan pengikut? Ia akan bisa membaca seluruh permintaan ini, diberi kabar, dan ikut menulis, sampai Anda mengeluarkannya.',
    en: 'Let them watch? They can then read the whole request, are told of what happens, and may write, until you remove them.',
  },
  'strangers.name.why': {
    id: 'Namanya bisa tetap Anda tulis, tetapi ia tidak diberi tahu. Peminta atau unit pelayan bisa menjadikannya pengikut.',
    en: 'You can still write the name, but they are not told. The asker or the serving unit can let them watch.',
  },
  'strangers.watch': { id: 'Jadikan pengikut dan kirim', en: 'Let them watch and send' },
  'strangers.name': { id: 'Kirim tanpa memberi tahu', en: 'Send without telling them' },
} as const satisfies Messages
