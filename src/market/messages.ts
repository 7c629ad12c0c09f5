import type { Messages } from '../platform/i18n/messages.ts'

const amount = {
  id: '{currency, select, rupiah {Rp {amount, number}} other {{amount, number} poin}}',
  en: '{currency, select, rupiah {Rp {amount, number}} other {{amount, plural, one {# point} other {# points}}}}',
}

/** Words of the market that the server says: notices, letters, files. */
export const marketMessages = {
  amount,
  'notice.credited': {
    id: `Janji layanan di {number} terlampaui. {payer} membayar ${amount.id} kepada {payee}.`,
    en: `The promise on {number} was broken. {payer} pays ${amount.en} to {payee}.`,
  },
  'notice.credited_more': {
    id: `Pelanggaran di {number} bertambah. {payer} membayar tambahan ${amount.id} kepada {payee}.`,
    en: `The breach on {number} got worse. {payer} pays another ${amount.en} to {payee}.`,
  },
  'notice.credit_reversed': {
    id: `Kompensasi ${amount.id} dari {payer} kepada {payee} untuk {number} dibatalkan.`,
    en: `The credit of ${amount.en} from {payer} to {payee} for {number} was reversed.`,
  },
  'notice.recharged': {
    id: `{payer} menanggung ${amount.id} dari kompensasi {number}, karena estafetnya sendiri melampaui janji. Penerimanya {payee}.`,
    en: `{payer} bears ${amount.en} of the credit for {number}, because its own hop broke its promise. It goes to {payee}.`,
  },
  'notice.recharge_reversed': {
    id: `Pembebanan ${amount.id} dari {payer} kepada {payee} untuk {number} dibatalkan.`,
    en: `The recharge of ${amount.en} from {payer} to {payee} for {number} was reversed.`,
  },
  'notice.exemption_asked': {
    id: '{payer} meminta pengecualian untuk {number}. Keputusannya ditunggu dari pengelola unit lain.',
    en: '{payer} asks for an exemption on {number}. A steward of neither unit has to decide.',
  },
  'notice.exemption_granted': {
    id: 'Pengecualian untuk {number} dikabulkan: janji yang terlampaui itu tidak dibayar. Peminta boleh banding satu kali.',
    en: 'The exemption on {number} was granted: that breach costs nothing. Whoever asked may appeal once.',
  },
  'notice.exemption_refused': {
    id: 'Pengecualian untuk {number} ditolak: kompensasinya tetap berlaku.',
    en: 'The exemption on {number} was refused: its credit holds.',
  },
  'notice.exemption_appealed': {
    id: 'Pengecualian untuk {number} dibanding. Keputusannya ditunggu dari auditor.',
    en: 'The exemption on {number} was appealed. The auditor has to decide.',
  },
  'notice.exemption_upheld': {
    id: 'Banding atas {number} ditolak: pengecualiannya tetap.',
    en: 'The appeal on {number} was dismissed: the exemption stays.',
  },
  'notice.exemption_overturned': {
    id: 'Banding atas {number} diterima: pengecualiannya dicabut dan kompensasinya dibayar.',
    en: 'The appeal on {number} was allowed: the exemption is lifted and the credit is paid.',
  },
  'notice.appointment_made': {
    id: 'Ada janji temu untuk {number} pada {day, date, long}.',
    en: 'There is an appointment for {number} on {day, date, long}.',
  },
  'notice.appointment_called_off': {
    id: 'Janji temu untuk {number} pada {day, date, long} dibatalkan: {reason}',
    en: 'The appointment for {number} on {day, date, long} was called off: {reason}',
  },
  'guarantee.breach_twice': {
    id: 'Pelanggaran ini sudah ada di atas.',
    en: 'This breach is listed above already.',
  },
  'guarantee.no_tier': { id: 'Isi paling sedikit satu jumlah.', en: 'Give at least one amount.' },
  'guarantee.one_tier_only': {
    id: 'Pelanggaran ini hanya punya satu jumlah, tanpa menit.',
    en: 'This breach has one amount only, without minutes.',
  },
  'guarantee.not_ascending': {
    id: 'Menitnya harus lebih besar daripada tingkat sebelumnya.',
    en: 'Its minutes must exceed those of the tier before.',
  },
  'guarantee.amount_not_ascending': {
    id: 'Jumlahnya harus lebih besar daripada tingkat sebelumnya.',
    en: 'Its amount must exceed that of the tier before.',
  },
  'guarantee.amount_out_of_range': {
    id: 'Jumlahnya harus bilangan bulat dari 1 sampai 1 triliun.',
    en: 'The amount must be a whole number from 1 to 1,000,000,000,000.',
  },
  'guarantee.nothing_pays': {
    id: 'Jaminan perorangan membayar paling sedikit untuk satu pelanggaran.',
    en: 'An individual guarantee pays for at least one breach.',
  },
  'guarantee.overall_pays': {
    id: 'Hanya jaminan perorangan yang membayar.',
    en: 'Only an individual guarantee pays.',
  },
  'csv.bookedOn': { id: 'tanggal buku', en: 'booked on' },
  'csv.concernsOn': { id: 'menyangkut tanggal', en: 'concerns' },
  'csv.number': { id: 'permintaan', en: 'request' },
  'csv.kind': { id: 'jenis', en: 'kind' },
  'csv.breach': { id: 'pelanggaran', en: 'breach' },
  'csv.overMinutes': { id: 'terlambat lebih dari (menit kerja)', en: 'later than (working minutes)' },
  'csv.other': { id: 'unit lawan', en: 'other unit' },
  'csv.received': { id: 'diterima', en: 'received' },
  'csv.paid': { id: 'dibayar', en: 'paid' },
  'csv.balance': { id: 'saldo', en: 'balance' },
  'csv.reason': { id: 'alasan', en: 'reason' },
  'csv.opening': { id: 'saldo awal', en: 'opening balance' },
  'csv.closing': { id: 'saldo akhir', en: 'closing balance' },
  'kind.credit': { id: 'kompensasi', en: 'credit' },
  'kind.credit_reversal': { id: 'pembatalan kompensasi', en: 'credit reversed' },
  'kind.recharge': { id: 'pembebanan', en: 'recharge' },
  'kind.recharge_reversal': { id: 'pembatalan pembebanan', en: 'recharge reversed' },
  'breach.late_response': { id: 'jawaban pertama terlambat', en: 'late first response' },
  'breach.late_completion': { id: 'selesai terlambat', en: 'late completion' },
  'breach.reopened': { id: 'dibuka kembali', en: 'reopened' },
  'breach.not_ready': { id: 'dilayani yang belum siap', en: 'served by somebody not ready' },
  'breach.missed_appointment': { id: 'janji temu terlewat', en: 'missed appointment' },
  'reason.broken': { id: 'janji terlampaui', en: 'promise broken' },
  'reason.higher': { id: 'selisih dengan yang sudah dibayar', en: 'difference to what was paid' },
  'reason.corrected': { id: 'linimasa dikoreksi', en: 'timeline corrected' },
  'reason.exempt': { id: 'dikecualikan', en: 'exempt' },
  'reason.overturned': { id: 'banding diterima', en: 'appeal allowed' },
  'reason.refused': { id: 'pengecualian ditolak', en: 'exemption refused' },
  'reason.own_hop': { id: 'estafet sendiri melampaui janji', en: 'own hop promise broken' },
  'mail.statement': {
    id: 'Rinciannya ada di rekening kompensasi unit Anda.',
    en: 'The particulars are in your unit’s statement of credits.',
  },
  'mail.exemption': {
    id: 'Rinciannya ada di halaman kompensasi permintaan itu.',
    en: 'The particulars are on the credits of that request.',
  },
} as const satisfies Messages
