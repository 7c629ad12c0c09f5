import type { Messages } from '../../platform/i18n/messages.ts'

/** Words for whoever sets up a new organisation. */
export const startMessages = {
  title: { id: 'Siapkan organisasi Anda', en: 'Set up your organisation' },
  lead: {
    id: 'Urutannya seperti di bawah ini. Sesudah itu kepala setiap unit menawarkan layanannya, dan rekan bisa meminta.',
    en: 'In this order. Then the head of each unit offers its services, and colleagues can ask.',
  },
  units: { id: 'Tambahkan unit', en: 'Add units' },
  unitsWhy: {
    id: 'Departemen, wilayah, cabang, dan loket di bawah unit teratas.',
    en: 'Departments, regions, branches and counters below the topmost one.',
  },
  jobs: { id: 'Tambahkan jabatan', en: 'Add jobs' },
  jobsWhy: { id: 'Setiap penugasan menyebut satu jabatan.', en: 'Each assignment names one.' },
  people: { id: 'Tambahkan orang', en: 'Add people' },
  peopleWhy: {
    id: 'Tugaskan mereka di unitnya, satu sebagai kepala, lalu undang.',
    en: 'Assign them to their units, one as its head, and invite them.',
  },
  done: { id: 'Sudah ada', en: 'There already' },
  open: { id: 'Belum ada', en: 'None yet' },
  hours: { id: 'Janji dihitung menurut', en: 'Promises are counted by the' },
  calendars: { id: 'kalender kerja', en: 'working calendar' },
  files: { id: 'Riwayat dari sistem lain masuk lewat', en: 'History from other systems comes in by' },
  imports: { id: 'Pindahan', en: 'Moving in' },
} as const satisfies Messages
