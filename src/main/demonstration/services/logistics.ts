import { ask, type ServicePlan } from './service-plan.ts'

/** What Logistics offers. */
export const logisticsServices = {
  supplies: {
    unit: 'LOG',
    name: { id: 'Alat tulis dan formulir', en: 'Stationery and forms' },
    description: {
      id: 'Barang persediaan dari gudang kantor pusat.',
      en: 'Goods from the store at head office.',
    },
    doneWell: {
      id: 'Semua barang sampai, jumlahnya cocok.',
      en: 'Everything has come, in the right number.',
    },
    form: [
      ask.several(
        'goods',
        { id: 'Barang', en: 'Goods' },
        {
          paper: { id: 'Kertas', en: 'Paper' },
          slips: { id: 'Slip setoran', en: 'Deposit slips' },
          passbooks: { id: 'Buku tabungan', en: 'Passbooks' },
          ink: { id: 'Tinta', en: 'Ink' },
          bands: { id: 'Pita pengikat uang', en: 'Bands for bank notes' },
        },
      ),
      ask.count('boxes', { id: 'Jumlah dus', en: 'How many boxes' }, 50),
      ask.line('note', { id: 'Keterangan', en: 'Note' }, { required: false }),
    ],
    promises: { 2: [60, 480], 3: [120, 960] },
    stopsClock: ['asker', 'third_party'],
    askers: [],
    reasons: [{ id: 'Jumlahnya tidak cocok', en: 'The number was wrong' }],
    weight: 15,
    examples: [
      { goods: ['slips', 'bands'], boxes: 3, note: 'Persediaan tinggal untuk dua hari' },
      { goods: ['paper'], boxes: 5, note: 'Untuk laporan akhir bulan' },
      { goods: ['passbooks'], boxes: 2, note: 'Banyak pembukaan rekening minggu ini' },
      { goods: ['ink', 'paper'], boxes: 1, note: 'Tinta hitam saja' },
      { goods: ['slips'], boxes: 4, note: 'Tolong yang warna biru' },
      { goods: ['bands'], boxes: 2, note: 'Uang pecahan kecil menumpuk' },
      { goods: ['passbooks', 'slips'], boxes: 3, note: 'Persiapan pekan menabung di sekolah' },
      { goods: ['ink'], boxes: 1 },
      { goods: ['paper', 'ink'], boxes: 2, note: 'Printer baru memakai ukuran lain' },
    ],
    answers: ['Kami siapkan, ikut kiriman besok pagi.', 'Sebagian ada, sisanya menyusul.'],
    done: ['Sudah dikirim dan diterima petugas jaga.', 'Barang diantar, tanda terima ditandatangani.'],
  },
  transport: {
    unit: 'LOG',
    name: { id: 'Kendaraan dan kurir', en: 'Vehicle and courier' },
    description: {
      id: 'Mengantar orang, dokumen, atau barang.',
      en: 'Taking people, papers or goods somewhere.',
    },
    doneWell: { id: 'Sampai pada waktunya, dengan tanda terima.', en: 'There on time, with a receipt.' },
    form: [
      ask.one(
        'kind',
        { id: 'Yang diantar', en: 'What is taken' },
        {
          people: { id: 'Orang', en: 'People' },
          papers: { id: 'Dokumen', en: 'Papers' },
          goods: { id: 'Barang', en: 'Goods' },
        },
      ),
      ask.line('to', { id: 'Tujuan', en: 'Where to' }),
      ask.day('on', { id: 'Tanggal', en: 'Day' }),
      ask.text('note', { id: 'Keterangan', en: 'Note' }, { required: false }),
    ],
    promises: { 1: [15, 120], 2: [30, 240], 3: [60, 480] },
    stopsClock: ['asker'],
    askers: [],
    reasons: [],
    weight: 12,
    examples: [
      {
        kind: 'papers',
        to: 'Kantor pusat, lantai dua',
        note: 'Berkas kredit yang harus ditandatangani hari ini.',
      },
      { kind: 'people', to: 'Pertemuan nasabah di balai kota', note: 'Empat orang, kembali sore.' },
      { kind: 'goods', to: 'Cabang Kenanga', note: 'Dua kursi ruang tunggu.' },
      { kind: 'papers', to: 'Notaris', note: 'Diambil kembali besok.' },
      { kind: 'people', to: 'Stasiun', note: 'Menjemput pengajar pelatihan.' },
      { kind: 'goods', to: 'Cabang Melati', note: 'Papan nama meja layanan.' },
      { kind: 'papers', to: 'Kantor pajak', note: 'Batas waktunya besok siang.' },
      { kind: 'people', to: 'Rumah sakit', note: 'Menjenguk rekan yang dirawat, tiga orang.' },
    ],
    answers: ['Kendaraan ada, pengemudi sudah kami beri tahu.', 'Kurir berangkat pukul dua.'],
    done: ['Sudah sampai, tanda terima menyusul.', 'Selesai diantar.'],
  },
} as const satisfies Readonly<Record<string, ServicePlan>>
