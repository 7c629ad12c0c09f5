import type { Messages } from '../../platform/i18n/messages.ts'

export const intakeUiMessages = {
  title: { id: 'Pindahan', en: 'Moving in' },
  back: { id: 'Organisasi', en: 'Organisation' },
  why: {
    id: 'Organisasi, dan riwayat permintaan dari sistem lain: dibaca, dicoba tanpa menulis apa pun, lalu ditulis seluruhnya atau tidak sama sekali.',
    en: 'The organisation, and the history of requests from other systems: read, tried without writing anything, then written as a whole or not at all.',
  },
  list: { id: 'Pindahan, yang terbaru dahulu', en: 'Imports, the latest first' },
  none: {
    id: 'Belum ada pindahan. Unggah berkas dari sistem lama, lihat dulu apa yang akan terjadi, baru tulis.',
    en: 'No imports yet. Upload a file from the old system, see what would happen, then write it.',
  },
  new: { id: 'Bawa masuk riwayat', en: 'Bring in history' },
  newOrganisation: { id: 'Bawa masuk organisasi', en: 'Bring in the organisation' },
  notYours: {
    id: 'Hanya administrator yang membawa masuk organisasi dan riwayat.',
    en: 'Only an administrator brings in the organisation and its history.',
  },
  'column.file': { id: 'Berkas', en: 'File' },
  'column.kind': { id: 'Apa', en: 'What' },
  'column.state': { id: 'Keadaan', en: 'State' },
  'column.by': { id: 'Oleh', en: 'By' },
  'column.at': { id: 'Dimulai', en: 'Begun' },
  noFile: { id: 'Belum ada berkas', en: 'No file yet' },
  'state.preparing': { id: 'Disiapkan', en: 'Being prepared' },
  'state.checking': { id: 'Sedang dicoba', en: 'Dry run under way' },
  'state.checked': { id: 'Sudah dicoba', en: 'Tried' },
  'state.writing': { id: 'Sedang ditulis', en: 'Being written' },
  'state.done': { id: 'Sudah ditulis', en: 'Written' },
  'state.failed': { id: 'Gagal, tidak ada yang ditulis', en: 'Failed, nothing written' },
  'state.undoing': { id: 'Sedang ditarik kembali', en: 'Being taken back' },
  'state.undone': { id: 'Sudah ditarik kembali', en: 'Taken back' },
  'state.discarded': { id: 'Dibuang', en: 'Discarded' },
} as const satisfies Messages
