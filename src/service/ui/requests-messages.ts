import type { Messages } from '../../platform/i18n/messages.ts'

/** Lists of requests that concern one. */
export const requestsMessages = {
  title: { id: 'Permintaan saya', en: 'My requests' },
  filters: { id: 'Saring permintaan', en: 'Filter requests' },
  search: { id: 'Cari nomor atau isi', en: 'Search number or words' },
  side: { id: 'Sisi', en: 'Side' },
  'side.asked': { id: 'Diminta', en: 'Asked' },
  'side.served': { id: 'Dikerjakan', en: 'Served' },
  'side.watched': { id: 'Diikuti', en: 'Watched' },
  'side.all': { id: 'Semua', en: 'All' },
  state: { id: 'Keadaan', en: 'State' },
  'state.unfinished': { id: 'Berjalan', en: 'Open' },
  'state.finished': { id: 'Selesai', en: 'Finished' },
  'state.all': { id: 'Semua', en: 'All' },
  list: { id: 'Permintaan', en: 'Requests' },
  'column.request': { id: 'Permintaan', en: 'Request' },
  'column.state': { id: 'Keadaan', en: 'State' },
  'column.clock': { id: 'Jam janji', en: 'Clock' },
  'column.holder': { id: 'Dipegang', en: 'Held by' },
  'column.asker': { id: 'Peminta', en: 'Asker' },
  'column.assignee': { id: 'Pengerja', en: 'Worked on by' },
  'none.asked': {
    id: 'Yang Anda minta dari unit lain akan tampil di sini, lengkap dengan jam janjinya.',
    en: 'What you ask of other units will be here, with the clock of each promise.',
  },
  'none.served': { id: 'Tidak ada permintaan di tangan Anda.', en: 'No request is in your hands.' },
  'none.watched': {
    id: 'Permintaan yang Anda ikuti akan tampil di sini. Tekan Ikuti pada sebuah permintaan, atau rekan mengajak Anda.',
    en: 'Requests that you watch will be here: those that you chose to watch, and those that a colleague let you watch.',
  },
  'none.found': { id: 'Tidak ada yang cocok dengan saringan ini.', en: 'Nothing matches these filters.' },
  clear: { id: 'Hapus saringan', en: 'Clear filters' },
  repeats: { id: 'Permintaan berulang', en: 'Repeated requests' },
  ask: { id: 'Minta layanan', en: 'Ask for a service' },
} as const satisfies Messages
