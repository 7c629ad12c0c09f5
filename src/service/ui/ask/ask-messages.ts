import type { Messages } from '../../../platform/i18n/messages.ts'

/** The form in which one asks for a service. */
export const askMessages = {
  title: { id: 'Minta: {service}', en: 'Ask for: {service}' },
  titlePlain: { id: 'Minta layanan', en: 'Ask for a service' },
  back: { id: 'Tentang layanan ini', en: 'About this service' },
  forWhom: { id: 'Untuk siapa?', en: 'For whom?' },
  'for.me': { id: 'Saya sendiri', en: 'Myself' },
  'for.colleague': { id: 'Rekan kerja', en: 'A colleague' },
  colleague: { id: 'Rekan kerja', en: 'Colleague' },
  'colleague.why': {
    id: 'Rekan Anda ikut melihat permintaan ini, dan dialah yang menilainya nanti.',
    en: 'Your colleague sees the request too, and is the one who rates it later.',
  },
  'colleague.needed': { id: 'Pilih rekan yang Anda mintakan.', en: 'Choose the colleague you ask for.' },
  priority: { id: 'Seberapa mendesak?', en: 'How urgent is it?' },
  'promise.both': {
    id: 'Jawaban {response}, selesai {completion}',
    en: 'Answer {response}, done {completion}',
  },
  'promise.response': { id: 'Jawaban {response}', en: 'Answer {response}' },
  'promise.completion': { id: 'Selesai {completion}', en: 'Done {completion}' },
  optional: { id: '{label} (boleh kosong)', en: '{label} (optional)' },
  submit: { id: 'Kirim permintaan', en: 'Send the request' },
  cancel: { id: 'Batal', en: 'Cancel' },
  draft: {
    id: 'Isian Anda disimpan di peramban ini sampai dikirim.',
    en: 'What you type is kept in this browser until you send it.',
  },
  sent: { id: '{number} sudah terkirim.', en: '{number} has been sent.' },
  'number.range': { id: 'Dari {min} sampai {max}.', en: 'From {min} to {max}.' },
  'number.min': { id: 'Paling sedikit {min}.', en: 'At least {min}.' },
  'number.max': { id: 'Paling banyak {max}.', en: 'At most {max}.' },
  choose: { id: 'Pilih', en: 'Choose' },
  notForYou: {
    id: 'Layanan ini tidak bisa Anda minta: ditarik, atau tidak ditawarkan kepada unit Anda.',
    en: 'You cannot ask for this service: it is retired, or not offered to your unit.',
  },
  toCatalogue: { id: 'Lihat layanan lain', en: 'See other services' },
} as const satisfies Messages
