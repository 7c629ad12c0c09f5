import type { Messages } from '../platform/i18n/messages.ts'

/** What happens to runs of every kind, and the headings of the table of remarks. */
export const intakeMessages = {
  'failure.run_broke': {
    id: 'Ada gangguan di pihak kami. Tidak ada yang ditulis.',
    en: 'Something broke on our side. Nothing was written.',
  },
  'failure.run_file_lost': {
    id: 'Berkas “{file}” hilang di pihak kami. Tidak ada yang ditulis; kirim lagi berkasnya.',
    en: 'The file “{file}” was lost on our side. Nothing was written; send it again.',
  },
  'failure.run_interrupted': {
    id: 'Pekerjaan ini terputus berkali-kali, lalu dihentikan. Tidak ada yang ditulis.',
    en: 'The work was interrupted again and again, and was given up. Nothing was written.',
  },
  'failure.run_expired': {
    id: 'Pindahan ini tidak dilanjutkan selama satu hari, jadi berkasnya dihapus.',
    en: 'Nobody went on with this import for a day, so its files were removed.',
  },
  'failure.run_stood_on': {
    id: 'Tidak dibatalkan, karena sementara itu ada yang dibangun di atasnya: {what}',
    en: 'Not undone, because something was added on top of it in the meantime: {what}',
  },
  'remarks.file': { id: 'Berkas', en: 'File' },
  'remarks.line': { id: 'Baris', en: 'Line' },
  'remarks.field': { id: 'Kolom', en: 'Column' },
  'remarks.value': { id: 'Nilai', en: 'Value' },
  'remarks.reason': { id: 'Alasan', en: 'Reason' },
} satisfies Messages
