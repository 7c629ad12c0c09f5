import type { Messages } from '../../platform/i18n/messages.ts'

/** Words of the file of shifts. */
export const shiftFileMessages = {
  'csv.touchpoint': { id: 'titik layanan', en: 'touchpoint' },
  'csv.unit': { id: 'unit kerja', en: 'unit code' },
  'csv.person': { id: 'orang', en: 'person' },
  'csv.starts': { id: 'mulai', en: 'starts' },
  'csv.ends': { id: 'selesai', en: 'ends' },
  'csv.state': { id: 'keadaan', en: 'state' },
  'csv.ready': { id: 'siap sepanjang jadwal', en: 'ready throughout' },
  'csv.missing': { id: 'yang kurang', en: 'what is missing' },
  'csv.overridden': { id: 'alasan tetap ditugaskan', en: 'reason to plan all the same' },
  'csv.cancelled': { id: 'alasan dibatalkan', en: 'reason of cancelling' },
  'state.planned': { id: 'direncanakan', en: 'planned' },
  'state.running': { id: 'sedang berjalan', en: 'running' },
  'state.over': { id: 'selesai', en: 'over' },
  'state.cancelled': { id: 'dibatalkan', en: 'cancelled' },
} as const satisfies Messages
