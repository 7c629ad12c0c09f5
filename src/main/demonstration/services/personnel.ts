import { ask, type ServicePlan } from './service-plan.ts'

/** What Human Resources offers. */
export const personnelServices = {
  recruitment: {
    unit: 'SDM',
    name: { id: 'Permintaan tenaga baru', en: 'Request for a new colleague' },
    description: {
      id: 'Mengisi jabatan kosong atau menambah tenaga.',
      en: 'Filling an empty post or adding one.',
    },
    doneWell: {
      id: 'Ada calon yang disetujui unit, dengan tanggal mulai.',
      en: 'There is a candidate whom the unit accepted, with a first day.',
    },
    form: [
      ask.line('post', { id: 'Jabatan', en: 'Post' }),
      ask.unit('where', { id: 'Untuk unit', en: 'For the unit' }),
      ask.count('people', { id: 'Jumlah orang', en: 'How many people' }, 10),
      ask.day('starts_on', { id: 'Diharapkan mulai', en: 'Hoped to start' }),
      ask.text('why', { id: 'Alasan', en: 'Reason' }),
    ],
    promises: { 3: [240, 4800], 4: [480, 7200] },
    stopsClock: ['asker', 'third_party'],
    askers: [],
    reasons: [{ id: 'Calonnya tepat', en: 'The right candidates' }],
    weight: 4,
    examples: [
      { post: 'Teller paruh waktu', people: 1, why: 'Antrean hari gajian terlalu panjang.' },
      { post: 'Petugas keamanan malam', people: 2, why: 'Dua orang pensiun pada akhir tahun.' },
      { post: 'Petugas layanan nasabah', people: 1, why: 'Menggantikan rekan yang pindah kota.' },
    ],
    answers: ['Diterima. Kami cocokkan dulu dengan rencana tenaga kerja.'],
    done: ['Calon terpilih mulai awal bulan depan.', 'Tiga calon sudah diwawancarai, satu diterima.'],
    handOn: { unit: 'IT', share: 0.2, why: 'Mohon siapkan akun untuk pegawai baru ini.' },
  },
  leave: {
    unit: 'SDM',
    name: { id: 'Cuti dan surat keterangan', en: 'Leave and letters' },
    description: {
      id: 'Pengajuan cuti, surat kerja, dan keterangan gaji.',
      en: 'Leave, letters of employment and statements of pay.',
    },
    doneWell: {
      id: 'Surat ditandatangani dan sampai di tangan Anda.',
      en: 'The letter is signed and in your hands.',
    },
    form: [
      ask.one(
        'kind',
        { id: 'Keperluan', en: 'What for' },
        {
          leave: { id: 'Cuti tahunan', en: 'Annual leave' },
          family: { id: 'Cuti keluarga', en: 'Family leave' },
          employment: { id: 'Surat keterangan kerja', en: 'Letter of employment' },
          pay: { id: 'Keterangan gaji', en: 'Statement of pay' },
        },
      ),
      ask.day('from', { id: 'Mulai tanggal', en: 'From' }),
      ask.line('note', { id: 'Keterangan', en: 'Note' }, { required: false }),
    ],
    promises: { 2: [60, 480], 3: [120, 960] },
    stopsClock: ['asker'],
    askers: [],
    reasons: [],
    weight: 13,
    examples: [
      { kind: 'leave', note: 'Tiga hari, pulang kampung' },
      { kind: 'family', note: 'Mengantar orang tua berobat' },
      { kind: 'employment', note: 'Untuk mengurus kredit rumah' },
      { kind: 'pay', note: 'Syarat beasiswa anak' },
      { kind: 'leave', note: 'Satu hari, urusan sekolah anak' },
      { kind: 'family', note: 'Anak pertama lahir' },
      { kind: 'employment', note: 'Untuk membuat paspor' },
      { kind: 'pay', note: 'Diminta pemilik rumah kontrakan' },
    ],
    answers: ['Sudah kami terima, menunggu tanda tangan.', 'Baik. Surat bisa diambil besok pagi.'],
    done: ['Surat sudah kami kirim lewat kurir dalam.', 'Cuti disetujui dan sudah tercatat.'],
  },
  training: {
    unit: 'SDM',
    name: { id: 'Pelatihan', en: 'Training' },
    description: {
      id: 'Pelatihan untuk satu orang atau satu regu.',
      en: 'Training for one person or a whole team.',
    },
    doneWell: {
      id: 'Jadwal, tempat, dan pengajar sudah pasti dan diberitahukan.',
      en: 'Time, place and teacher are fixed and everybody knows.',
    },
    form: [
      ask.line('topic', { id: 'Tentang apa', en: 'About what' }),
      ask.several(
        'when',
        { id: 'Waktu yang cocok', en: 'Times that suit' },
        {
          morning: { id: 'Pagi', en: 'Morning' },
          afternoon: { id: 'Sore', en: 'Afternoon' },
          saturday: { id: 'Sabtu', en: 'Saturday' },
        },
      ),
      ask.count('people', { id: 'Jumlah peserta', en: 'How many people' }, 60),
      ask.day('by', { id: 'Paling lambat', en: 'At the latest' }),
    ],
    promises: { 3: [240, 2400], 4: [480, 4800] },
    stopsClock: ['asker', 'third_party'],
    askers: [],
    reasons: [{ id: 'Berguna untuk pekerjaan', en: 'Useful at work' }],
    weight: 5,
    examples: [
      { topic: 'Mengenali uang palsu', when: ['morning'], people: 6 },
      { topic: 'Menangani nasabah yang marah', when: ['afternoon'], people: 8 },
      { topic: 'Pemadaman api dasar', when: ['saturday'], people: 12 },
      { topic: 'Produk tabungan yang baru', when: ['morning', 'afternoon'], people: 5 },
    ],
    answers: ['Kami cari pengajarnya dulu.', 'Baik, kami usulkan dua tanggal.'],
    done: ['Pelatihan terjadwal, undangan sudah dikirim.'],
  },
} as const satisfies Readonly<Record<string, ServicePlan>>
