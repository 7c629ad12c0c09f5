import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of times that a unit promises whoever asked. */
export const appointmentMessages = {
  title: { id: 'Janji temu', en: 'Appointments' },
  none: { id: 'Belum ada janji temu.', en: 'There is no appointment.' },
  next: { id: 'Janji temu: {when}', en: 'Appointment: {when}' },
  'state.waiting': { id: 'Menunggu', en: 'Waits' },
  'state.kept': { id: 'Ditepati', en: 'Kept' },
  'state.missed': { id: 'Terlewat', en: 'Missed' },
  'state.called_off': { id: 'Dibatalkan', en: 'Called off' },
  'state.ended': { id: 'Permintaannya sudah selesai', en: 'The request was finished' },
  silent: {
    id: 'Kalau sampai {at} tidak ada yang menyatakan ditepati, dianggap terlewat.',
    en: 'Where nobody says by {at} that it was kept, it was missed.',
  },
  'said.unit': { id: 'Unit: {word}', en: 'The unit: {word}' },
  'said.asker': { id: 'Peminta: {word}', en: 'Whoever asked: {word}' },
  'word.kept': { id: 'ditepati', en: 'kept' },
  'word.missed': { id: 'terlewat', en: 'missed' },
  'word.called_off': { id: 'dibatalkan', en: 'called off' },
  'say.kept': { id: 'Sudah ditepati', en: 'It was kept' },
  'say.missed': { id: 'Tidak ada yang datang', en: 'Nobody came' },
  'say.called_off': { id: 'Batalkan', en: 'Call it off' },
  'say.called_off.why': {
    id: 'Peminta diberi tahu beserta alasannya. Setelah itu waktu lain bisa dijanjikan.',
    en: 'Whoever asked is told, with the reason. Then another time can be promised.',
  },
  'say.called_off.title': { id: 'Batalkan janji temu {when}?', en: 'Call off the appointment {when}?' },
  'say.missed.why': {
    id: 'Unit yang berjanji membayar kompensasinya, kecuali ada pengecualian.',
    en: 'The unit that promised pays for it, unless it is exempt.',
  },
  'say.missed.title': { id: 'Janji temu {when} terlewat?', en: 'Was the appointment {when} missed?' },
  'say.kept.why': {
    id: 'Tidak ada yang dibayar untuk janji temu ini; yang sudah dibayar dibatalkan.',
    en: 'Nothing is paid for it; what was paid is reversed.',
  },
  'say.kept.title': { id: 'Janji temu {when} ditepati?', en: 'Was the appointment {when} kept?' },
  'say.done': { id: 'Dicatat.', en: 'It was written down.' },
  make: { id: 'Buat janji temu', en: 'Make an appointment' },
  'make.lead': {
    id: 'Peminta diberi tahu. Kalau sejam setelah selesainya tidak ada yang menyatakan ditepati, jaminannya membayar.',
    en: 'Whoever asked is told. Where nobody says within an hour of its end that it was kept, the guarantee pays.',
  },
  'make.day': { id: 'Tanggal', en: 'Day' },
  'make.from': { id: 'Dari', en: 'From' },
  'make.to': { id: 'Sampai', en: 'To' },
  'make.note': { id: 'Tempat atau keterangan', en: 'Place or note' },
  'make.needed': { id: 'Isi tanggal dan jamnya.', en: 'Give the day and the time.' },
  'make.send': { id: 'Janjikan', en: 'Promise it' },
  'make.done': { id: 'Janji temu dibuat.', en: 'The appointment was made.' },
} as const satisfies Messages
