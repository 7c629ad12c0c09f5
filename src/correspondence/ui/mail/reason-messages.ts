import type { Message } from '../../../platform/i18n/messages.ts'
import type { IgnoreReason, QuarantineReason } from '../../contract.ts'

/** Why a mail waits or was ignored, as one reads it in a list. */
export const reasonMessages = {
  unknown_sender: { id: 'Pengirim tidak dikenal', en: 'Unknown sender' },
  no_sender: { id: 'Tidak menyebut satu pengirim', en: 'Names no single sender' },
  not_authenticated: { id: 'Pengirim tidak terbukti', en: 'Sender not proven' },
  sender_mismatch: { id: 'Pengirim dan amplopnya berbeda', en: 'Sender and envelope differ' },
  not_their_letter: { id: 'Membalas email orang lain', en: 'Answers somebody else’s letter' },
  unreadable: { id: 'Tidak terbaca', en: 'Cannot be read' },
  empty: { id: 'Kosong', en: 'Empty' },
  too_many: { id: 'Terlalu banyak email dalam satu jam', en: 'Too many mails within an hour' },
  no_mailbox: { id: 'Alamat unit sudah dicabut', en: 'The unit’s address is gone' },
  unit_closed: { id: 'Unit sudah ditutup', en: 'The unit is closed' },
  service_retired: { id: 'Layanan sudah ditarik', en: 'The service was retired' },
  not_offered: { id: 'Layanan tidak ditawarkan kepada pengirim', en: 'Service not offered to the sender' },
  form_needs_more: {
    id: 'Formulir mewajibkan lebih dari isi email',
    en: 'The form requires more than a mail has',
  },
  approval_impossible: { id: 'Tidak ada yang bisa menyetujui', en: 'Nobody could approve it' },
  may_not_comment: {
    id: 'Pengirim tidak bisa menulis di permintaan itu',
    en: 'Sender cannot write on that request',
  },
  not_possible: { id: 'Tidak bisa pada keadaan permintaan itu', en: 'Not possible as the request stood' },
  broke: { id: 'Gagal diolah', en: 'Could not be handled' },
  loop: { id: 'Email Etalase sendiri', en: 'Our own letter' },
  bounce: { id: 'Laporan gagal kirim', en: 'Report of a failed delivery' },
  auto_reply: { id: 'Balasan otomatis', en: 'Automatic reply' },
  mailing_list: { id: 'Email milis', en: 'Mailing list' },
  duplicate: { id: 'Email yang sama sudah datang', en: 'The same mail came before' },
} as const satisfies Readonly<Record<QuarantineReason | IgnoreReason, Message>>
