import type { Messages } from '../../../platform/i18n/messages.ts'

export const personFormMessages = {
  'new.title': { id: 'Tambah orang', en: 'Add a person' },
  'new.why': {
    id: 'Setelah ini Anda bisa menugaskan dan mengundangnya.',
    en: 'Afterwards you can assign and invite this person.',
  },
  'new.act': { id: 'Tambah orang', en: 'Add the person' },
  'new.done': { id: '{name} sudah ditambahkan.', en: '{name} is added.' },
  people: { id: 'Orang', en: 'People' },
  cancel: { id: 'Batal', en: 'Cancel' },
  name: { id: 'Nama', en: 'Name' },
  nameNeeded: { id: 'Isi namanya.', en: 'Enter a name.' },
  email: { id: 'Email (boleh kosong)', en: 'E-mail (may be empty)' },
  emailWhy: { id: 'Diperlukan untuk mengundang.', en: 'Needed to invite.' },
  emailActiveWhy: {
    id: 'Untuk masuk tetap dipakai alamat akunnya yang sekarang.',
    en: 'Signing in keeps the present address of the account.',
  },
  emailInvitedWhy: {
    id: 'Undangan ke alamat lama berakhir. Undang lagi setelah menyimpan.',
    en: 'The invitation to the former address ends. Invite again after saving.',
  },
  language: { id: 'Bahasa layar dan email', en: 'Language of screens and mails' },
  zone: { id: 'Zona waktu', en: 'Time zone' },
  zoneOrganisation: { id: 'Ikuti organisasi ({zone})', en: 'As the organisation ({zone})' },
} as const satisfies Messages
