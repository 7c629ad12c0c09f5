import type { Messages } from '../platform/i18n/messages.ts'

/** Words of the slice that the server says: notices, letters, CSV. */
export const voiceMessages = {
  'notice.proposal_asked': {
    id: 'Usulan menunggu jawaban Anda: {title}',
    en: 'A proposal waits for your answer: {title}',
  },
  'notice.proposal_climbed': {
    id: 'Usulan tidak dijawab tepat waktu dan naik ke Anda: {title}',
    en: 'A proposal was not answered in time and has come up to you: {title}',
  },
  'notice.proposal_follow_up': {
    id: 'Tanggal yang dijanjikan untuk usulan ini sudah lewat: {title}',
    en: 'The day promised for this proposal has passed: {title}',
  },
  'notice.proposal_went_up': {
    id: 'Usulan naik ke unit di atasnya: {title}',
    en: 'A proposal went up to the unit above: {title}',
  },
  'notice.proposal_overdue': {
    id: 'Tanggal yang dijanjikan sudah lewat; unitnya ditanya lagi: {title}',
    en: 'The promised day has passed; the unit is asked again: {title}',
  },
  'notice.proposal_accepted': { id: 'Usulan diterima: {title}', en: 'A proposal was accepted: {title}' },
  'notice.proposal_declined': { id: 'Usulan ditolak: {title}', en: 'A proposal was declined: {title}' },
  'notice.proposal_done': {
    id: 'Usulan sudah dikerjakan: {title}',
    en: 'A proposal was carried out: {title}',
  },
  'notice.proposal_changed': {
    id: 'Kata-kata usulan yang Anda dukung diubah: {title}',
    en: 'The words of a proposal that you support were changed: {title}',
  },
  'notice.proposal_merged': {
    id: 'Usulan yang Anda dukung digabung dengan: {title}',
    en: 'A proposal that you support was merged into: {title}',
  },
  'notice.proposal_removed': { id: 'Usulan dihapus: {title}', en: 'A proposal was removed: {title}' },
  'notice.escalation_asked': {
    id: 'Permintaan dieskalasi dan menunggu jawaban Anda: {title}',
    en: 'A request was escalated and waits for your answer: {title}',
  },
  'notice.escalation_climbed': {
    id: 'Eskalasi naik ke Anda: {title}',
    en: 'An escalation has come up to you: {title}',
  },
  'notice.escalation_went_up': {
    id: 'Eskalasi naik ke unit di atasnya: {title}',
    en: 'An escalation went up to the unit above: {title}',
  },
  'notice.escalation_begun': {
    id: 'Permintaan untuk Anda dieskalasi: {title}',
    en: 'A request for you was escalated: {title}',
  },
  'notice.escalation_answered': {
    id: 'Eskalasi Anda dijawab: {title}',
    en: 'Your escalation was answered: {title}',
  },
  'notice.escalation_closed': { id: 'Eskalasi selesai: {title}', en: 'An escalation is over: {title}' },
  'mail.due': { id: 'Jawab sampai {day}.', en: 'Answer by {day}.' },
  'mail.service': {
    id: 'Layanan: {service}. Suara: {votes, number}.',
    en: 'Service: {service}. Votes: {votes, number}.',
  },
  'mail.reason': { id: 'Alasan: {reason}', en: 'Reason: {reason}' },
  'csv.id': { id: 'nomor', en: 'number' },
  'csv.service': { id: 'layanan', en: 'service' },
  'csv.title': { id: 'judul', en: 'title' },
  'csv.text': { id: 'usulan', en: 'proposal' },
  'csv.author': { id: 'pengusul', en: 'author' },
  'csv.made': { id: 'diusulkan', en: 'proposed' },
  'csv.state': { id: 'keadaan', en: 'state' },
  'csv.votes': { id: 'suara', en: 'votes' },
  'csv.asked': { id: 'unit yang harus menjawab', en: 'unit that has to answer' },
  'csv.dueOn': { id: 'jawab sampai', en: 'answer by' },
  'csv.climbed': { id: 'naik berapa langkah', en: 'steps climbed' },
  'csv.late': { id: 'terlambat dijawab', en: 'answered late' },
  'csv.promisedOn': { id: 'dijanjikan sampai', en: 'promised by' },
  'csv.closed': { id: 'ditutup', en: 'closed' },
  'csv.answer': { id: 'jawaban terakhir', en: 'last answer' },
  'state.open': { id: 'menunggu jawaban', en: 'waits for an answer' },
  'state.accepted': { id: 'diterima', en: 'accepted' },
  'state.done': { id: 'sudah dikerjakan', en: 'done' },
  'state.declined': { id: 'ditolak', en: 'declined' },
  'state.withdrawn': { id: 'ditarik', en: 'withdrawn' },
  'state.merged': { id: 'digabung', en: 'merged' },
  'state.removed': { id: 'dihapus', en: 'removed' },
  'csv.yes': { id: 'ya', en: 'yes' },
  'csv.no': { id: 'tidak', en: 'no' },
} as const satisfies Messages
