/** A proposal in a bank of any size; who makes it and who votes follows from who used the service. */
export interface BankProposalPlan {
  /** The service by its key. */
  readonly service: string
  readonly title: string
  readonly text: string
  /** Days before now. */
  readonly madeAgo: number
  /** Of the people who may vote, so many do. */
  readonly votes: number
  readonly answers?: readonly {
    readonly kind: 'accepted' | 'declined' | 'done'
    readonly saidAgo: number
    /** Days from now to the promised day; negative where it has passed. */
    readonly promisedIn?: number
    readonly text: string
  }[]
  /** Withdrawn, or merged into the one of that title. */
  readonly ended?: { readonly ago: number; readonly into?: string; readonly reason?: string }
}

const readyCash = 'Uang tunai dikirim sebelum cabang buka'

/** One for each way that a proposal can go, and one that nobody has answered for so long that it has climbed to the director. */
export const bankProposalPlans: readonly BankProposalPlan[] = [
  {
    service: 'cash',
    title: readyCash,
    text: 'Kiriman tiba setelah nasabah pertama datang, jadi teller mulai dengan laci yang hampir kosong.',
    madeAgo: 5,
    votes: 14,
  },
  {
    service: 'repair',
    title: 'Teknisi memberi tahu jam datang',
    text: 'Kami menunggu seharian tanpa tahu kapan teknisi tiba. Satu pesan pagi hari sudah cukup.',
    madeAgo: 40,
    votes: 22,
  },
  {
    service: 'supplies',
    title: 'Formulir dikirim dalam jumlah yang bisa dipilih',
    text: 'Satu dus terlalu banyak untuk kantor kecil, dan separuhnya kedaluwarsa sebelum terpakai.',
    madeAgo: 28,
    votes: 9,
    answers: [
      {
        kind: 'accepted',
        saidAgo: 22,
        promisedIn: 30,
        text: 'Setuju. Kami sediakan paket kecil mulai bulan depan.',
      },
    ],
  },
  {
    service: 'transport',
    title: 'Pengemudi cadangan pada hari gajian',
    text: 'Pada hari gajian kendaraan ada tetapi pengemudinya tidak.',
    madeAgo: 60,
    votes: 17,
    answers: [
      {
        kind: 'accepted',
        saidAgo: 53,
        promisedIn: -12,
        text: 'Kami melatih dua petugas gudang sebagai pengemudi cadangan.',
      },
    ],
  },
  {
    service: 'password',
    title: 'Ganti kata sandi di luar jam kantor',
    text: 'Cabang yang buka Sabtu tidak bisa berbuat apa-apa bila kata sandinya terkunci.',
    madeAgo: 75,
    votes: 31,
    answers: [
      { kind: 'accepted', saidAgo: 68, promisedIn: -30, text: 'Kami siapkan giliran jaga hari Sabtu.' },
      { kind: 'done', saidAgo: 33, text: 'Giliran jaga berjalan sejak pekan lalu.' },
    ],
  },
  {
    service: 'leave',
    title: 'Cuti disetujui tanpa melihat jadwal jaga',
    text: 'Persetujuan menunggu jadwal jaga bulan depan yang belum ada.',
    madeAgo: 34,
    votes: 4,
    answers: [
      {
        kind: 'declined',
        saidAgo: 27,
        text: 'Tanpa jadwal, pos jaga bisa kosong. Jadwal kini terbit dua pekan lebih awal.',
      },
    ],
  },
  {
    service: 'cash',
    title: 'Kas diantar lebih pagi',
    text: 'Tolong kas diantar sebelum pukul delapan.',
    madeAgo: 4,
    votes: 0,
    ended: { ago: 3, into: readyCash, reason: 'Sama isinya dengan usulan yang lebih dulu ada.' },
  },
  {
    service: 'training',
    title: 'Pelatihan hanya pada hari Senin',
    text: 'Senin lebih sepi di cabang kami.',
    madeAgo: 16,
    votes: 0,
    ended: { ago: 15 },
  },
]
