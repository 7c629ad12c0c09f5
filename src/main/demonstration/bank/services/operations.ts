import { offer } from './offering.ts'

const of = (key: string, given: Parameters<typeof offer>[2]) => offer('OPS', key, given)

/** What Operations offers. */
export const operationsServices = [
  of('cash', {
    name: { id: 'Uang tunai untuk cabang', en: 'Cash for a branch' },
    description: {
      id: 'Mengirim uang tunai ke cabang, atau menjemput yang berlebih.',
      en: 'Brings cash to a branch, or takes away what is too much.',
    },
    doneWell: {
      id: 'Uang diterima, dihitung bersama, dan ditandatangani.',
      en: 'The cash has arrived, was counted together and signed for.',
    },
    what: { id: 'Jumlah dan pecahan', en: 'Amount and notes' },
    examples: [
      'Dua ratus juta, separuhnya pecahan lima puluh ribu',
      'Menjemput kelebihan kas setelah hari gajian',
    ],
    promise: [60, 480],
    weight: 14,
  }),
  of('stuck', {
    name: { id: 'Transaksi tertunda', en: 'A transaction that hangs' },
    description: {
      id: 'Menelusuri transfer atau setoran yang belum sampai.',
      en: 'Finds out where a transfer or deposit has stopped.',
    },
    doneWell: {
      id: 'Uangnya sampai atau kembali, dan nasabah tahu sebabnya.',
      en: 'The money has arrived or is back, and the customer knows why.',
    },
    what: { id: 'Transaksi yang mana', en: 'Which transaction' },
    examples: ['Transfer kemarin pukul tiga belum sampai ke penerima', 'Setoran tercatat dua kali'],
    promise: [30, 360],
    weight: 16,
  }),
  of('correction', {
    name: { id: 'Koreksi pembukuan', en: 'Correction of an entry' },
    description: {
      id: 'Membetulkan transaksi yang salah catat.',
      en: 'Puts right a transaction that was entered wrongly.',
    },
    doneWell: {
      id: 'Saldo benar dan koreksinya tercatat alasannya.',
      en: 'The balance is right, and the correction says why.',
    },
    what: { id: 'Apa yang salah catat', en: 'What was entered wrongly' },
    examples: ['Salah nomor rekening tujuan', 'Biaya administrasi terpotong dua kali'],
    promise: [60, 720],
    weight: 12,
  }),
  of('archive', {
    name: { id: 'Arsip transaksi lama', en: 'Records of old transactions' },
    description: {
      id: 'Mencari bukti transaksi yang sudah disimpan di gudang arsip.',
      en: 'Finds the papers of transactions that lie in the archive.',
    },
    doneWell: {
      id: 'Bukti ditemukan dan salinannya diterima.',
      en: 'The papers are found, and a copy has arrived.',
    },
    what: { id: 'Bukti apa, tahun berapa', en: 'Which papers, of what year' },
    examples: ['Bukti setoran tiga tahun lalu untuk menjawab keluhan', 'Formulir pembukaan rekening lama'],
    promise: [240, 2400],
    weight: 8,
  }),
  of('limit', {
    name: { id: 'Perubahan batas transaksi', en: 'Change of a transaction limit' },
    description: {
      id: 'Menaikkan batas harian teller atau mesin untuk sementara.',
      en: 'Raises the daily limit of a teller or a machine for a while.',
    },
    doneWell: {
      id: 'Batas baru berlaku, dan kembali pada tanggalnya.',
      en: 'The new limit holds, and goes back on its day.',
    },
    what: { id: 'Batas siapa dan menjadi berapa', en: 'Whose limit, and to what' },
    examples: ['Batas teller dua selama pekan pembayaran sekolah', 'Batas mesin setor selama akhir tahun'],
    promise: [60, 480],
    weight: 9,
  }),
]
