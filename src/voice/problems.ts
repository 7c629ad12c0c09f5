import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

export const voiceProblems = {
  proposal_not_user: {
    status: 403,
    id: 'Unit Anda tidak memakai layanan ini dalam 12 bulan terakhir, jadi Anda tidak bisa mengusulkan atau memberi suara.',
    en: 'Your unit has not used this service in the last 12 months, so you cannot propose or vote.',
  },
  proposal_own_service: {
    status: 403,
    id: 'Anda ikut memberikan layanan ini. Usulan dan suara datang dari pemakainya.',
    en: 'You belong to those who give this service. Proposals and votes come from those who use it.',
  },
  proposal_service_retired: {
    status: 409,
    id: 'Layanan ini tidak ditawarkan lagi.',
    en: 'This service is no longer offered.',
  },
  proposal_no_votes_left: {
    status: 409,
    id: 'Ke-{of} suara Anda sedang terpakai. Tarik satu suara, atau tunggu sampai sebuah usulan selesai.',
    en: 'All {of} of your votes are in use. Take one back, or wait until a proposal closes.',
  },
  proposal_already_voted: {
    status: 409,
    id: 'Anda sudah memberi suara untuk usulan ini.',
    en: 'You have given this proposal a vote already.',
  },
  proposal_not_voted: {
    status: 409,
    id: 'Anda tidak memberi suara untuk usulan ini.',
    en: 'You have no vote on this proposal.',
  },
  proposal_only_vote: {
    status: 409,
    id: 'Ini satu-satunya suara untuk usulan Anda. Tarik usulannya bila tidak diperlukan lagi.',
    en: 'This is the only vote for your proposal. Withdraw the proposal if it is no longer wanted.',
  },
  proposal_closed: {
    status: 409,
    id: 'Usulan ini sudah ditutup.',
    en: 'This proposal is closed.',
  },
  proposal_answered: {
    status: 409,
    id: 'Usulan ini sudah dijawab, jadi kata-katanya tetap.',
    en: 'This proposal was answered, so its words stay.',
  },
  proposal_others_voted: {
    status: 409,
    id: 'Orang lain sudah memberi suara, jadi usulan ini bukan hanya milik Anda lagi.',
    en: 'Others have voted, so this proposal is no longer yours alone.',
  },
  answer_date_needed: {
    status: 400,
    id: 'Sebutkan sampai tanggal berapa akan dikerjakan.',
    en: 'Say by which day it will be done.',
  },
  answer_date_impossible: {
    status: 400,
    id: 'Tanggalnya paling cepat hari ini dan paling lambat setahun lagi.',
    en: 'The day has to be today at the earliest and in a year at the latest.',
  },
  answer_date_unwanted: {
    status: 400,
    id: 'Tanggal hanya disebut bila usulan diterima.',
    en: 'A day is named only where a proposal is accepted.',
  },
  answer_date_from_above: {
    status: 403,
    id: 'Unit ini sudah dua kali menyebut tanggal. Tanggal berikutnya hanya bisa dijanjikan oleh unit di atasnya.',
    en: 'This unit has named a day twice already. The next day can only be promised by a unit above it.',
  },
  merge_into_itself: {
    status: 400,
    id: 'Pilih usulan lain.',
    en: 'Choose another proposal.',
  },
  merge_not_alike: {
    status: 409,
    id: 'Usulan itu untuk layanan lain, atau sudah ditutup.',
    en: 'That proposal is for another service, or closed.',
  },
  merge_into_younger: {
    status: 409,
    id: 'Usulan yang lebih lama tetap berlaku, karena unitnya sudah lebih dulu ditanya. Gabungkan yang lebih baru ke yang lama.',
    en: 'The older proposal stays, because its unit was asked first. Merge the newer one into it.',
  },
  moderation_own_unit: {
    status: 403,
    id: 'Usulan ini menyangkut unit Anda sendiri. Minta pengelola lain atau auditor yang memutuskan.',
    en: 'This proposal concerns your own unit. Another steward or the auditor has to decide.',
  },
  escalation_no_ground: {
    status: 409,
    id: 'Permintaan bisa dieskalasi bila janjinya terlewat, bila sudah dua kali dibuka kembali, atau sampai 14 hari setelah ditolak.',
    en: 'A request can be escalated when a promise is broken, when it was reopened twice, or for 14 days after it was declined.',
  },
  escalation_open_already: {
    status: 409,
    id: 'Permintaan ini sedang dieskalasi.',
    en: 'This request is being escalated already.',
  },
  escalation_closed: {
    status: 409,
    id: 'Eskalasi ini sudah selesai.',
    en: 'This escalation is over.',
  },
  escalation_not_answered: {
    status: 409,
    id: 'Eskalasi ini belum dijawab.',
    en: 'This escalation has no answer yet.',
  },
  escalation_answered: {
    status: 409,
    id: 'Eskalasi ini sudah dijawab; peminta yang menentukan lanjutannya.',
    en: 'This escalation was answered; its asker decides what follows.',
  },
} as const satisfies ProblemCatalogue
export type VoiceCode = keyof typeof voiceProblems
