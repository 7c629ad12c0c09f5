import type { Message, Messages } from '../../platform/i18n/messages.ts'
import { remarksOf, rowReasons, tableRunTexts } from '../../platform/tabular/messages.ts'

/** What is wrong with a row about kinds of service. */
export const kindRowReasons: Readonly<Record<string, Message>> = {
  ...rowReasons,
  number_wrong: {
    id: 'Harus bilangan bulat dari {from, number} sampai {to, number}.',
    en: 'This must be a whole number from {from, number} to {to, number}.',
  },
  currency_wrong: {
    id: 'Tiga huruf besar, seperti IDR.',
    en: 'Three capital letters, such as IDR.',
  },
  both_languages: { id: 'Isi dalam kedua bahasa.', en: 'Write it in both languages.' },
  service_unknown: {
    id: 'Unit ini tidak ada, atau tidak menawarkan layanan dengan nama Indonesia itu.',
    en: 'There is no such unit, or it offers no service of that Indonesian name.',
  },
  service_taken: {
    id: 'Layanan ini sudah termasuk jenis {kind}. Keluarkan dulu dari sana.',
    en: 'This service is of the kind {kind} already. Take it out there first.',
  },
  told_otherwise: {
    id: 'Baris {line, number} menyebut jenis ini dengan nama atau uraian lain.',
    en: 'Line {line, number} names or describes this kind in other words.',
  },
  name_taken: {
    id: 'Sudah ada jenis layanan dengan nama ini.',
    en: 'There is a kind of service of this name already.',
  },
  own_unit: {
    id: 'Ini menyangkut layanan unit Anda sendiri. Orang lain yang harus memutuskan.',
    en: 'This concerns a service of your own unit. Somebody else has to decide.',
  },
  too_many_kinds: { id: 'Paling banyak {most} jenis layanan.', en: 'At most {most} kinds of service fit.' },
  too_many_providers: {
    id: 'Paling banyak {most} penyedia luar dalam satu jenis.',
    en: 'At most {most} outside providers fit in a kind.',
  },
  kind_unknown: {
    id: 'Tidak ada jenis layanan dengan nama Indonesia ini.',
    en: 'There is no kind of service of this Indonesian name.',
  },
  twice: { id: 'Sudah ada di baris {line, number}.', en: 'This is on line {line, number} already.' },
  day_in_future: { id: 'Hari ini belum tiba.', en: 'This day has not come yet.' },
  price_incomplete: {
    id: 'Harga butuh angka, mata uang, dan untuk apa dalam kedua bahasa; atau kosongkan semuanya.',
    en: 'A price needs an amount, a currency, and what it is for in both languages; or leave all of them empty.',
  },
}

/** What an import of kinds of service says on the screen. */
export const kindsRunTexts: Messages = {
  ...tableRunTexts,
  name: { id: 'Jenis layanan', en: 'Kinds of service' },
  'file.kinds': { id: 'Jenis layanan dan layanannya', en: 'Kinds with their services' },
  'file.outside': { id: 'Penyedia luar', en: 'Outside providers' },
  'part.made': { id: 'dibuat', en: 'made' },
  'part.changed': { id: 'diubah', en: 'changed' },
  'part.untouched': { id: 'tetap', en: 'untouched' },
  'remark.made': { id: 'Dibuat: {name}.', en: 'Made: {name}.' },
  'remark.changed': { id: 'Diubah: {name}.', en: 'Changed: {name}.' },
  ...remarksOf(kindRowReasons),
}
