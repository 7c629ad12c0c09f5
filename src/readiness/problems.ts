import type { ProblemCatalogue } from '../platform/i18n/messages.ts'
import { badgeProblems } from './badge-problems.ts'
import { openBadgeProblems } from './open-badges/messages.ts'
import { shiftProblems } from './shifts/problems.ts'

export const readinessProblems = {
  evidence_too_many_waiting: {
    status: 409,
    id: 'Sudah ada {most} bukti orang ini yang menunggu diperiksa. Tunggu dulu keputusannya.',
    en: 'There are {most} pieces of evidence of this person that wait to be checked already. Wait for a decision first.',
  },
  kind_name_taken: {
    status: 409,
    id: 'Sudah ada jenis sertifikat dengan nama ini.',
    en: 'There is a kind of credential of this name already.',
  },
  kind_unknown: {
    status: 400,
    id: 'Jenis sertifikat ini tidak ada, atau tidak dipakai lagi.',
    en: 'This kind of credential does not exist, or is no longer used.',
  },
  kind_ladder_circular: {
    status: 400,
    id: 'Jenjang ini melingkar: {kind} pada akhirnya mensyaratkan dirinya sendiri.',
    en: 'This ladder runs in a circle: {kind} would in the end ask for itself.',
  },
  kind_too_many: {
    status: 409,
    id: 'Sudah ada {most} jenis atau kecakapan. Pensiunkan dulu yang tidak dipakai lagi.',
    en: 'There are {most} kinds or abilities already. Retire those that are no longer used first.',
  },
  kind_needed: {
    status: 409,
    id: 'Masih disyaratkan oleh jabatan {jobs}. Ubah dulu syaratnya.',
    en: 'The job {jobs} still asks for it. Change what it asks for first.',
  },
  ready_made_unknown: {
    status: 400,
    id: 'Jenis siap pakai ini tidak dikenal.',
    en: 'This ready-made kind is unknown.',
  },
  ability_name_taken: {
    status: 409,
    id: 'Sudah ada kecakapan dengan nama ini.',
    en: 'There is an ability of this name already.',
  },
  ability_unknown: {
    status: 400,
    id: 'Kecakapan ini tidak ada, atau tidak dipakai lagi.',
    en: 'This ability does not exist, or is no longer used.',
  },
  job_unknown: { status: 400, id: 'Jabatan ini tidak ada.', en: 'This job does not exist.' },
  requirement_twice: {
    status: 400,
    id: 'Syarat ini sudah disebut di atas.',
    en: 'This requirement stands above already.',
  },
  job_is_own: {
    status: 403,
    id: 'Ini jabatan Anda sendiri. Minta pengelola lain menentukan syaratnya.',
    en: 'This is your own job. Another steward has to decide what it asks for.',
  },
  evidence_file_missing: {
    status: 400,
    id: 'Dokumen ini tidak ada, atau sudah dipakai. Kirim lagi.',
    en: 'This document does not exist, or is used already. Please send it again.',
  },
  evidence_no_file: { status: 400, id: 'Tidak ada dokumen yang dikirim.', en: 'No document was sent.' },
  evidence_file_empty: { status: 400, id: 'Dokumen ini kosong.', en: 'This document is empty.' },
  evidence_file_too_large: {
    status: 413,
    id: 'Dokumen ini terlalu besar. Paling besar 20 MB.',
    en: 'This document is too large. At most 20 MB.',
  },
  evidence_file_type: {
    status: 415,
    id: 'Hanya PDF atau gambar (JPEG, PNG, WebP, HEIC) yang diterima sebagai bukti.',
    en: 'Only PDF or images (JPEG, PNG, WebP, HEIC) are taken as evidence.',
  },
  moment_invalid: {
    status: 400,
    id: 'Waktu ini di masa depan, atau di luar tahun yang dihitung.',
    en: 'This moment lies in the future, or outside of the years that are counted.',
  },
  evidence_in_future: {
    status: 400,
    id: 'Hari ini belum tiba, jadi belum bisa dicatat.',
    en: 'This day has not come yet, so it cannot be written down.',
  },
  evidence_born_after: {
    status: 400,
    id: 'Tanggal lahir harus sebelum tanggal terbit ({day}).',
    en: 'The day of birth has to lie before the day of issue ({day}).',
  },
  evidence_ends_before: {
    status: 400,
    id: 'Hari terakhir harus sesudah hari terbit.',
    en: 'The last day has to follow the day of issue.',
  },
  evidence_is_own: {
    status: 403,
    id: 'Ini tentang Anda sendiri. Orang lain yang harus memutuskan.',
    en: 'This is about yourself. Somebody else has to decide.',
  },
  evidence_second_person: {
    status: 403,
    id: 'Anda sendiri yang menyerahkan bukti ini. Orang kedua yang harus memeriksanya.',
    en: 'You handed this evidence in yourself. A second person has to check it.',
  },
  evidence_decided: {
    status: 409,
    id: 'Bukti ini sudah diputuskan. Muat ulang untuk melihatnya.',
    en: 'This evidence has been decided on already. Load it again to see.',
  },
  evidence_not_verified: {
    status: 409,
    id: 'Hanya bukti yang sudah terverifikasi dan belum dicabut yang bisa dicabut.',
    en: 'Only evidence that is verified and not revoked yet can be revoked.',
  },
  evidence_revoked_before_issue: {
    status: 400,
    id: 'Pencabutan tidak bisa mulai sebelum hari terbit ({day}).',
    en: 'It cannot be revoked from before the day of its issue ({day}).',
  },
  ...badgeProblems,
  ...openBadgeProblems,
  ...shiftProblems,
} as const satisfies ProblemCatalogue
export type ReadinessCode = keyof typeof readinessProblems
