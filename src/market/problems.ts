import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

export const marketProblems = {
  currency_not_chosen: {
    status: 409,
    id: 'Administrator belum memilih satuan kompensasi (rupiah atau poin).',
    en: 'The administrator has not chosen yet what credits are counted in (rupiah or points).',
  },
  currency_chosen: {
    status: 409,
    id: 'Satuan kompensasi sudah dipilih dan tidak bisa diganti.',
    en: 'What credits are counted in has been chosen and cannot be changed.',
  },
  guarantee_service_retired: {
    status: 409,
    id: 'Layanan ini sudah tidak ditawarkan lagi.',
    en: 'This service is no longer offered.',
  },
  nothing_owed: {
    status: 409,
    id: 'Jaminan layanan tidak membayar apa pun untuk permintaan ini.',
    en: 'The guarantee pays nothing for this request.',
  },
  breach_not_guaranteed: {
    status: 400,
    id: 'Jaminan permintaan ini tidak membayar untuk pelanggaran ini.',
    en: 'The guarantee of this request does not pay for this breach.',
  },
  exemption_asked_before: {
    status: 409,
    id: 'Pengecualian untuk pelanggaran ini sudah pernah diminta.',
    en: 'An exemption from this breach has been asked for before.',
  },
  exemption_too_late: {
    status: 409,
    id: 'Pengecualian hanya bisa diminta sampai {days} hari kerja setelah janji terlampaui.',
    en: 'An exemption can be asked for until {days} working days after the breach.',
  },
  exemption_no_file: { status: 400, id: 'Tidak ada dokumen yang dikirim.', en: 'No document was sent.' },
  exemption_file_empty: { status: 400, id: 'Dokumen ini kosong.', en: 'This document is empty.' },
  exemption_file_too_large: {
    status: 413,
    id: 'Dokumen ini terlalu besar. Paling besar 20 MB.',
    en: 'This document is too large. At most 20 MB.',
  },
  exemption_file_type: {
    status: 415,
    id: 'Hanya PDF atau gambar (JPEG, PNG, WebP, HEIC) yang diterima sebagai bukti.',
    en: 'Only PDF or images (JPEG, PNG, WebP, HEIC) are taken as evidence.',
  },
  exemption_file_missing: {
    status: 400,
    id: 'Dokumen ini tidak ada, atau sudah dipakai. Kirim lagi.',
    en: 'This document does not exist, or is used already. Please send it again.',
  },
  exemption_files_full: {
    status: 409,
    id: 'Sebuah pengecualian memuat paling banyak {most} dokumen.',
    en: 'An exemption has room for {most} documents at most.',
  },
  exemption_decided: {
    status: 409,
    id: 'Pengecualian ini sudah diputuskan.',
    en: 'This exemption has been decided.',
  },
  exemption_own_unit: {
    status: 403,
    id: 'Pengecualian ini menyangkut unit Anda sendiri ({unit}). Yang memutuskan harus dari luar kedua unit.',
    en: 'This exemption concerns your own unit ({unit}). Somebody of neither unit has to decide.',
  },
  exemption_is_own: {
    status: 403,
    id: 'Anda sudah terlibat dalam pengecualian ini: memintanya, mengajukan banding, memutuskannya, atau meminta layanannya. Orang lain yang harus memutuskan.',
    en: 'You had a part in this exemption: asked for it, appealed, decided on it, or asked for the service. Somebody else has to decide.',
  },
  appeal_not_possible: {
    status: 409,
    id: 'Banding hanya untuk pengecualian yang dikabulkan, satu kali saja.',
    en: 'Only an exemption that was granted can be appealed, and only once.',
  },
  appeal_too_late: {
    status: 409,
    id: 'Banding hanya bisa diajukan sampai {days} hari kerja setelah keputusan.',
    en: 'An appeal can be made until {days} working days after the decision.',
  },
  appointment_too_short: {
    status: 400,
    id: 'Janji temu selesai sesudah mulainya, paling lama 24 jam kemudian.',
    en: 'An appointment ends after it begins, 24 hours later at most.',
  },
  appointment_in_past: {
    status: 400,
    id: 'Waktu ini sudah lewat.',
    en: 'This time has passed.',
  },
  appointment_too_far: {
    status: 400,
    id: 'Janji temu dibuat paling jauh setahun di muka.',
    en: 'An appointment is made a year ahead at most.',
  },
  appointment_request_finished: {
    status: 409,
    id: 'Permintaan ini sudah selesai.',
    en: 'This request is finished.',
  },
  appointment_waits: {
    status: 409,
    id: 'Masih ada janji temu yang menunggu. Batalkan dulu, atau nyatakan bahwa sudah ditepati.',
    en: 'Another appointment still waits. Call it off first, or say that it was kept.',
  },
  appointments_full: {
    status: 409,
    id: 'Satu permintaan memuat paling banyak {most} janji temu.',
    en: 'A request has room for {most} appointments at most.',
  },
  appointment_not_now: {
    status: 409,
    id: 'Ini tidak bisa dinyatakan sekarang: mungkin belum waktunya, sudah lewat waktunya, atau sudah dinyatakan.',
    en: 'That cannot be said now: it may be too early, too late, or said already.',
  },
  appointment_reason_needed: {
    status: 400,
    id: 'Tulis mengapa janji temunya dibatalkan.',
    en: 'Write down why it is called off.',
  },
  recharge_not_possible: {
    status: 409,
    id: 'Unit ini tidak melampaui janji estafetnya sendiri pada permintaan ini.',
    en: 'This unit did not break a hop promise of its own on this request.',
  },
  recharge_request_open: {
    status: 409,
    id: 'Kompensasi baru bisa dibebankan setelah permintaannya selesai.',
    en: 'A credit can be recharged once its request is finished.',
  },
  recharged_before: {
    status: 409,
    id: 'Unit ini sudah dibebani untuk permintaan ini.',
    en: 'This unit has been charged for this request before.',
  },
  month_not_closable: {
    status: 409,
    id: 'Bulan ini belum bisa ditutup: bulan ditutup berurutan, setelah berakhir.',
    en: 'This month cannot be closed yet: months are closed one after the other, once they are over.',
  },
  statement_period_invalid: {
    status: 400,
    id: 'Periode ini tidak dikenal: hari pertama tidak boleh setelah hari terakhir.',
    en: 'This period is unknown: its first day must not come after its last.',
  },
} as const satisfies ProblemCatalogue
export type MarketCode = keyof typeof marketProblems
