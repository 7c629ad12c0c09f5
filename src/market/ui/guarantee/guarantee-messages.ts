import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of what a service guarantees. */
export const guaranteeMessages = {
  title: { id: 'Jaminan layanan', en: 'Guarantee of the service' },
  back: { id: 'Layanan', en: 'Service' },
  'part.title': { id: 'Kalau janji terlampaui', en: 'What a broken promise pays' },
  'part.none': {
    id: 'Layanan ini belum menjamin apa pun.',
    en: 'This service guarantees nothing yet.',
  },
  'part.overall': {
    id: 'Seberapa sering janjinya terlampaui diumumkan. Kompensasi tidak dibayar.',
    en: 'How often its promise breaks is published. Nothing is paid.',
  },
  'part.individual': {
    id: 'Unit Anda dibayar dengan sendirinya. Dari beberapa pelanggaran hanya yang terbesar yang dibayar.',
    en: 'Your unit is paid by itself. Of several breaches only the largest pays.',
  },
  'part.cap': {
    id: 'Satu unit menerima paling banyak {amount} setahun dari unit ini.',
    en: 'One unit gets at most {amount} a year from this one.',
  },
  'part.change': { id: 'Atur jaminan', en: 'Change the guarantee' },
  lead: {
    id: 'Perubahan berlaku untuk permintaan yang diajukan mulai sekarang. Permintaan yang sudah ada tetap memakai jaminan pada hari diajukan.',
    en: 'Changes hold for requests asked from now on. Requests made before keep the guarantee of their day.',
  },
  kind: { id: 'Jenis jaminan', en: 'Kind of guarantee' },
  'kind.individual': { id: 'Perorangan: setiap pelanggaran dibayar', en: 'Individual: each breach pays' },
  'kind.overall': { id: 'Umum: hanya diumumkan', en: 'Overall: only published' },
  'kind.none': { id: 'Tidak ada jaminan', en: 'No guarantee' },
  'breach.pays': { id: 'Dibayar', en: 'Pays' },
  over: { id: 'Terlambat lebih dari (menit kerja)', en: 'Later than (working minutes)' },
  amount: { id: 'Jumlah ({currency})', en: 'Amount ({currency})' },
  'currency.rupiah': { id: 'rupiah', en: 'IDR' },
  'currency.points': { id: 'poin', en: 'points' },
  tier: { id: '{breach}, tingkat {n}', en: '{breach}, tier {n}' },
  addTier: { id: 'Tambah tingkat', en: 'Add a tier' },
  removeTier: { id: 'Hapus tingkat', en: 'Remove the tier' },
  'hint.not_ready': {
    id: 'Berlaku bila layanan ini menyebut untuk jabatan mana yang melayani harus siap.',
    en: 'Holds where the service says for which jobs whoever serves it must be ready.',
  },
  'hint.missed_appointment': {
    id: 'Berlaku untuk janji temu yang dibuat unit pada permintaannya. Kalau sejam setelahnya belum ada yang menyatakan ditepati, dianggap terlewat.',
    en: 'Holds for appointments that the unit makes on a request. Where nobody says within an hour that one was kept, it was missed.',
  },
  saved: { id: 'Jaminan disimpan.', en: 'The guarantee was saved.' },
  noCurrency: {
    id: 'Administrator belum memilih satuan kompensasi, jadi jaminan perorangan belum bisa disimpan.',
    en: 'The administrator has not chosen yet what credits are counted in, so no individual guarantee can be saved.',
  },
  notYours: {
    id: 'Jaminan diatur oleh kepala unit atau administrator.',
    en: 'The guarantee is set by a head of the unit or an administrator.',
  },
} as const satisfies Messages
