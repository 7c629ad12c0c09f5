import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of what the guarantee of a request came to. */
export const creditsMessages = {
  title: { id: 'Kompensasi permintaan', en: 'Credits of a request' },
  back: { id: 'Permintaan {number}', en: 'Request {number}' },
  'part.title': { id: 'Jaminan', en: 'Guarantee' },
  'part.more': { id: 'Rincian kompensasi', en: 'Credits in detail' },
  'state.none': {
    id: 'Layanan ini tidak menjamin apa pun saat diminta.',
    en: 'The service guaranteed nothing when it was asked.',
  },
  'state.overall': {
    id: 'Jaminannya umum: hanya diumumkan, tidak dibayar.',
    en: 'Its guarantee is overall: published, not paid.',
  },
  'state.imported': {
    id: 'Permintaan dari masa lalu tidak membayar apa pun.',
    en: 'Requests from the past pay nothing.',
  },
  'state.same_unit': {
    id: 'Peminta bekerja di unit yang berjanji, jadi tidak ada yang dibayar.',
    en: 'Whoever asked works in the unit that promised, so nothing is paid.',
  },
  'state.no_unit': {
    id: 'Peminta tidak bekerja di unit mana pun saat meminta, jadi tidak ada yang dibayar.',
    en: 'Whoever asked worked in no unit then, so nobody is paid.',
  },
  kept: {
    id: 'Sejauh ini tidak ada janji terjamin yang terlampaui.',
    en: 'No guaranteed promise has been broken so far.',
  },
  paid: {
    id: '{payer} membayar {amount} kepada {payee} karena janji terlampaui.',
    en: '{payer} paid {amount} to {payee} because of a broken promise.',
  },
  nothingPaid: {
    id: 'Janji terlampaui, tetapi saat ini tidak ada yang dibayar.',
    en: 'A promise was broken, and nothing is paid at the moment.',
  },
  exemption: { id: 'Pengecualian: {state}', en: 'Exemption: {state}' },
  'reached.title': { id: 'Yang terlampaui', en: 'What was broken' },
  'reached.line': { id: '{breach}: {amount}, sejak {at}', en: '{breach}: {amount}, since {at}' },
  'reached.only': { id: 'Hanya yang terbesar yang dibayar.', en: 'Only the largest pays.' },
  'postings.title': { id: 'Pembukuan', en: 'Postings' },
  'postings.none': { id: 'Belum ada pembukuan.', en: 'Nothing was posted.' },
  'postings.line': { id: '{payer} kepada {payee}', en: '{payer} to {payee}' },
  'exemptions.title': { id: 'Pengecualian', en: 'Exemptions' },
  'exemptions.none': { id: 'Tidak ada pengecualian yang diminta.', en: 'No exemption was asked for.' },
  evidence: { id: 'Bukti dari unit yang berjanji', en: 'Evidence of the unit that promised' },
  files: { id: 'Dokumen bukti', en: 'Documents of evidence' },
  'files.label': { id: 'Dokumen', en: 'Documents' },
  'files.why': {
    id: 'Surat, laporan, atau foto (PDF, JPEG, PNG, WebP, HEIC). Dibaca oleh yang memutuskan, kedua unit, dan peminta.',
    en: 'Letters, reports or photographs (PDF, JPEG, PNG, WebP, HEIC). Read by whoever decides, both units and whoever asked.',
  },
  'files.unsent': {
    id: 'Tunggu sampai semua dokumen terkirim, atau hapus yang gagal.',
    en: 'Wait until all documents are sent, or remove those that failed.',
  },
  'files.add': { id: 'Tambah dokumen', en: 'Add documents' },
  'files.send': { id: 'Serahkan', en: 'Hand in' },
  'files.needed': { id: 'Pilih paling sedikit satu dokumen.', en: 'Choose at least one document.' },
  'files.lead': {
    id: 'Dokumen yang sudah diserahkan tidak bisa ditarik kembali.',
    en: 'What has been handed in cannot be taken back.',
  },
  'files.done': { id: 'Dokumen diserahkan.', en: 'The documents were handed in.' },
  decision: { id: 'Keputusan pengelola', en: 'Decision of the steward' },
  appealReason: { id: 'Alasan banding', en: 'Why it was appealed' },
  appealDecision: { id: 'Keputusan auditor', en: 'Decision of the auditor' },
  'ask.open': { id: 'Minta pengecualian', en: 'Ask for an exemption' },
  'ask.breach': { id: 'Pelanggaran', en: 'Breach' },
  'ask.cause': { id: 'Sebabnya', en: 'Its cause' },
  'ask.evidence': { id: 'Bukti', en: 'Evidence' },
  'ask.evidenceWhy': {
    id: 'Tunjukkan bahwa semua langkah wajar sudah dilakukan. Sebut surat dan nomornya, dan lampirkan dokumennya di bawah.',
    en: 'Show that all reasonable steps were taken. Name letters and their numbers, and add the documents below.',
  },
  'ask.lead': {
    id: 'Pengelola yang tidak berasal dari kedua unit memutuskan. Yang sudah dibayar tetap dibayar sampai ada keputusan; yang ditahan lebih dari sepuluh hari kerja menjadi satu setengah kali.',
    en: 'A steward of neither unit decides. What was paid stays paid until then; what is held back for more than ten working days costs half as much again.',
  },
  'ask.submit': { id: 'Kirim permintaan', en: 'Send it' },
  'ask.done': { id: 'Pengecualian diminta.', en: 'The exemption was asked for.' },
  'ask.short': {
    id: 'Tulis buktinya, paling sedikit 20 huruf.',
    en: 'Write down the evidence, at least 20 letters.',
  },
  'decide.grant': { id: 'Kabulkan', en: 'Grant' },
  'decide.refuse': { id: 'Tolak', en: 'Refuse' },
  'decide.grant.why': {
    id: 'Pelanggaran ini tidak dibayar. Yang sudah dibayar dibatalkan. Peminta boleh banding satu kali.',
    en: 'This breach costs nothing. What was paid is reversed. Whoever asked may appeal once.',
  },
  'decide.refuse.why': {
    id: 'Kompensasinya berlaku, dan keputusan ini tidak bisa dibanding.',
    en: 'The credit holds, and that cannot be appealed.',
  },
  'decide.done': { id: 'Keputusan dicatat.', en: 'The decision was kept.' },
  appeal: { id: 'Ajukan banding', en: 'Appeal' },
  'appeal.why': {
    id: 'Auditor memutuskan untuk terakhir kali. Banding hanya sekali.',
    en: 'The auditor decides for good. One appeal only.',
  },
  'appeal.done': { id: 'Banding diajukan.', en: 'The appeal was made.' },
  uphold: { id: 'Tetap dikecualikan', en: 'Keep it exempt' },
  overturn: { id: 'Cabut pengecualian', en: 'Lift the exemption' },
  'uphold.why': { id: 'Pelanggaran ini tetap tidak dibayar.', en: 'This breach goes on costing nothing.' },
  'overturn.why': {
    id: 'Kompensasinya dibayar, satu setengah kali kalau lebih dari sepuluh hari kerja sudah lewat.',
    en: 'The credit is paid, half as much again where more than ten working days have gone by.',
  },
  'hops.title': { id: 'Estafet yang melampaui janjinya sendiri', en: 'Hops that broke their own promise' },
  'hops.line': { id: '{unit}: {minutes} lewat janji', en: '{unit}: {minutes} beyond its promise' },
  'hops.charged': { id: 'dibebani', en: 'charged' },
  'hops.charge': { id: 'Bebankan bagiannya', en: 'Charge its part' },
  'hops.charge.title': { id: 'Bebankan kepada {unit}?', en: 'Charge {unit}?' },
  'hops.charge.why': {
    id: 'Bagian keterlambatan yang melampaui janji estafetnya dipindahkan dari unit Anda ke unit itu. Kedua kepala unit diberi tahu.',
    en: 'The part of the lateness beyond its hop promise moves from your unit to that one. Both heads are told.',
  },
  'hops.done': { id: 'Bagiannya dibebankan.', en: 'Its part was charged.' },
} as const satisfies Messages
