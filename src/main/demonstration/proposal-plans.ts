import type { PersonKey } from './people.ts'
import type { ServiceKey } from './services/services.ts'

export interface AnswerPlan {
  readonly kind: 'accepted' | 'declined' | 'done'
  readonly by: PersonKey
  /** Days before now. */
  readonly saidAgo: number
  /** Days from now to the promised day; negative where it has passed. */
  readonly promisedIn?: number
  readonly text: string
}

export interface ProposalPlan {
  readonly service: ServiceKey
  readonly author: PersonKey
  readonly title: string
  readonly text: string
  readonly madeAgo: number
  /** How many others voted for it. */
  readonly others: number
  readonly answers?: readonly AnswerPlan[]
  /** Withdrawn, or merged into the one of that title. */
  readonly ended?: { readonly ago: number; readonly into?: string; readonly reason?: string }
}

const spareTerminal = 'Satu mesin EDC cadangan di setiap cabang'

/** What users of the bank's services want changed, one for each way that it can go. */
export const proposalPlans: readonly ProposalPlan[] = [
  {
    service: 'repair',
    author: 'putri',
    title: spareTerminal,
    text: 'Kalau mesin EDC rusak pada hari gajian, antrean nasabah berhenti sampai teknisi datang. Satu mesin cadangan di cabang bisa langsung dipakai, lalu yang rusak diperbaiki tanpa terburu-buru.',
    madeAgo: 4,
    others: 9,
  },
  {
    service: 'access',
    author: 'mega',
    title: 'Hak akses dicabut otomatis saat orang pindah unit',
    text: 'Setiap ada yang pindah, kami harus mengingatkan sendiri supaya hak akses lamanya dicabut. Sebaiknya ini berjalan dengan sendirinya begitu penugasannya berubah.',
    madeAgo: 25,
    others: 7,
  },
  {
    service: 'laptop',
    author: 'arif',
    title: 'Laptop baru datang dengan aplikasi teller terpasang',
    text: 'Sekarang aplikasi teller baru dipasang setelah laptop tiba di cabang, jadi dua hari pertama tidak bisa dipakai melayani.',
    madeAgo: 30,
    others: 3,
    answers: [
      {
        kind: 'accepted',
        by: 'rini',
        saidAgo: 24,
        promisedIn: 28,
        text: 'Setuju. Kami menyiapkan satu paket pemasangan untuk semua laptop cabang.',
      },
    ],
  },
  {
    service: 'transport',
    author: 'hadi',
    title: 'Jadwal kurir dokumen bisa dilihat oleh cabang',
    text: 'Kami tidak tahu kapan kurir berangkat, jadi sering terlambat menitipkan dokumen. Cukup satu daftar jam keberangkatan yang selalu diperbarui.',
    madeAgo: 42,
    others: 6,
    answers: [
      {
        kind: 'accepted',
        by: 'bambang',
        saidAgo: 37,
        promisedIn: -3,
        text: 'Baik, jadwal dipasang di halaman layanan.',
      },
    ],
  },
  {
    service: 'password',
    author: 'tika',
    title: 'Ganti kata sandi tanpa menelepon',
    text: 'Pada pagi hari telepon bantuan selalu sibuk. Lebih baik kata sandi bisa diganti sendiri setelah dipastikan siapa orangnya.',
    madeAgo: 41,
    others: 8,
    answers: [
      { kind: 'accepted', by: 'rini', saidAgo: 35, promisedIn: -14, text: 'Kami siapkan bulan ini.' },
      { kind: 'done', by: 'rini', saidAgo: 16, text: 'Sudah berjalan di semua cabang sejak minggu lalu.' },
    ],
  },
  {
    service: 'supplies',
    author: 'nia',
    title: 'Alat tulis dikirim setiap hari',
    text: 'Kalau formulir habis kami harus menunggu kiriman mingguan. Mohon dikirim setiap hari saja.',
    madeAgo: 33,
    others: 1,
    answers: [
      {
        kind: 'declined',
        by: 'bambang',
        saidAgo: 28,
        text: 'Kiriman harian menghabiskan dua kendaraan untuk barang yang muat dalam satu kardus. Kami menaikkan batas persediaan formulir di cabang, supaya tidak habis sebelum kiriman berikutnya.',
      },
    ],
  },
  {
    service: 'repair',
    author: 'doni',
    title: 'Cadangan mesin EDC untuk hari ramai',
    text: 'Di Kenanga kami sudah tiga kali tanpa mesin EDC pada hari gajian. Tolong siapkan cadangannya.',
    madeAgo: 3,
    others: 0,
    ended: { ago: 2, into: spareTerminal, reason: 'Sama isinya dengan usulan yang lebih dulu ada.' },
  },
  {
    service: 'leave',
    author: 'anton',
    title: 'Cuti bisa diajukan dari telepon',
    text: 'Petugas jaga jarang duduk di depan komputer, jadi lebih mudah mengajukan cuti dari telepon.',
    madeAgo: 12,
    others: 0,
    ended: { ago: 11 },
  },
]
