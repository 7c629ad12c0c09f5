import type { Messages } from '../../../platform/i18n/messages.ts'
import { formMessages } from '../../contract/form-messages.ts'

export const unitFormMessages = {
  'new.title': { id: 'Tambah unit', en: 'Add a unit' },
  'new.act': { id: 'Tambah unit', en: 'Add the unit' },
  'new.done': { id: '{name} sudah ditambahkan.', en: '{name} is added.' },
  'change.title': { id: 'Ubah {name}', en: 'Change {name}' },
  'change.plain': { id: 'Ubah unit', en: 'Change a unit' },
  'change.act': { id: 'Simpan', en: 'Save' },
  'change.done': { id: '{name} sudah diubah.', en: '{name} is changed.' },
  back: { id: 'Batal', en: 'Cancel' },
  units: { id: 'Unit', en: 'Units' },
  notYours: { id: 'Unit ini bukan untuk Anda ubah.', en: 'This unit is not for you to change.' },
  name: { id: 'Nama unit', en: 'Name' },
  code: { id: 'Kode', en: 'Code' },
  codeWhy: {
    id: 'Huruf besar dan angka, misalnya IT atau CABMELATI. Nomor permintaan memakai kode ini.',
    en: 'Capital letters and digits, such as IT or CABMELATI. Request numbers begin with it.',
  },
  codeWrong: formMessages.code,
  kind: { id: 'Jenis', en: 'Kind' },
  kindWhy: {
    id: 'Unit dibandingkan dengan unit sejenis.',
    en: 'Units are compared with units of the same kind.',
  },
  parent: { id: 'Di bawah unit', en: 'Below' },
  parentWhy: { id: 'Kosong: paling atas.', en: 'Empty: at the top.' },
  parentNeeded: { id: 'Pilih unit di atasnya.', en: 'Choose the unit above.' },
  moveWhy: {
    id: 'Unit pindah bersama semua unit di bawahnya. Kosong: paling atas.',
    en: 'The unit moves with all units below it. Empty: at the top.',
  },
  calendar: { id: 'Kalender kerja', en: 'Working calendar' },
  calendarWhy: {
    id: 'Waktu janji unit ini dihitung menurut kalender ini.',
    en: 'The unit’s promises are counted by it.',
  },
  inherit: { id: 'Ikuti unit di atasnya', en: 'As the unit above' },
} as const satisfies Messages
