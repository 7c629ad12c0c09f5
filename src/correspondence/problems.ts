import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

/** Refusals of the slice. */
export const correspondenceProblems = {
  mail_not_taken: {
    status: 409,
    id: 'Etalase ini belum menerima email. Minta administrator server mengaturnya dahulu.',
    en: 'This Etalase takes no mail yet. Have whoever runs the server set it up first.',
  },
  mail_address_taken: {
    status: 409,
    id: 'Alamat {address} sudah dipakai. Pilih yang lain.',
    en: 'The address {address} is in use already. Choose another one.',
  },
  mailbox_unit_closed: { status: 409, id: 'Unit ini sudah ditutup.', en: 'This unit is closed.' },
  mail_decided_already: {
    status: 409,
    id: 'Email ini sudah tidak menunggu keputusan. Muat ulang halamannya.',
    en: 'This mail no longer waits for a decision. Load the page again.',
  },
  mail_gone: {
    status: 409,
    id: 'Isi email ini sudah dihapus, jadi tidak bisa diterima lagi.',
    en: 'What this mail said was removed by now, so it cannot be let in any longer.',
  },
  mail_unreadable: {
    status: 422,
    id: 'Email ini tidak terbaca, jadi tidak bisa diterima. Minta pengirimnya menulis lagi.',
    en: 'This mail cannot be read, so it cannot be let in. Ask its sender to write again.',
  },
  mail_without_mailbox: {
    status: 409,
    id: 'Unit ini tidak punya alamat email lagi, jadi tidak ada layanan yang dimintanya.',
    en: 'This unit has no mail address any more, so there is no service for it to ask for.',
  },
  mail_empty: {
    status: 422,
    id: 'Email ini kosong: tidak ada judul, isi, ataupun lampiran.',
    en: 'This mail is empty: no subject, no words, no files.',
  },
  mail_unit_closed: {
    status: 409,
    id: 'Unitnya sudah ditutup, jadi tidak menerima permintaan.',
    en: 'The unit is closed and takes no requests.',
  },
  mail_service_retired: {
    status: 409,
    id: 'Layanan untuk alamat ini sudah ditarik. Pilih layanan lain untuk alamatnya dahulu.',
    en: 'The service of this address has been retired. Choose another one for the address first.',
  },
  mail_not_offered: {
    status: 409,
    id: 'Layanan ini tidak ditawarkan kepada unit {name}.',
    en: 'The service is not offered to the unit of {name}.',
  },
  mail_form_needs_more: {
    status: 409,
    id: 'Formulir layanan ini mewajibkan hal yang tidak ada dalam email.',
    en: 'The form of the service requires what a mail does not have.',
  },
  mail_approval_impossible: {
    status: 409,
    id: 'Permintaan ini perlu disetujui, tetapi tidak ada yang bisa menyetujuinya.',
    en: 'The request needs an approval, and there is nobody who could give it.',
  },
  mail_may_not_comment: {
    status: 409,
    id: '{name} tidak bisa menulis di permintaan ini.',
    en: '{name} cannot write on this request.',
  },
  mail_not_possible: {
    status: 409,
    id: 'Ini tidak bisa dilakukan pada keadaan permintaan sekarang.',
    en: 'This cannot be done as the request stands now.',
  },
  mail_person_unknown: {
    status: 422,
    id: 'Orang ini tidak ditemukan, atau sudah keluar.',
    en: 'This person was not found, or has left.',
  },
} satisfies ProblemCatalogue
export type CorrespondenceProblem = keyof typeof correspondenceProblems
