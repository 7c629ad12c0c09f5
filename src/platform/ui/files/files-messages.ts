import type { Messages } from '../../i18n/messages.ts'

/** Adding files. */
export const filesMessages = {
  add: { id: 'Tambah berkas', en: 'Add files' },
  hint: {
    id: 'Paling banyak {max} berkas, masing-masing 20 MB.',
    en: 'At most {max} files of 20 MB each.',
  },
  sending: { id: 'Mengirim {name}: {percent}', en: 'Sending {name}: {percent}' },
  failed: { id: '{name} tidak terkirim: {why}', en: '{name} was not sent: {why}' },
  failedPlain: { id: 'coba lagi', en: 'please try again' },
  remove: { id: 'Hapus {name}', en: 'Remove {name}' },
  full: { id: 'Jumlah berkas sudah penuh.', en: 'No more files fit.' },
} as const satisfies Messages
