import { ask, type ServicePlan } from './service-plan.ts'

/** What Information Technology offers. */
export const itServices = {
  laptop: {
    unit: 'IT',
    name: { id: 'Laptop kerja', en: 'Work laptop' },
    description: {
      id: 'Laptop baru, pinjaman, atau pengganti, lengkap dengan aplikasi kantor.',
      en: 'A new laptop, a loan or a replacement, with the applications of the office on it.',
    },
    doneWell: {
      id: 'Laptop menyala, tersambung ke jaringan, dan pemakainya sudah dapat masuk.',
      en: 'The laptop starts, is connected to the network, and its user can sign in.',
    },
    form: [
      ask.one(
        'kind',
        { id: 'Yang diperlukan', en: 'What is needed' },
        {
          fresh: { id: 'Laptop baru', en: 'A new laptop' },
          loan: { id: 'Pinjaman sementara', en: 'A loan for a while' },
          replacement: { id: 'Pengganti yang rusak', en: 'A replacement for a broken one' },
        },
      ),
      ask.line('purpose', { id: 'Untuk pekerjaan apa', en: 'For what work' }),
      ask.person('user', { id: 'Siapa yang memakai', en: 'Who will use it' }),
      ask.day('needed_on', { id: 'Diperlukan sejak', en: 'Needed from' }),
      ask.file(
        'approval',
        { id: 'Persetujuan atasan', en: 'Approval of the superior' },
        { hint: { id: 'Hanya untuk laptop baru.', en: 'Only for a new laptop.' } },
      ),
    ],
    promises: { 2: [60, 960], 3: [120, 1920], 4: [240, 2880] },
    stopsClock: ['asker', 'third_party'],
    askers: [],
    reasons: [{ id: 'Siap langsung dipakai', en: 'Ready to use at once' }],
    weight: 8,
    examples: [
      { kind: 'loan', purpose: 'Presentasi ke calon nasabah perusahaan' },
      { kind: 'replacement', purpose: 'Layar laptop lama bergaris, tidak bisa dibaca' },
      { kind: 'fresh', purpose: 'Pegawai baru mulai bulan depan' },
      { kind: 'loan', purpose: 'Pelatihan tiga hari di luar kantor' },
      { kind: 'replacement', purpose: 'Baterai mengembung dan sudah tidak aman' },
    ],
    answers: [
      'Baik, kami cek persediaan dulu hari ini.',
      'Diterima. Laptop kami siapkan, kami kabari kalau sudah bisa diambil.',
    ],
    done: [
      'Laptop sudah diserahkan dan dicoba bersama pemakainya.',
      'Sudah siap di meja IT lengkap dengan tasnya.',
    ],
    handOn: { unit: 'LOG', share: 0.25, why: 'Persediaan habis, mohon dibelikan satu unit.' },
  },
  access: {
    unit: 'IT',
    name: { id: 'Hak akses aplikasi', en: 'Access to an application' },
    description: {
      id: 'Membuka, mengubah, atau menutup hak akses seseorang.',
      en: 'Opening, changing or closing somebody’s access.',
    },
    doneWell: {
      id: 'Orangnya dapat masuk dan hanya melihat yang memang haknya.',
      en: 'The person can sign in and sees what is theirs, and no more.',
    },
    form: [
      ask.several(
        'applications',
        { id: 'Aplikasi', en: 'Applications' },
        {
          core: { id: 'Sistem inti', en: 'Core banking' },
          mail: { id: 'Surat elektronik', en: 'E-mail' },
          payroll: { id: 'Penggajian', en: 'Payroll' },
          archive: { id: 'Arsip dokumen', en: 'Document archive' },
        },
      ),
      ask.person('whose', { id: 'Untuk siapa', en: 'For whom' }),
      ask.text('why', { id: 'Alasan', en: 'Reason' }),
    ],
    promises: { 1: [15, 120], 2: [30, 240], 3: [60, 480] },
    stopsClock: ['asker'],
    askers: [],
    reasons: [],
    weight: 15,
    examples: [
      { applications: ['core'], why: 'Pindah tugas dari teller ke layanan nasabah mulai hari ini.' },
      { applications: ['core', 'mail'], why: 'Pegawai baru, belum punya akun sama sekali.' },
      { applications: ['archive'], why: 'Perlu membuka berkas nasabah lama untuk menjawab keluhan.' },
      { applications: ['mail'], why: 'Menggantikan rekan yang cuti melahirkan.' },
      { applications: ['core', 'archive'], why: 'Mohon ditutup, yang bersangkutan sudah pindah cabang.' },
    ],
    answers: [
      'Kami proses. Mohon tunggu, biasanya selesai hari ini.',
      'Sudah kami terima, sedang menunggu giliran.',
    ],
    done: ['Akses sudah dibuka dan dicoba.', 'Sudah diatur. Silakan keluar lalu masuk lagi.'],
  },
  password: {
    unit: 'IT',
    name: { id: 'Ganti kata sandi', en: 'Password reset' },
    description: {
      id: 'Kata sandi lupa atau akun terkunci.',
      en: 'A forgotten password or a locked account.',
    },
    doneWell: {
      id: 'Anda dapat masuk lagi dan sudah mengganti kata sandi sementara.',
      en: 'You can sign in again and have changed the temporary password.',
    },
    form: [
      ask.one(
        'application',
        { id: 'Aplikasi', en: 'Application' },
        {
          core: { id: 'Sistem inti', en: 'Core banking' },
          mail: { id: 'Surat elektronik', en: 'E-mail' },
          computer: { id: 'Komputer', en: 'Computer' },
        },
      ),
      ask.line('message', { id: 'Tulisan di layar', en: 'What the screen says' }, { required: false }),
    ],
    promises: { 1: [10, 30], 2: [15, 60], 3: [30, 120] },
    stopsClock: ['asker'],
    askers: [],
    reasons: [{ id: 'Nasabah tidak sempat menunggu', en: 'No customer had to wait' }],
    weight: 17,
    examples: [
      { application: 'core', message: 'Akun terkunci setelah tiga kali mencoba' },
      { application: 'computer', message: 'Kata sandi sudah kedaluwarsa' },
      { application: 'mail', message: 'Tidak bisa masuk dari ponsel' },
      { application: 'core', message: 'Pengguna tidak dikenal' },
      { application: 'computer', message: 'Lupa setelah libur panjang' },
    ],
    answers: ['Siap, sebentar ya.', 'Kami telepon untuk memastikan ini benar Anda.'],
    done: ['Kata sandi sementara sudah kami sampaikan lewat telepon.', 'Akun sudah dibuka lagi.'],
  },
  repair: {
    unit: 'IT',
    name: { id: 'Perbaikan printer atau EDC', en: 'Repair of a printer or card terminal' },
    description: {
      id: 'Perangkat macet, rusak, atau tidak tersambung.',
      en: 'Equipment that is stuck, broken or not connected.',
    },
    doneWell: {
      id: 'Perangkat dipakai satu transaksi penuh tanpa gangguan.',
      en: 'The equipment has done one whole transaction without trouble.',
    },
    form: [
      ask.one(
        'device',
        { id: 'Perangkat', en: 'Equipment' },
        {
          passbook: { id: 'Printer buku tabungan', en: 'Passbook printer' },
          printer: { id: 'Printer biasa', en: 'Ordinary printer' },
          terminal: { id: 'Mesin EDC', en: 'Card terminal' },
          counter: { id: 'Mesin hitung uang', en: 'Note counter' },
        },
      ),
      ask.line('trouble', { id: 'Apa yang terjadi', en: 'What happens' }),
      ask.unit('place', { id: 'Di unit mana', en: 'In which unit' }),
      ask.file('picture', { id: 'Foto', en: 'Picture' }),
    ],
    promises: { 1: [15, 180], 2: [30, 360], 3: [60, 720] },
    stopsClock: ['asker', 'third_party'],
    askers: [],
    reasons: [{ id: 'Rusak lagi', en: 'It broke again' }],
    weight: 18,
    examples: [
      { device: 'passbook', trouble: 'Kertas selalu tersangkut pada baris pertama' },
      { device: 'terminal', trouble: 'Tidak mau tersambung sejak tadi pagi' },
      { device: 'printer', trouble: 'Hasil cetak bergaris hitam' },
      { device: 'counter', trouble: 'Hitungan lembar selalu kurang satu' },
      { device: 'passbook', trouble: 'Cetakan buku tabungan miring, nasabah mengeluh' },
      { device: 'terminal', trouble: 'Layar mati padahal sudah diisi daya' },
    ],
    answers: ['Teknisi berangkat siang ini.', 'Coba matikan dulu lima menit. Kalau masih sama, kami datang.'],
    done: ['Sudah dibersihkan dan dicoba tiga kali.', 'Kabel diganti, perangkat sudah tersambung lagi.'],
    handOn: { unit: 'LOG', share: 0.15, why: 'Perlu suku cadang, mohon disiapkan dari gudang.' },
  },
  reader: {
    unit: 'IT',
    name: { id: 'Pasang pembaca kartu baru', en: 'New card reader' },
    description: {
      id: 'Pembaca kartu untuk meja layanan di cabang.',
      en: 'A card reader for a desk in a branch.',
    },
    doneWell: {
      id: 'Kartu contoh terbaca di setiap meja yang diminta.',
      en: 'A test card is read at every desk that was asked for.',
    },
    form: [
      ask.count('pieces', { id: 'Jumlah', en: 'How many' }, 20),
      ask.unit('place', { id: 'Dipasang di', en: 'To be installed at' }),
      ask.day('needed_on', { id: 'Paling lambat', en: 'At the latest' }),
      ask.text('notes', { id: 'Catatan', en: 'Notes' }, { required: false }),
    ],
    promises: { 3: [120, 1440], 4: [240, 2400] },
    stopsClock: ['asker', 'third_party'],
    askers: ['MLT', 'KNG'],
    reasons: [],
    weight: 4,
    examples: [
      { pieces: 1, notes: 'Untuk meja kedua yang baru dibuka.' },
      { pieces: 2, notes: 'Yang lama lambat membaca kartu cip.' },
      { pieces: 1, notes: 'Meja layanan prioritas.' },
    ],
    answers: ['Baik, kami jadwalkan pemasangannya.'],
    done: ['Terpasang dan dicoba dengan kartu contoh.'],
  },
} as const satisfies Readonly<Record<string, ServicePlan>>
