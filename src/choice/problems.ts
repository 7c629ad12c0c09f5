import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

export const choiceProblems = {
  service_kind_own_unit: {
    status: 403,
    id: 'Jenis ini menyangkut layanan unit Anda sendiri ({unit}). Minta pengelola atau administrator lain yang memutuskan.',
    en: 'This kind concerns a service of your own unit ({unit}). Another steward or administrator has to decide.',
  },
  service_kind_name_taken: {
    status: 409,
    id: 'Sudah ada jenis layanan dengan nama ini.',
    en: 'There is a kind of service of this name already.',
  },
  service_kind_service_unknown: {
    status: 400,
    id: 'Layanan ini tidak ada, atau sudah tidak ditawarkan.',
    en: 'This service does not exist, or is no longer offered.',
  },
  service_kind_service_taken: {
    status: 409,
    id: 'Layanan ini sudah termasuk jenis {kind}. Keluarkan dulu dari sana.',
    en: 'This service is of the kind {kind} already. Take it out there first.',
  },
  service_kind_too_many: {
    status: 409,
    id: 'Sudah ada {most} jenis layanan. Hapus dulu yang tidak dipakai lagi.',
    en: 'There are {most} kinds of service already. Remove those that are no longer used first.',
  },
  outside_provider_name_taken: {
    status: 409,
    id: 'Sudah ada penyedia luar dengan nama ini dalam jenis layanan ini.',
    en: 'There is an outside provider of this name in this kind of service already.',
  },
  outside_provider_read_later: {
    status: 400,
    id: 'Hari ini belum tiba. Isi hari ketika syaratnya dibaca.',
    en: 'This day has not come yet. Enter the day on which the terms were read.',
  },
  outside_provider_too_many: {
    status: 409,
    id: 'Sudah ada {most} penyedia luar dalam jenis layanan ini.',
    en: 'There are {most} outside providers in this kind of service already.',
  },
  choice_period_invalid: {
    status: 400,
    id: 'Triwulan ini tidak dikenal, atau belum selesai.',
    en: 'This quarter is unknown, or is not over yet.',
  },
} as const satisfies ProblemCatalogue
export type ChoiceCode = keyof typeof choiceProblems
