import { offer } from './offering.ts'

const of = (key: string, given: Parameters<typeof offer>[2]) => offer('KEU', key, given)

/** What Finance offers. */
export const financeServices = [
  of('expenses', {
    name: { id: 'Penggantian biaya', en: 'Paying back expenses' },
    description: {
      id: 'Mengganti biaya perjalanan dan keperluan kantor yang dibayar dulu.',
      en: 'Pays back what was spent on journeys and for the office.',
    },
    doneWell: {
      id: 'Uang diterima di rekening beserta rinciannya.',
      en: 'The money is on the account, with its details.',
    },
    what: { id: 'Biaya untuk apa', en: 'What was it spent on' },
    examples: ['Perjalanan ke pelatihan di kantor pusat', 'Membeli galon air selama kiriman terlambat'],
    promise: [120, 1440],
    weight: 16,
  }),
  of('supplier', {
    name: { id: 'Pembayaran pemasok', en: 'Paying a supplier' },
    description: {
      id: 'Membayar tagihan yang barang atau jasanya sudah diterima.',
      en: 'Pays a bill for what has been delivered or done.',
    },
    doneWell: {
      id: 'Pemasok menerima pembayaran sebelum jatuh tempo.',
      en: 'The supplier has the money before it is due.',
    },
    what: { id: 'Tagihan siapa', en: 'Whose bill' },
    examples: ['Tagihan perawatan pendingin ruangan', 'Tagihan percetakan formulir'],
    promise: [120, 1920],
    weight: 13,
  }),
  of('budget', {
    name: { id: 'Perubahan anggaran', en: 'Change of a budget' },
    description: {
      id: 'Memindahkan atau menambah anggaran unit.',
      en: 'Moves or adds to the budget of a unit.',
    },
    doneWell: {
      id: 'Anggaran baru tampak di sistem dengan dasarnya.',
      en: 'The new budget is in the system, with its reason.',
    },
    what: { id: 'Dari mana ke mana', en: 'From where to where' },
    examples: ['Dari perjalanan ke pelatihan', 'Tambahan untuk perbaikan atap'],
    promise: [240, 2400],
    weight: 7,
  }),
  of('advance', {
    name: { id: 'Uang muka kegiatan', en: 'Advance for an event' },
    description: {
      id: 'Menyediakan uang sebelum kegiatan dimulai.',
      en: 'Gives money before an event begins.',
    },
    doneWell: {
      id: 'Uang muka diterima sehari sebelum kegiatan.',
      en: 'The advance is there the day before.',
    },
    what: { id: 'Kegiatan apa', en: 'Which event' },
    examples: ['Sosialisasi tabungan di pasar', 'Rapat cabang satu wilayah'],
    promise: [60, 720],
    weight: 9,
  }),
  of('figures', {
    name: { id: 'Data biaya unit', en: 'Figures of a unit’s costs' },
    description: {
      id: 'Rincian biaya unit untuk laporan atau perencanaan.',
      en: 'The costs of a unit in detail, for a report or a plan.',
    },
    doneWell: {
      id: 'Angkanya cocok dengan buku besar dan dapat dibaca.',
      en: 'The figures agree with the ledger and can be read.',
    },
    what: { id: 'Data apa dan bulan apa', en: 'Which figures, of which months' },
    examples: ['Biaya listrik enam bulan terakhir', 'Biaya lembur per bulan tahun ini'],
    promise: [120, 960],
    weight: 8,
  }),
]
