import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

export const comparisonProblems = {
  league_period_invalid: {
    status: 400,
    id: 'Periode ini tidak dikenal, atau belum mulai.',
    en: 'This period is unknown, or has not begun.',
  },
  peer_group_too_few: {
    status: 400,
    id: 'Kelompok sejenis perlu paling sedikit dua unit yang berbeda.',
    en: 'A peer group needs at least two different units.',
  },
  peer_group_unit_not_open: {
    status: 400,
    id: 'Unit ini tidak ada, atau sudah ditutup.',
    en: 'This unit does not exist, or is closed.',
  },
  peer_group_nested: {
    status: 400,
    id: '{unit} berada di bawah {above}, jadi angkanya sudah terhitung di sana. Keduanya tidak bisa dibandingkan dalam satu kelompok.',
    en: '{unit} stands below {above}, so its figures are part of it already. They cannot be compared in one group.',
  },
  peer_group_own_unit: {
    status: 403,
    id: 'Kelompok ini menyangkut unit Anda sendiri ({unit}). Minta pengelola lain atau auditor yang memutuskan.',
    en: 'This group concerns your own unit ({unit}). Another steward or the auditor has to decide.',
  },
  peer_group_name_taken: {
    status: 409,
    id: 'Sudah ada kelompok sejenis dengan nama ini.',
    en: 'There is a peer group of this name already.',
  },
  peer_group_too_many: {
    status: 409,
    id: 'Sudah ada {most} kelompok sejenis. Hapus dulu yang tidak dipakai lagi.',
    en: 'There are {most} peer groups already. Remove those that are no longer used first.',
  },
} as const satisfies ProblemCatalogue
export type ComparisonCode = keyof typeof comparisonProblems
