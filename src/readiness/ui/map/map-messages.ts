import type { Messages } from '../../../platform/i18n/messages.ts'

export const mapMessages = {
  title: { id: 'Peta kesiapan', en: 'Readiness map' },
  subtitle: {
    id: 'Berapa orang siap untuk jabatannya, unit demi unit. Jumlah pasti dari semua pemegang jabatan, bukan taksiran.',
    en: 'How many people are ready for their jobs, unit by unit. Counts of all who hold the job, not estimates.',
  },
  none: {
    id: 'Belum ada jabatan yang mensyaratkan sesuatu, atau tidak ada yang memegangnya.',
    en: 'No job asks for anything yet, or nobody holds one that does.',
  },
  list: { id: 'Kesiapan menurut unit', en: 'Readiness by unit' },
  unit: { id: 'Unit', en: 'Unit' },
  job: { id: 'Jabatan', en: 'Job' },
  ready: { id: 'Siap sekarang', en: 'Ready now' },
  in90: { id: '90 hari lagi', en: 'In 90 days' },
  'ready.of': { id: '{ready} dari {people}', en: '{ready} of {people}' },
  finding: {
    id: '{ready} dari {people} orang siap untuk jabatannya hari ini; {in90} masih siap 90 hari lagi.',
    en: '{ready} of {people} people are ready for their jobs today; {in90} still are in 90 days.',
  },
} as const satisfies Messages
