import type { Messages } from '../../../platform/i18n/messages.ts'

/** How a request hangs together with others. */
export const linkMessages = {
  title: { id: 'Terkait', en: 'Linked' },
  none: { id: 'Belum dikaitkan dengan permintaan lain.', en: 'Not linked with any other request.' },
  'relation.blocked_by': { id: 'Menunggu', en: 'Waits for' },
  'relation.blocks': { id: 'Ditunggu oleh', en: 'Waited for by' },
  'relation.duplicate_of': { id: 'Sama dengan', en: 'Duplicate of' },
  'relation.duplicated_by': { id: 'Duplikatnya', en: 'Its duplicates' },
  'relation.part_of': { id: 'Bagian dari', en: 'Part of' },
  'relation.has_part': { id: 'Bagian-bagiannya', en: 'Its parts' },
  blocked: {
    id: 'Menunggu permintaan lain selesai. Jamnya tetap berjalan; kalau perlu, jeda dengan alasannya.',
    en: 'Waits for another request. Its clock keeps running; pause it, with a reason, where that is right.',
  },
  add: { id: 'Kaitkan', en: 'Link' },
  'add.title': { id: 'Kaitkan dengan permintaan lain', en: 'Link with another request' },
  'add.how': { id: 'Permintaan ini …', en: 'This request …' },
  'how.blocked_by': { id: 'menunggu permintaan itu selesai', en: 'waits for that request' },
  'how.blocks': { id: 'ditunggu oleh permintaan itu', en: 'is waited for by that request' },
  'how.duplicate_of': { id: 'sama dengan permintaan itu', en: 'is a duplicate of that request' },
  'how.duplicated_by': {
    id: 'adalah aslinya; permintaan itu duplikat',
    en: 'is the original; that request is a duplicate',
  },
  'how.part_of': { id: 'bagian dari permintaan itu', en: 'is a part of that request' },
  'how.has_part': { id: 'mencakup permintaan itu', en: 'has that request as a part' },
  'add.which': { id: 'Permintaan yang mana?', en: 'Which request?' },
  'add.placeholder': { id: 'Ketik nomor atau kata', en: 'Type a number or words' },
  'add.needed': { id: 'Pilih permintaannya.', en: 'Choose the request.' },
  'add.why': {
    id: 'Keduanya mencatatnya di riwayat. Kalau permintaan yang ditunggu, asli, atau induk selesai, yang bergantung padanya diberi tahu.',
    en: 'Both tell it in their history. Once the one that is waited for, the original or the whole is completed, those that hang on it are told.',
  },
  'add.done': { id: 'Dikaitkan dengan {number}.', en: 'Linked with {number}.' },
  remove: { id: 'Lepas kaitan dengan {number}', en: 'Take back the link with {number}' },
  removed: { id: 'Kaitan dengan {number} dilepas.', en: 'The link with {number} is taken back.' },
  more: { id: '{n, plural, other {Tampilkan # lagi}}', en: '{n, plural, other {Show # more}}' },
  duplicates: {
    id: '{n, plural, other {Selesaikan juga # duplikatnya}}',
    en: '{n, plural, one {Complete its duplicate too} other {Complete its # duplicates too}}',
  },
  'duplicates.done': {
    id: '{n, plural, other {# duplikat ikut selesai.}}',
    en: '{n, plural, one {# duplicate is completed too.} other {# duplicates are completed too.}}',
  },
  'duplicates.refused': {
    id: '{numbers} belum selesai: {why}',
    en: '{numbers} could not be completed: {why}',
  },
} as const satisfies Messages
