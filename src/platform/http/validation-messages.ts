import type { Messages } from '../i18n/messages.ts'

/** What is wrong with an input that people give. */
export const validationMessages = {
  needed: { id: 'Perlu diisi.', en: 'Needed.' },
  short: { id: 'Paling sedikit {n} karakter.', en: 'At least {n} characters.' },
  long: { id: 'Paling banyak {n} karakter.', en: 'At most {n} characters.' },
  few: { id: 'Paling sedikit {n}.', en: 'At least {n}.' },
  many: { id: 'Paling banyak {n}.', en: 'At most {n}.' },
  email: { id: 'Alamat email ini belum benar.', en: 'This e-mail address is not right yet.' },
  day: { id: 'Tanggal ini tidak ada.', en: 'This day does not exist.' },
} as const satisfies Messages
