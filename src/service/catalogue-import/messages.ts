import type { Messages } from '../../platform/i18n/messages.ts'

/** Why a row about a service cannot be used; the file, the line and the column stand beside it. */
export const serviceReasons = {
  minutes_wrong: {
    id: 'Tulis menit kerja sebagai bilangan bulat dari 1 sampai {most, number}.',
    en: 'Write working minutes as a whole number from 1 to {most, number}.',
  },
  nothing_promised: {
    id: 'Isi sedikitnya satu menit janji.',
    en: 'Promise at least one number of minutes.',
  },
  response_after_completion: {
    id: 'Tanggapan tidak boleh dijanjikan lebih lambat daripada penyelesaian.',
    en: 'A response cannot be promised later than the completion.',
  },
  unit_not_open: { id: 'Unit ini sudah ditutup.', en: 'The unit is closed.' },
  asker_unknown: { id: 'Tidak ada unit dengan kode {code}.', en: 'No unit has the code {code}.' },
} as const satisfies Messages
