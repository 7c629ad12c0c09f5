import type { Message } from '../../platform/i18n/messages.ts'
import type { SetAsideReason, WarningCode } from './imported.ts'
import type { ImportRefusalCode } from './refusals.ts'

/** The first line of the file of rows that were set aside. */
export const setAsideHeadings: readonly Message[] = [
  { id: 'baris', en: 'line' },
  { id: 'nomor', en: 'number' },
  { id: 'kolom', en: 'column' },
  { id: 'isi', en: 'value' },
  { id: 'alasan', en: 'reason' },
]

/** Why a row was set aside; the line, the column and the value stand beside it. */
export const setAsideSentences = {
  column_count: {
    id: 'Jumlah kolom baris ini tidak sama dengan jumlah judul kolom.',
    en: 'This row does not have as many columns as there are headings.',
  },
  number_missing: { id: 'Nomornya kosong.', en: 'There is no number.' },
  state_missing: { id: 'Status kosong.', en: 'There is no state.' },
  state_unknown: { id: 'Status ini tidak dikenal.', en: 'This is no state that we know.' },
  date_missing: { id: 'Waktu perubahan kosong.', en: 'There is no time of the change.' },
  date_unreadable: {
    id: 'Ini bukan tanggal dan jam seperti yang ditulis di bagian lain berkas.',
    en: 'This is no date and time as the rest of the file writes them.',
  },
  date_out_of_range: { id: 'Tahunnya di luar 1900–2199.', en: 'The year is not within 1900–2199.' },
  count_unreadable: { id: 'Ini bukan bilangan bulat.', en: 'This is no whole number.' },
  priority_unreadable: {
    id: 'Prioritas harus diawali angka 1 sampai 5.',
    en: 'A priority begins with a digit from 1 to 5.',
  },
  truth_unreadable: {
    id: 'Ini bukan nilai benar/salah seperti yang ditulis di bagian lain berkas.',
    en: 'This is no true or false as the rest of the file writes them.',
  },
  number_twice: {
    id: 'Nomor ini ada di beberapa baris yang isinya berbeda; mana yang benar tidak diketahui.',
    en: 'Several rows with different contents have this number; which one is right is not known.',
  },
  value_unmapped: {
    id: 'Pemetaan tidak menyebut arti isi ini.',
    en: 'The mapping does not say what this means.',
  },
  date_unlike_formats: {
    id: 'Ini tidak ditulis menurut salah satu format tanggal di pemetaan, atau tanggalnya tidak ada.',
    en: 'This is written in none of the mapping’s date formats, or there is no such day.',
  },
  date_in_future: { id: 'Waktu ini belum tiba.', en: 'This moment has not come yet.' },
  opened_missing: {
    id: 'Waktu permintaan dibuat kosong.',
    en: 'It is not said when the request was made.',
  },
  completion_missing: {
    id: 'Menurut statusnya selesai, tetapi waktu selesainya tidak ada.',
    en: 'Finished by its state, without a time at which it was completed.',
  },
  cancellation_missing: {
    id: 'Menurut statusnya dibatalkan, tetapi waktunya tidak ada.',
    en: 'Cancelled by its state, without a time at which that was done.',
  },
  open_though_finished: {
    id: 'Menurut statusnya belum selesai, padahal waktu selesainya ada.',
    en: 'Not finished by its state, though there is a time of its completion.',
  },
  answered_before_opened: {
    id: 'Dijawab sebelum permintaannya dibuat.',
    en: 'Answered before it was asked for.',
  },
  completed_before_opened: {
    id: 'Selesai sebelum permintaannya dibuat.',
    en: 'Finished before it was asked for.',
  },
  closed_before_completed: {
    id: 'Ditutup sebelum selesai.',
    en: 'Closed before it was completed.',
  },
  text_too_long: {
    id: 'Teks ini lebih panjang dari 200 huruf.',
    en: 'This is longer than 200 letters.',
  },
  character_unusable: {
    id: 'Baris ini berisi huruf kosong (NUL) yang tidak dapat disimpan.',
    en: 'This row has a NUL character, which cannot be kept.',
  },
  rating_unreadable: {
    id: 'Penilaian harus angka 1 sampai 5.',
    en: 'A rating is a number from 1 to 5.',
  },
  duplicate: {
    id: 'Salinan persis dari baris lain permintaan ini.',
    en: 'An exact copy of another row of this request.',
  },
} as const satisfies Record<SetAsideReason, Message>

/** What is worth knowing about a log that was read; `count` says how often. */
export const warningSentences = {
  opened_after_first_row: {
    id: '{count, number} permintaan menurut sumber dibuka setelah perubahan pertamanya; waktu perubahan itu yang dipakai.',
    en: '{count, plural, one {# request was} other {# requests were}} opened, says the source, after the first change; the time of that change is used.',
  },
  closed_without_resolution: {
    id: '{count, number} permintaan ditutup tanpa pernah diselesaikan; penutupannya dihitung sebagai penyelesaian.',
    en: '{count, plural, one {# request was} other {# requests were}} closed without having been resolved; the closing counts as completion.',
  },
  reopened_by_count_only: {
    id: '{count, number} pembukaan kembali hanya terlihat dari hitungan sumber.',
    en: '{count, plural, one {# reopening shows} other {# reopenings show}} in the source’s count alone.',
  },
  state_went_back: {
    id: '{count, number} baris kembali ke status yang sudah lewat; statusnya tidak diubah.',
    en: '{count, plural, one {# row goes} other {# rows go}} back to a state already passed; the request keeps its state.',
  },
  rows_reordered: {
    id: 'Baris {count, number} permintaan tidak berurutan dan diurutkan menurut waktu.',
    en: 'The rows of {count, plural, one {# request} other {# requests}} were out of order and were sorted by time.',
  },
  hidden_hand_overs: {
    id: '{count, number} penerusan dihitung sumber tetapi tidak tampak pada barisnya.',
    en: '{count, plural, one {# hand-over is} other {# hand-overs are}} counted by the source and not visible in its rows.',
  },
  category_changed: {
    id: 'Kategori {count, number} permintaan berganti di tengah jalan; yang pertama dipakai.',
    en: '{count, plural, one {# request} other {# requests}} changed category on the way; the first one is used.',
  },
  priority_changed: {
    id: 'Prioritas {count, number} permintaan berganti di tengah jalan; yang pertama dipakai.',
    en: '{count, plural, one {# request} other {# requests}} changed priority on the way; the first one is used.',
  },
  caller_changed: {
    id: 'Peminta {count, number} permintaan berganti di tengah jalan; yang pertama dipakai.',
    en: '{count, plural, one {# request} other {# requests}} changed caller on the way; the first one is used.',
  },
  resolution_time_absent: {
    id: 'Sumber tidak mencatat waktu penyelesaian {count, number} permintaan; waktu baris status dipakai, seperti pada semua permintaan.',
    en: 'The source gives no time of resolution for {count, plural, one {# request} other {# requests}}; the time of the row is used, as for all.',
  },
  time_skipped: {
    id: '{count, number} waktu tidak pernah ada di zona ini (jam dimajukan) dan digeser sejauh lompatannya.',
    en: '{count, plural, one {# time} other {# times}} never existed in this zone (clocks went forward) and moved by the jump.',
  },
  time_repeated: {
    id: '{count, number} waktu terjadi dua kali di zona ini (jam dimundurkan); yang pertama dipakai.',
    en: '{count, plural, one {# time} other {# times}} happened twice in this zone (clocks went back); the first is used.',
  },
  rows_without_group: {
    id: '{count, number} baris tanpa grup; unit “Tanpa grup” mewakilinya.',
    en: '{count, plural, one {# row has} other {# rows have}} no group; the unit “No group” stands for it.',
  },
  requests_without_caller: {
    id: '{count, number} permintaan tanpa nama peminta.',
    en: '{count, plural, one {# request does} other {# requests do}} not say who asked.',
  },
  requests_without_category: {
    id: '{count, number} permintaan tidak menyebut layanan; layanan “Tanpa kategori” mewakilinya.',
    en: '{count, plural, one {# request names} other {# requests name}} no service; the service “No category” stands for it.',
  },
  due_not_after_opening: {
    id: 'Batas waktu {count, number} permintaan tidak sesudah permintaannya dibuat; itu tidak dianggap janji.',
    en: '{count, plural, one {# request was} other {# requests were}} due no later than asked for; that counts as no promise.',
  },
  closed_without_time: {
    id: '{count, number} permintaan ditutup menurut statusnya, tanpa waktu penutupan; dicatat sebagai selesai saja.',
    en: '{count, plural, one {# request is} other {# requests are}} closed by state, without a time of closing; they stand as completed.',
  },
  paused_without_time: {
    id: '{count, number} permintaan sedang menunggu menurut statusnya; sejak kapan tidak diketahui, jadi jamnya tetap berjalan.',
    en: '{count, plural, one {# request is} other {# requests are}} waiting by state; since when is not known, so the clock runs on.',
  },
  encoding_guessed: {
    id: 'Pengodean teks berkas tidak disebut dan dibaca sebagai windows-1252; periksa nama yang beraksen.',
    en: 'The file does not say how its text is written and was read as windows-1252; look at names with accents.',
  },
} as const satisfies Record<WarningCode, Message>

/** What is wrong with a mapping beyond its shape. */
export const mappingFaults = {
  date_format: {
    id: 'bukan format tanggal yang dikenal; contohnya D/M/YYYY HH:mm atau YYYY-MM-DD[T]HH:mm:ssZ',
    en: 'no known date format; such as D/M/YYYY HH:mm or YYYY-MM-DD[T]HH:mm:ssZ',
  },
  date_time: {
    id: 'format tanpa jam memerlukan "time", misalnya format: D/M/YYYY dengan time: "17:00"',
    en: 'a format without hours needs a "time", such as format: D/M/YYYY with time: "17:00"',
  },
  system_reserved: {
    id: 'nama ini dipakai oleh --profile servicenow; pilih nama lain',
    en: 'this name belongs to --profile servicenow; choose another',
  },
  zone: {
    id: 'bukan zona waktu; pakai nama seperti Asia/Jakarta',
    en: 'no time zone; use a name such as Asia/Jakarta',
  },
} as const satisfies Record<string, Message>

/** Names for what the source leaves out, which becomes a unit, a service or a person of its own. */
export const missingNames = {
  unit: { id: 'Tanpa grup', en: 'No group' },
  service: { id: 'Tanpa kategori', en: 'No category' },
  person: { id: 'Tanpa nama', en: 'Not named' },
} as const satisfies Record<string, Message>

/** Why a file is not read at all, and what to do. Nothing has been imported when one of these is said. */
export const importRefusals = {
  file_missing: { id: 'Berkas tidak ditemukan.', en: 'There is no such file.' },
  file_unreadable: {
    id: 'Berkas tidak dapat dibaca: periksa hak aksesnya, dan apakah ini bukan folder.',
    en: 'The file cannot be read: check its permissions, and that it is no folder.',
  },
  file_empty: { id: 'Berkas ini kosong.', en: 'The file is empty.' },
  file_not_text: {
    id: 'Ini bukan teks seperti CSV atau XES, melainkan berkas biner seperti gambar atau program.',
    en: 'This is no text such as CSV or XES but a binary file, such as a picture or a program.',
  },
  xml_broken: {
    id: 'XML-nya rusak pada baris {line, number}. Ekspor ulang log peristiwanya.',
    en: 'The XML is broken on line {line, number}. Export the event log again.',
  },
  xml_cut_off: {
    id: 'Log peristiwa ini terpotong: berkasnya berakhir pada baris {line, number} sebelum lognya selesai. Unduh atau salin ulang.',
    en: 'The event log is cut off: the file ends on line {line, number} before the log does. Download or copy it again.',
  },
  xml_too_deep: {
    id: 'XML pada baris {line, number} bersarang terlalu dalam untuk log peristiwa.',
    en: 'The XML on line {line, number} is nested too deeply for an event log.',
  },
  xes_no_log: {
    id: 'Ini XML, tetapi bukan log peristiwa XES: elemen terluarnya “{element}”, bukan “log”.',
    en: 'This is XML but no XES event log: its outermost element is “{element}” and not “log”.',
  },
  xes_unmapped: {
    id: 'Ini log peristiwa XES. Log seperti itu dibaca dengan pemetaan: pilih “Sistem lain, dengan pemetaan kolom”, atau --mapping di baris perintah.',
    en: 'This is an event log in XES. It is read by a mapping: choose “Another system, by a mapping of its columns”, or --mapping on the command line.',
  },
  events_missing: {
    id: 'Log peristiwa ini tidak berisi satu peristiwa pun.',
    en: 'There is not a single event in this event log.',
  },
  file_is_workbook: {
    id: 'Ini berkas Excel atau arsip ZIP. Simpan dahulu sebagai “CSV UTF-8”, atau keluarkan berkasnya dari arsip.',
    en: 'This is an Excel file or a ZIP archive. Save it as “CSV UTF-8” first, or take the file out of the archive.',
  },
  file_packed_otherwise: {
    id: 'Berkas ini dipadatkan dengan {kind}; yang dibaca hanya gzip. Bongkar dahulu, atau padatkan dengan gzip.',
    en: 'This file is packed with {kind}; only gzip is read. Unpack it first, or pack it with gzip.',
  },
  file_packed_twice: {
    id: 'Berkas ini dipadatkan dengan gzip dua kali. Bongkar sekali dahulu.',
    en: 'This file is packed with gzip twice. Unpack it once first.',
  },
  file_not_utf8: {
    id: 'Teks berkas ini bukan UTF-8. Simpan ulang sebagai “CSV UTF-8” agar tidak ada nama yang rusak.',
    en: 'The text is not UTF-8. Save it again as “CSV UTF-8”, so that no name is damaged.',
  },
  encoding_wrong: {
    id: 'Teks berkas ini tidak dapat dibaca sebagai {encoding}.',
    en: 'The text cannot be read as {encoding}.',
  },
  gzip_broken: {
    id: 'Arsip gzip ini terpotong atau rusak. Unduh atau salin ulang.',
    en: 'The gzip file is cut off or damaged. Download or copy it again.',
  },
  unpacks_too_large: {
    id: 'Isi arsip gzip ini lebih dari {gigabytes} GB setelah dibongkar. Bagi menjadi beberapa berkas.',
    en: 'Unpacked, this gzip file has more than {gigabytes} GB. Split it into several files.',
  },
  quote_unclosed: {
    id: 'Tanda kutip yang dibuka pada baris {line} tidak pernah ditutup.',
    en: 'A quotation mark opened on line {line} is never closed.',
  },
  row_too_long: {
    id: 'Baris {line} lebih panjang dari 1 MB; mungkin ada tanda kutip yang tidak ditutup.',
    en: 'The row on line {line} is longer than 1 MB; probably a quotation mark is not closed.',
  },
  csv_broken: { id: 'CSV rusak pada baris {line}.', en: 'The CSV is broken on line {line}.' },
  columns_missing: {
    id: 'Kolom berikut tidak ada: {columns}. Yang ditemukan: {found}.',
    en: 'These columns are missing: {columns}. Found instead: {found}.',
  },
  columns_twice: {
    id: 'Kolom berikut ada lebih dari sekali: {columns}.',
    en: 'These columns are there more than once: {columns}.',
  },
  rows_missing: {
    id: 'Hanya ada judul kolom, tanpa satu baris pun.',
    en: 'There are headings and not a single row.',
  },
  dates_ambiguous: {
    id: 'Seluruh tanggal dapat dibaca dengan lebih dari satu cara ({spellings}), misalnya “{value}” pada baris {line}. Sebutkan urutan tanggalnya.',
    en: 'Every date can be read in more than one way ({spellings}), such as “{value}” on line {line}. Say which order is meant.',
  },
  dates_contradictory: {
    id: 'Tanggal ditulis dengan cara yang bertentangan: “{value}” pada baris {line} dan “{otherValue}” pada baris {otherLine}. Samakan dahulu penulisannya.',
    en: 'Dates contradict each other: “{value}” on line {line} and “{otherValue}” on line {otherLine}. Write them all in one way first.',
  },
  dates_unreadable: {
    id: 'Tidak satu pun tanggal dapat dibaca. Yang dikenal misalnya 29/2/2016 01:16, 2016-02-29 01:16:00, dan 2016-02-29T01:16Z.',
    en: 'Not one date can be read. Known are such as 29/2/2016 01:16, 2016-02-29 01:16:00 and 2016-02-29T01:16Z.',
  },
  truths_contradictory: {
    id: 'Nilai benar/salah ditulis dengan cara yang bercampur: “{value}” pada baris {line} dan “{otherValue}” pada baris {otherLine}.',
    en: 'True and false are written in mixed ways: “{value}” on line {line} and “{otherValue}” on line {otherLine}.',
  },
  states_unknown: {
    id: 'Tidak satu pun status dikenal; yang ditemukan: {states}.',
    en: 'Not one state is known; found were: {states}.',
  },
  zone_unknown: {
    id: 'Zona waktu “{zone}” tidak dikenal. Pakai nama seperti Asia/Jakarta.',
    en: 'There is no time zone “{zone}”. Use a name such as Asia/Jakarta.',
  },
  file_changed: {
    id: 'Berkas berubah selagi dibaca. Tidak ada yang diimpor; coba lagi.',
    en: 'The file changed while it was read. Nothing was imported; try again.',
  },
} as const satisfies Record<ImportRefusalCode, Message>
