import type { Messages } from '../../../platform/i18n/messages.ts'
import type { AnswerProblemCode } from '../../domain/form.ts'

/** Why an answer will not do, seen before it is sent; after the label of its question. */
export const answerProblemMessages = {
  required: { id: 'mohon diisi.', en: 'please fill this in.' },
  unknown_field: { id: 'tidak ada di formulir ini.', en: 'is not part of this form.' },
  not_text: { id: 'tulis dengan kata-kata.', en: 'write this in words.' },
  not_one_line: { id: 'tulis dalam satu baris.', en: 'write this on one line.' },
  unreadable: { id: 'ada karakter yang tidak bisa disimpan.', en: 'some characters cannot be kept.' },
  too_long: {
    id: 'paling banyak {max} karakter; ini {length}.',
    en: 'at most {max} characters; this has {length}.',
  },
  not_a_number: { id: 'tulis dengan angka.', en: 'write this as a number.' },
  not_whole: { id: 'tulis bilangan bulat.', en: 'write a whole number.' },
  too_small: { id: 'paling sedikit {min}.', en: 'at least {min}.' },
  too_large: { id: 'paling banyak {max}.', en: 'at most {max}.' },
  not_a_day: { id: 'tanggal itu tidak ada.', en: 'that day does not exist.' },
  not_a_choice: { id: 'pilih salah satu dari daftar.', en: 'choose from the list.' },
  chosen_twice: { id: 'ada yang dipilih dua kali.', en: 'something is chosen twice.' },
  too_many: { id: 'pilih paling banyak {max}.', en: 'choose at most {max}.' },
  not_known: { id: 'tidak ditemukan.', en: 'was not found.' },
} as const satisfies Messages & Record<AnswerProblemCode, unknown>
