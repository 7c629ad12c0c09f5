import type { Message } from '../../platform/i18n/messages.ts'

/** A job with what it is for and what it does, in both languages. */
export interface JobPlan {
  readonly title: Message
  readonly description: Message
  readonly duties: Message
}

const headOffice = {
  director: {
    title: { id: 'Direktur Utama', en: 'President Director' },
    description: { id: 'Memimpin bank dan menjaga arahnya.', en: 'Leads the bank and keeps its course.' },
    duties: {
      id: 'Menetapkan sasaran tahunan.\nMenilai kerja setiap bagian.',
      en: 'Sets the goals of the year.\nJudges the work of every department.',
    },
  },
  auditor: {
    title: { id: 'Auditor Internal', en: 'Internal Auditor' },
    description: { id: 'Memeriksa apakah aturan dijalankan.', en: 'Checks that rules are kept.' },
    duties: {
      id: 'Membaca catatan audit setiap minggu.\nMelaporkan temuan kepada direksi.',
      en: 'Reads the audit log every week.\nReports findings to the board.',
    },
  },
  administrator: {
    title: { id: 'Administrator Sistem Organisasi', en: 'Organisation Administrator' },
    description: {
      id: 'Menjaga daftar unit, orang, dan jabatan.',
      en: 'Keeps units, people and jobs up to date.',
    },
    duties: {
      id: 'Mengundang pegawai baru.\nMencatat perpindahan dan pegawai yang keluar.',
      en: 'Invites new employees.\nRecords moves and departures.',
    },
  },
} as const

const departments = {
  it_head: {
    title: { id: 'Kepala Teknologi Informasi', en: 'Head of Information Technology' },
    description: {
      id: 'Menjaga agar semua sistem bank dapat dipakai.',
      en: 'Keeps the systems of the bank usable.',
    },
    duties: {
      id: 'Membagi permintaan kepada teknisi.\nMenjaga janji layanan.',
      en: 'Shares requests among the technicians.\nKeeps the promises of the department.',
    },
  },
  technician: {
    title: { id: 'Teknisi', en: 'Technician' },
    description: { id: 'Memperbaiki dan memasang perangkat.', en: 'Mends and installs equipment.' },
    duties: {
      id: 'Memperbaiki printer, EDC, dan komputer.\nMemasang perangkat di cabang.',
      en: 'Mends printers, card terminals and computers.\nInstalls equipment in branches.',
    },
  },
  access_officer: {
    title: { id: 'Petugas Akses', en: 'Access Officer' },
    description: {
      id: 'Mengatur siapa boleh memakai aplikasi apa.',
      en: 'Sets up who may use which application.',
    },
    duties: {
      id: 'Membuat dan menutup akun.\nMengganti kata sandi yang lupa.',
      en: 'Opens and closes accounts.\nResets forgotten passwords.',
    },
  },
  hr_head: {
    title: { id: 'Kepala Sumber Daya Manusia', en: 'Head of Human Resources' },
    description: {
      id: 'Mengurus pegawai sejak melamar sampai pensiun.',
      en: 'Looks after people from application to retirement.',
    },
    duties: {
      id: 'Menyetujui penerimaan pegawai.\nMenyusun rencana pelatihan.',
      en: 'Approves recruitment.\nPlans training.',
    },
  },
  hr_officer: {
    title: { id: 'Petugas Kepegawaian', en: 'Personnel Officer' },
    description: {
      id: 'Melayani urusan kepegawaian sehari-hari.',
      en: 'Handles the daily matters of personnel.',
    },
    duties: {
      id: 'Mengurus cuti dan surat keterangan.\nMenjadwalkan pelatihan.',
      en: 'Handles leave and letters.\nSchedules training.',
    },
  },
  logistics_head: {
    title: { id: 'Kepala Logistik', en: 'Head of Logistics' },
    description: { id: 'Menyediakan barang dan kendaraan.', en: 'Provides goods and vehicles.' },
    duties: {
      id: 'Mengatur persediaan gudang.\nMengatur jadwal kendaraan.',
      en: 'Runs the store.\nPlans the vehicles.',
    },
  },
  storekeeper: {
    title: { id: 'Petugas Gudang', en: 'Storekeeper' },
    description: { id: 'Menjaga dan mengirim barang persediaan.', en: 'Keeps and sends out supplies.' },
    duties: {
      id: 'Menyiapkan alat tulis dan formulir.\nMencatat barang masuk dan keluar.',
      en: 'Packs stationery and forms.\nRecords what comes and goes.',
    },
  },
  driver: {
    title: { id: 'Pengemudi dan Kurir', en: 'Driver and Courier' },
    description: {
      id: 'Mengantar orang, dokumen, dan barang.',
      en: 'Takes people, papers and goods where they should be.',
    },
    duties: {
      id: 'Mengantar dokumen antarkantor.\nMerawat kendaraan.',
      en: 'Carries papers between offices.\nLooks after the vehicles.',
    },
  },
  pr_head: {
    title: { id: 'Kepala Hubungan Masyarakat', en: 'Head of Public Relations' },
    description: { id: 'Menjaga nama baik bank.', en: 'Looks after the good name of the bank.' },
    duties: {
      id: 'Menjawab media.\nMenyetujui materi promosi.',
      en: 'Answers the press.\nApproves promotional material.',
    },
  },
  pr_officer: {
    title: { id: 'Petugas Hubungan Masyarakat', en: 'Public Relations Officer' },
    description: { id: 'Menyiapkan acara, brosur, dan berita.', en: 'Prepares events, brochures and news.' },
    duties: {
      id: 'Membuat brosur bersama unit lain.\nMenyiapkan acara.',
      en: 'Makes brochures with other units.\nPrepares events.',
    },
  },
  steward: {
    title: { id: 'Pengelola Pemasaran Internal', en: 'Steward of Internal Marketing' },
    description: {
      id: 'Menjaga agar rekan kerja dilayani sebaik nasabah.',
      en: 'Sees that colleagues are served as well as customers.',
    },
    duties: {
      id: 'Membaca rapor layanan setiap unit.\nMenjaga aturan penilaian.',
      en: 'Reads the scorecards of all units.\nGuards the rules of rating.',
    },
  },
} as const

const branches = {
  branch_head: {
    title: { id: 'Kepala Cabang', en: 'Branch Head' },
    description: {
      id: 'Memimpin cabang dan bertemu nasabah.',
      en: 'Leads a branch and meets its customers.',
    },
    duties: {
      id: 'Membuka dan menutup cabang.\nMenangani keluhan yang berat.',
      en: 'Opens and closes the branch.\nDeals with serious complaints.',
    },
  },
  guard_leader: {
    title: { id: 'Komandan Regu Jaga', en: 'Guard Leader' },
    description: { id: 'Mengatur penjagaan cabang.', en: 'Runs the guard post of a branch.' },
    duties: {
      id: 'Menyusun jadwal jaga.\nMemeriksa pintu dan kamera.',
      en: 'Plans the shifts.\nChecks doors and cameras.',
    },
  },
  guard: {
    title: { id: 'Petugas Keamanan', en: 'Security Guard' },
    description: { id: 'Orang pertama yang menyambut nasabah.', en: 'The first to welcome a customer.' },
    duties: {
      id: 'Menyambut dan mengarahkan nasabah.\nMenjaga ketertiban.',
      en: 'Welcomes and guides customers.\nKeeps order.',
    },
  },
  head_teller: {
    title: { id: 'Kepala Teller', en: 'Head Teller' },
    description: { id: 'Bertanggung jawab atas kas cabang.', en: 'Answers for the cash of a branch.' },
    duties: {
      id: 'Membuka khasanah bersama kepala cabang.\nMemeriksa kas harian.',
      en: 'Opens the vault with the branch head.\nChecks the cash every day.',
    },
  },
  teller: {
    title: { id: 'Teller', en: 'Bank Teller' },
    description: { id: 'Melayani setoran dan penarikan.', en: 'Serves deposits and withdrawals.' },
    duties: {
      id: 'Melayani transaksi tunai.\nMencocokkan kas pada sore hari.',
      en: 'Serves cash transactions.\nBalances the cash in the afternoon.',
    },
  },
  service_supervisor: {
    title: { id: 'Penyelia Layanan Nasabah', en: 'Customer Service Supervisor' },
    description: {
      id: 'Menjaga mutu layanan di meja depan.',
      en: 'Keeps up the quality of service at the front desk.',
    },
    duties: {
      id: 'Membimbing petugas baru.\nMenutup keluhan nasabah.',
      en: 'Guides new officers.\nSettles complaints.',
    },
  },
  service_officer: {
    title: { id: 'Petugas Layanan Nasabah', en: 'Customer Service Officer' },
    description: {
      id: 'Membuka rekening dan menjawab pertanyaan.',
      en: 'Opens accounts and answers questions.',
    },
    duties: {
      id: 'Membuka rekening dan kartu.\nMencatat keluhan.',
      en: 'Opens accounts and cards.\nRecords complaints.',
    },
  },
} as const

/** What people of the bank do. */
export const jobs = { ...headOffice, ...departments, ...branches } as const satisfies Readonly<
  Record<string, JobPlan>
>

export type JobKey = keyof typeof jobs
