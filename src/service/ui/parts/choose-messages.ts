import type { Messages } from '../../../platform/i18n/messages.ts'

/** Choosing people and units, and adding files. */
export const chooseMessages = {
  'person.placeholder': { id: 'Ketik nama', en: 'Type a name' },
  'unit.placeholder': { id: 'Ketik nama unit', en: 'Type a unit’s name' },
  'files.add': { id: 'Tambah berkas', en: 'Add files' },
  'files.hint': {
    id: 'Paling banyak {max} berkas, masing-masing 20 MB.',
    en: 'At most {max} files of 20 MB each.',
  },
  'files.sending': { id: 'Mengirim {name}: {percent}', en: 'Sending {name}: {percent}' },
  'files.failed': { id: '{name} tidak terkirim: {why}', en: '{name} was not sent: {why}' },
  'files.failedPlain': { id: 'coba lagi', en: 'please try again' },
  'files.remove': { id: 'Hapus {name}', en: 'Remove {name}' },
  'files.full': { id: 'Jumlah berkas sudah penuh.', en: 'No more files fit.' },
} as const satisfies Messages
