import type { ProblemCatalogue } from '../../platform/i18n/messages.ts'

/** Why a shift cannot be planned, let pass or cancelled. */
export const shiftProblems = {
  shift_too_short: {
    status: 400,
    id: 'Jadwal jaga berlangsung paling sedikit 15 menit, dan selesainya sesudah mulainya.',
    en: 'A shift lasts 15 minutes at least, and ends after it begins.',
  },
  shift_too_long: {
    status: 400,
    id: 'Jadwal jaga berlangsung paling lama 24 jam. Bagi menjadi beberapa jadwal.',
    en: 'A shift lasts 24 hours at most. Divide it into several.',
  },
  shift_in_past: {
    status: 400,
    id: 'Waktu ini sudah lewat. Jadwal jaga direncanakan sebelum mulai.',
    en: 'This time has passed. A shift is planned before it begins.',
  },
  shift_too_far: {
    status: 400,
    id: 'Jadwal jaga direncanakan paling jauh setahun di muka.',
    en: 'A shift is planned a year ahead at most.',
  },
  shift_touchpoint_retired: {
    status: 409,
    id: 'Titik layanan ini tidak dipakai lagi.',
    en: 'This touchpoint is no longer used.',
  },
  shift_person_elsewhere: {
    status: 400,
    id: 'Orang ini tidak bekerja di unit titik layanan itu, atau unit di bawahnya, selama jadwal ini.',
    en: 'This person does not work in the unit of the touchpoint, or one below it, during this shift.',
  },
  shift_overlaps: {
    status: 409,
    id: '{name} sudah berjaga pada waktu itu. Pilih waktu atau orang lain.',
    en: '{name} stands a shift at that time already. Choose another time or person.',
  },
  shift_person_not_ready: {
    status: 409,
    id: '{name} tidak siap sepanjang jadwal ini: {missing}. Kepala unit boleh tetap menugaskan dengan alasan.',
    en: '{name} is not ready all through this shift: {missing}. The head of the unit can plan it all the same, with a reason.',
  },
  shift_ready_again: {
    status: 409,
    id: 'Tidak ada yang kurang pada jadwal ini. Muat ulang untuk melihatnya.',
    en: 'Nothing is missing for this shift. Load it again to see.',
  },
  shift_overridden_oneself: {
    status: 403,
    id: 'Anda tidak bisa menugaskan diri sendiri saat tidak siap. Kepala unit di atas yang memutuskan.',
    en: 'You cannot plan yourself while you are not ready. The head of the unit above has to decide.',
  },
  shift_cancelled: {
    status: 409,
    id: 'Jadwal jaga ini sudah dibatalkan.',
    en: 'This shift has been cancelled already.',
  },
  shift_over: {
    status: 409,
    id: 'Jadwal jaga ini sudah selesai, jadi tidak bisa diubah.',
    en: 'This shift is over, so it cannot be changed.',
  },
  shift_cancel_reason: {
    status: 400,
    id: 'Jadwal ini sudah mulai. Tulis alasan pembatalannya.',
    en: 'This shift has begun. Write why it is cancelled.',
  },
  shift_days_invalid: {
    status: 400,
    id: 'Pilih hari pertama dan terakhir yang berurutan, paling banyak 366 hari.',
    en: 'Choose a first and a last day in order, 366 days at most.',
  },
} as const satisfies ProblemCatalogue
