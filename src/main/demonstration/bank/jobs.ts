import { jobs as smallBankJobs, type JobPlan } from '../jobs.ts'

const furtherJobs = {
  ops_head: {
    title: { id: 'Kepala Operasional', en: 'Head of Operations' },
    description: {
      id: 'Menjaga agar transaksi cabang berjalan setiap hari.',
      en: 'Keeps the transactions of the branches going every day.',
    },
    duties: {
      id: 'Menetapkan prosedur transaksi.\nMenangani gangguan antarcabang.',
      en: 'Sets the procedures of transactions.\nSettles what goes wrong between branches.',
    },
  },
  ops_officer: {
    title: { id: 'Petugas Operasional', en: 'Operations Officer' },
    description: {
      id: 'Membantu cabang menyelesaikan transaksi.',
      en: 'Helps branches to finish transactions.',
    },
    duties: {
      id: 'Memeriksa transaksi yang tertunda.\nMengirim uang tunai ke cabang.',
      en: 'Looks into transactions that hang.\nSends cash to the branches.',
    },
  },
  finance_head: {
    title: { id: 'Kepala Keuangan', en: 'Head of Finance' },
    description: {
      id: 'Menjaga anggaran dan pembayaran bank.',
      en: 'Keeps the budget and the payments of the bank.',
    },
    duties: {
      id: 'Menyetujui anggaran.\nMenutup buku setiap bulan.',
      en: 'Approves budgets.\nCloses the books every month.',
    },
  },
  finance_officer: {
    title: { id: 'Petugas Keuangan', en: 'Finance Officer' },
    description: {
      id: 'Melayani pembayaran dan laporan biaya.',
      en: 'Handles payments and reports of costs.',
    },
    duties: {
      id: 'Membayar tagihan pemasok.\nMengganti biaya pegawai.',
      en: 'Pays the bills of suppliers.\nPays back what employees spent.',
    },
  },
  compliance_head: {
    title: { id: 'Kepala Kepatuhan', en: 'Head of Compliance' },
    description: {
      id: 'Menjaga agar aturan pengawas dijalankan.',
      en: 'Sees that the rules of the supervisor are kept.',
    },
    duties: {
      id: 'Menafsirkan aturan baru.\nMelapor kepada pengawas.',
      en: 'Interprets new rules.\nReports to the supervisor.',
    },
  },
  compliance_officer: {
    title: { id: 'Petugas Kepatuhan', en: 'Compliance Officer' },
    description: { id: 'Menjawab pertanyaan tentang aturan.', en: 'Answers questions about the rules.' },
    duties: {
      id: 'Memeriksa dokumen nasabah.\nMemberi pendapat tertulis.',
      en: 'Checks the papers of customers.\nGives opinions in writing.',
    },
  },
  security_head: {
    title: { id: 'Kepala Bagian Keamanan', en: 'Head of Security' },
    description: { id: 'Menjaga keamanan orang dan gedung.', en: 'Keeps people and buildings safe.' },
    duties: {
      id: 'Menyusun rencana pengamanan.\nMelatih petugas jaga.',
      en: 'Plans protection.\nTrains the guards.',
    },
  },
  security_officer: {
    title: { id: 'Koordinator Keamanan', en: 'Security Coordinator' },
    description: { id: 'Membantu cabang menjaga keamanannya.', en: 'Helps branches to stay safe.' },
    duties: {
      id: 'Memeriksa kamera dan alarm.\nMengatur pengawalan.',
      en: 'Checks cameras and alarms.\nArranges escorts.',
    },
  },
  region_head: {
    title: { id: 'Kepala Wilayah', en: 'Regional Head' },
    description: { id: 'Memimpin cabang-cabang satu wilayah.', en: 'Leads the branches of a region.' },
    duties: {
      id: 'Menetapkan sasaran cabang.\nMengunjungi setiap cabang.',
      en: 'Sets the goals of the branches.\nVisits every branch.',
    },
  },
  region_officer: {
    title: { id: 'Petugas Wilayah', en: 'Regional Officer' },
    description: { id: 'Membantu cabang di wilayahnya.', en: 'Helps the branches of the region.' },
    duties: {
      id: 'Mengatur tenaga pengganti.\nMengumpulkan laporan cabang.',
      en: 'Arranges stand-ins.\nCollects the reports of the branches.',
    },
  },
} as const satisfies Readonly<Record<string, JobPlan>>

/** What people of a bank of any size do. */
export const bankJobs = { ...smallBankJobs, ...furtherJobs } as const satisfies Readonly<
  Record<string, JobPlan>
>
export type BankJob = keyof typeof bankJobs
export const bankJobKeys = Object.keys(bankJobs) as readonly BankJob[]
