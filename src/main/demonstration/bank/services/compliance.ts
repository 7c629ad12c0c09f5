import { offer } from './offering.ts'

const of = (key: string, given: Parameters<typeof offer>[2]) => offer('PATUH', key, given)

/** What Compliance offers. */
export const complianceServices = [
  of('opinion', {
    name: { id: 'Pendapat kepatuhan', en: 'Opinion on a rule' },
    description: {
      id: 'Jawaban tertulis apakah sesuatu boleh dilakukan.',
      en: 'A written answer on whether something may be done.',
    },
    doneWell: {
      id: 'Jawabannya jelas dan menyebut pasalnya.',
      en: 'The answer is clear and names the paragraph.',
    },
    what: { id: 'Yang ingin ditanyakan', en: 'The question' },
    examples: [
      'Bolehkah membuka rekening dengan surat keterangan sementara',
      'Bolehkah brosur menyebut bunga tertinggi',
    ],
    promise: [120, 1440],
    weight: 13,
  }),
  of('customer_check', {
    name: { id: 'Pemeriksaan calon nasabah', en: 'Check of a new customer' },
    description: {
      id: 'Memeriksa calon nasabah yang perlu perhatian khusus.',
      en: 'Looks at a new customer who needs special care.',
    },
    doneWell: {
      id: 'Keputusan diterima beserta syaratnya.',
      en: 'The decision has arrived, with its conditions.',
    },
    what: { id: 'Nomor berkas', en: 'Number of the file' },
    examples: ['Berkas contoh 12, usaha pertukaran uang', 'Berkas contoh 31, yayasan'],
    promise: [60, 960],
    weight: 14,
  }),
  of('report', {
    name: { id: 'Laporan transaksi mencurigakan', en: 'Report of a suspicious transaction' },
    description: {
      id: 'Menindaklanjuti transaksi yang terasa tidak wajar.',
      en: 'Follows up a transaction that seems odd.',
    },
    doneWell: {
      id: 'Pelapor tahu apa yang harus dilakukan selanjutnya.',
      en: 'Whoever reported knows what to do next.',
    },
    what: { id: 'Apa yang mencurigakan', en: 'What is odd about it' },
    examples: [
      'Setoran tunai besar berulang pada hari yang sama',
      'Penarikan oleh orang yang tidak dikenal nasabah',
    ],
    promise: [60, 480],
    weight: 9,
  }),
  of('contract', {
    name: { id: 'Pemeriksaan perjanjian', en: 'Review of a contract' },
    description: {
      id: 'Memeriksa perjanjian sebelum ditandatangani.',
      en: 'Reads a contract before it is signed.',
    },
    doneWell: {
      id: 'Catatan diterima dan dapat langsung dipakai.',
      en: 'The remarks have arrived and can be used at once.',
    },
    what: { id: 'Perjanjian dengan siapa', en: 'Contract with whom' },
    examples: ['Sewa tempat mesin tunai', 'Kerja sama dengan sekolah contoh'],
    promise: [240, 2400],
    weight: 8,
  }),
  of('rules', {
    name: { id: 'Penjelasan aturan baru', en: 'Explanation of a new rule' },
    description: { id: 'Menjelaskan aturan baru kepada satu unit.', en: 'Explains a new rule to a unit.' },
    doneWell: {
      id: 'Orang-orang unit tahu apa yang berubah bagi mereka.',
      en: 'The people of the unit know what changes for them.',
    },
    what: { id: 'Aturan apa', en: 'Which rule' },
    examples: ['Aturan perlindungan data nasabah', 'Aturan pembukaan rekening anak'],
    promise: [240, 1920],
    weight: 7,
  }),
]
