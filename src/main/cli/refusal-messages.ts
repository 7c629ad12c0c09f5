import type { Messages } from '../../platform/i18n/messages.ts'

/** Why a command was not carried out; nothing has been changed then. */
export const refusalMessages = {
  unknown_command: {
    id: 'Perintah "{what}" tidak dikenal; lihat --help.',
    en: 'The command "{what}" is not known; see --help.',
  },
  command_missing: { id: 'Sebutkan perintahnya; lihat --help.', en: 'Say which command; see --help.' },
  unknown_option: {
    id: 'Pilihan {what} tidak dikenal; lihat --help.',
    en: 'The option {what} is not known; see --help.',
  },
  option_missing: { id: 'Pilihan {what} harus diisi.', en: 'The option {what} is needed.' },
  option_empty: { id: 'Pilihan {what} memerlukan nilai.', en: 'The option {what} needs a value.' },
  argument_missing: { id: 'Masukan {what} harus disebut.', en: 'The argument {what} is needed.' },
  too_many_arguments: {
    id: 'Ada masukan yang berlebih; lihat --help.',
    en: 'There are too many arguments; see --help.',
  },
  organisation_unknown: {
    id: 'Tidak ada organisasi "{name}". Yang ada: {known}.',
    en: 'There is no organisation "{name}". There are: {known}.',
  },
  organisation_unknown_to_import: {
    id: 'Tidak ada organisasi "{name}". Yang ada: {known}. Untuk membuatnya sekaligus, tambahkan --admin-name dan --admin-email.',
    en: 'There is no organisation "{name}". There are: {known}. To make it at the same time, add --admin-name and --admin-email.',
  },
  organisation_ambiguous: {
    id: 'Ada beberapa organisasi "{name}"; pakai id-nya: {known}.',
    en: 'Several organisations are called "{name}"; use the id: {known}.',
  },
  organisation_exists: {
    id: 'Organisasi "{name}" sudah ada.',
    en: 'There is already an organisation "{name}".',
  },
  zone_unknown: {
    id: 'Zona waktu "{zone}" tidak dikenal; pakai nama seperti Asia/Jakarta.',
    en: 'There is no time zone "{zone}"; use a name such as Asia/Jakarta.',
  },
  email_wrong: { id: '"{email}" bukan alamat email.', en: '"{email}" is no e-mail address.' },
  code_wrong: {
    id: 'Kode "{code}" harus 2–12 huruf besar atau angka, diawali huruf.',
    en: 'The code "{code}" must be 2–12 capital letters or digits, a letter first.',
  },
  name_wrong: { id: 'Nama harus terdiri dari 1–160 huruf.', en: 'A name has 1 to 160 letters.' },
  language_wrong: {
    id: 'Bahasa "{language}" tidak dikenal; pakai id atau en.',
    en: 'The language "{language}" is not known; use id or en.',
  },
  seed_wrong: {
    id: 'Benih "{seed}" harus bilangan bulat dari 0 sampai 4294967295.',
    en: 'The seed "{seed}" must be a whole number from 0 to 4294967295.',
  },
  people_wrong: {
    id: 'Banyaknya orang "{people}" harus bilangan bulat dari {least, number} sampai {most, number}.',
    en: 'The number of people "{people}" must be whole, from {least, number} to {most, number}.',
  },
  demo_exists: {
    id: '"{name}" sudah ada di basis data ini.',
    en: '"{name}" is in this database already.',
  },
  demo_beside_real: {
    id: 'Basis data ini berisi organisasi "{name}"; bank simulasi, yang kata sandinya diketahui umum, tidak dibuat di sebelahnya. Pakai folder data lain (ETALASE_DATA).',
    en: 'This database holds the organisation "{name}"; a simulated bank, whose passwords everybody knows, is not made beside it. Use another data folder (ETALASE_DATA).',
  },
  demo_exposed: {
    id: 'Bank simulasi, yang kata sandinya diketahui umum, tidak dibuat untuk server yang menjawab di {host}; pakai HOST=127.0.0.1.',
    en: 'A simulated bank, whose passwords everybody knows, is not made for a server that answers on {host}; use HOST=127.0.0.1.',
  },
  profile_unknown: {
    id: 'Sistem asal "{profile}" tidak dikenal; yang dikenal: servicenow, jira, glpi, zammad.',
    en: 'The profile "{profile}" is not known; known are: servicenow, jira, glpi, zammad.',
  },
  source_unclear: {
    id: 'Sebutkan asal berkas dengan --profile atau --mapping, salah satu saja.',
    en: 'Say where the file comes from by --profile or --mapping, one of the two.',
  },
  dates_with_mapping: {
    id: 'Urutan tanggal disebut oleh pemetaan; --dates hanya untuk --profile servicenow.',
    en: 'The mapping says how dates are written; --dates goes with --profile servicenow.',
  },
  dates_wrong: {
    id: 'Urutan tanggal "{dates}" tidak dikenal; pakai dmy atau mdy.',
    en: 'The order of dates "{dates}" is not known; use dmy or mdy.',
  },
  calendar_unknown: {
    id: 'Tidak ada kalender "{name}". Yang ada: {known}.',
    en: 'There is no calendar "{name}". There are: {known}.',
  },
  set_aside_unwritable: {
    id: 'Berkas {file} tidak dapat ditulis ({reason}).',
    en: 'The file {file} cannot be written ({reason}).',
  },
  full_wrong: {
    id: 'Daftar lengkap "{full}" tidak dikenal; yang dapat lengkap: people.',
    en: 'The list "{full}" cannot be complete; known is: people.',
  },
  on_without_full: {
    id: 'Hari di --on berlaku bagi mereka yang tidak ada di daftar lengkap; sebutkan juga --full people.',
    en: 'The day of --on is for those who are missing from a complete list; say --full people, too.',
  },
  day_wrong: {
    id: '"{day}" bukan tanggal seperti 2026-11-25.',
    en: '"{day}" is no day such as 2026-11-25.',
  },
  mapping_wrong: {
    id: 'Pemetaan {file} tidak dapat dipakai: {reason}',
    en: 'The mapping {file} cannot be used: {reason}',
  },
  encoding_wrong: {
    id: 'Pengodean "{encoding}" tidak dikenal; pakai utf-8, utf-16le, utf-16be, atau windows-1252.',
    en: 'The encoding "{encoding}" is not known; use utf-8, utf-16le, utf-16be or windows-1252.',
  },
  separator_wrong: {
    id: 'Pemisah "{separator}" tidak dikenal; pakai comma, semicolon, tab, atau bar.',
    en: 'The separator "{separator}" is not known; use comma, semicolon, tab or bar.',
  },
  folder_empty: {
    id: 'Tidak ada berkas CSV di folder {folder}.',
    en: 'There is no CSV file in the folder {folder}.',
  },
  file_missing: {
    id: 'Tidak ada berkas atau folder {file}.',
    en: 'There is no file or folder {file}.',
  },
  file_unreadable: {
    id: 'Berkas {file} tidak dapat dibaca ({reason}).',
    en: 'The file {file} cannot be read ({reason}).',
  },
  output_there: {
    id: 'Berkas {file} sudah ada dan tidak ditimpa. Pilih nama lain, atau pindahkan dulu berkas itu.',
    en: 'The file {file} is there already and is not written over. Choose another name, or move that file away first.',
  },
  output_unwritable: {
    id: 'Berkas {file} tidak dapat ditulis ({reason}).',
    en: 'The file {file} cannot be written ({reason}).',
  },
} as const satisfies Messages
