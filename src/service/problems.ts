import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

/** Refusals of the slice. */
export const serviceProblems = {
  service_retired: {
    status: 409,
    id: 'Layanan ini sudah ditarik, jadi tidak bisa diminta lagi.',
    en: 'This service has been retired and can no longer be asked for.',
  },
  service_retired_already: {
    status: 409,
    id: 'Layanan ini sudah ditarik.',
    en: 'This service is retired already.',
  },
  service_not_offered_to_you: {
    status: 403,
    id: 'Layanan ini tidak ditawarkan kepada unit Anda.',
    en: 'This service is not offered to your unit.',
  },
  request_already_taken: {
    status: 409,
    id: '{name} sudah mengambil permintaan ini.',
    en: '{name} has already taken this request.',
  },
  request_answered_already: {
    status: 409,
    id: 'Permintaan ini sudah dijawab. Tulis komentar untuk menambahkan sesuatu.',
    en: 'This request has been answered already. Write a comment to add something.',
  },
  request_reopening_over: {
    status: 409,
    id: 'Permintaan hanya bisa dibuka lagi dalam {days} hari setelah selesai. Ajukan permintaan baru.',
    en: 'A request can only be reopened within {days} days of completion. Please ask anew.',
  },
  person_not_in_unit: {
    status: 409,
    id: '{name} tidak bertugas di unit yang memegang permintaan ini.',
    en: '{name} does not work in the unit that holds this request.',
  },
  person_away: {
    status: 409,
    id: '{name} sedang tidak bertugas, dan penggantinya bukan dari unit ini.',
    en: '{name} is away, and their deputy is not of this unit.',
  },
  not_ready_oneself: {
    status: 409,
    id: 'Anda belum siap untuk layanan ini. Yang kurang: {missing}.',
    en: 'You are not ready for this service yet. What is missing: {missing}.',
  },
  person_not_ready: {
    status: 409,
    id: '{name} belum siap untuk layanan ini. Yang kurang: {missing}.',
    en: '{name} is not ready for this service. What is missing: {missing}.',
  },
  colleague_not_ready: {
    status: 409,
    id: '{name} belum siap untuk layanan ini.',
    en: '{name} is not ready for this service.',
  },
  readiness_overridden_oneself: {
    status: 403,
    id: 'Anda tidak bisa mengecualikan diri sendiri. Minta kepala di atas Anda.',
    en: 'You cannot make an exception for yourself. Ask whoever heads the unit above.',
  },
  unit_holds_request_already: {
    status: 409,
    id: 'Unit itu sudah memegang permintaan ini.',
    en: 'That unit holds this request already.',
  },
  unit_not_open: { status: 409, id: 'Unit itu sudah ditutup.', en: 'That unit is closed.' },
  event_not_possible: {
    status: 409,
    id: 'Ini tidak bisa dilakukan pada keadaan permintaan sekarang. Muat ulang untuk melihat apa yang berubah.',
    en: 'This cannot be done as the request stands now. Load it again to see what changed.',
  },
  event_in_future: {
    status: 422,
    id: 'Waktu kejadian tidak boleh di masa depan.',
    en: 'What happened cannot lie in the future.',
  },
  event_before_submission: {
    status: 422,
    id: 'Tidak ada yang bisa terjadi sebelum permintaan diajukan.',
    en: 'Nothing can have happened before the request was made.',
  },
  event_contradicts_later: {
    status: 422,
    id: 'Koreksi ini bertentangan dengan kejadian sesudahnya. Koreksi dahulu kejadian itu.',
    en: 'This correction contradicts something that happened later. Correct that first.',
  },
  corrected_event_unknown: {
    status: 422,
    id: 'Kejadian yang dikoreksi tidak ada pada permintaan ini.',
    en: 'The event to correct is not one of this request.',
  },
  corrected_event_outdated: {
    status: 409,
    id: 'Kejadian ini sudah pernah dikoreksi. Koreksi versi terbarunya.',
    en: 'This event was corrected before. Correct its newest version.',
  },
  submission_stays: {
    status: 422,
    id: 'Pengajuan permintaan tidak bisa dihapus; hanya waktunya yang bisa dikoreksi.',
    en: 'The making of a request cannot be taken back; only its time can be corrected.',
  },
  correction_empty: {
    status: 400,
    id: 'Isi waktu yang benar, atau nyatakan bahwa kejadian ini tidak terjadi.',
    en: 'Give the right time, or say that this never happened.',
  },
  canned_answers_full: {
    status: 409,
    id: 'Satu unit menyimpan paling banyak {most} jawaban siap pakai. Hapus yang tidak terpakai dahulu.',
    en: 'A unit keeps at most {most} canned answers. Remove some that nobody uses first.',
  },
  link_to_itself: {
    status: 409,
    id: 'Permintaan tidak bisa dikaitkan dengan dirinya sendiri.',
    en: 'A request cannot be linked to itself.',
  },
  link_known_already: {
    status: 409,
    id: 'Kedua permintaan ini sudah dikaitkan begitu.',
    en: 'These two requests are linked so already.',
  },
  link_in_a_circle: {
    status: 409,
    id: 'Dengan ini permintaan akan menunggu, menyamai, atau mencakup dirinya sendiri lewat yang lain.',
    en: 'With this a request would wait for itself, duplicate itself or be part of itself over others.',
  },
  links_full: {
    status: 409,
    id: 'Satu permintaan dikaitkan dengan paling banyak {most} permintaan.',
    en: 'A request is linked with at most {most} others.',
  },
  templates_full: {
    status: 409,
    id: 'Untuk satu layanan Anda bisa menyimpan paling banyak {most} templat. Hapus yang tidak terpakai dahulu.',
    en: 'You can keep at most {most} templates of a service. Remove some that you do not use first.',
  },
  repeats_full: {
    status: 409,
    id: 'Anda bisa punya paling banyak {most} permintaan berulang. Hentikan yang tidak perlu dahulu.',
    en: 'You can have at most {most} repeated requests. Stop some that you do not need first.',
  },
  repeat_needs_file: {
    status: 409,
    id: 'Layanan ini meminta berkas setiap kali, jadi tidak bisa diajukan berulang.',
    en: 'This service asks for a file each time, so it cannot be asked again by itself.',
  },
  watchers_full: {
    status: 409,
    id: 'Satu permintaan diikuti paling banyak {most} orang. Keluarkan dahulu yang tidak perlu.',
    en: 'A request has at most {most} watchers. Remove those who need not be there first.',
  },
  watcher_is_oneself: {
    status: 409,
    id: 'Anda sendiri tidak perlu ditambahkan: cukup tekan Ikuti.',
    en: 'You need not add yourself: just watch.',
  },
  mentioned_cannot_see: {
    status: 409,
    id: '{names} belum bisa melihat permintaan ini.',
    en: 'This request cannot be seen by {names} yet.',
  },
  approval_impossible: {
    status: 409,
    id: 'Permintaan ini perlu disetujui, tetapi di {unit} dan di atasnya tidak ada kepala lain yang bisa menyetujuinya. Minta administrator menunjuknya.',
    en: 'This request needs an approval, but {unit} and the units above it have no other head who could give it. Ask the administrator to appoint one.',
  },
  approval_unit_unknown: {
    status: 409,
    id: 'Permintaan ini perlu disetujui kepala unit {name}, tetapi {name} tidak bertugas di unit mana pun.',
    en: 'This request needs the approval of the head of {name}’s unit, but {name} works in none.',
  },
  file_missing: { status: 400, id: 'Tidak ada berkas yang dikirim.', en: 'No file was sent.' },
  file_empty: { status: 400, id: 'Berkas ini kosong.', en: 'This file is empty.' },
  file_too_large: {
    status: 413,
    id: 'Berkas paling besar 20 MB.',
    en: 'A file may have 20 MB at most.',
  },
} satisfies ProblemCatalogue
export type ServiceProblem = keyof typeof serviceProblems
