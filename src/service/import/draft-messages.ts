import type { Messages } from '../../platform/i18n/messages.ts'

/** Remarks in a first mapping: what was found out, and what to look at. */
export const draftMessages = {
  head: {
    id: 'Pemetaan pertama dari {rows, number} baris dengan {columns, number} kolom. Periksa setiap baris, lalu coba dengan --dry-run. Penjelasan: docs/moving-in.md',
    en: 'A first mapping of {rows, number} rows with {columns, number} columns. Look at each line, then try it with --dry-run. Explained in docs/moving-in.md',
  },
  columns: { id: 'Kolom di berkas: {names}', en: 'Columns of the file: {names}' },
  system: {
    id: 'Nama sistem asal, seperti yang akan dibaca orang.',
    en: 'What the source is called, as people will read it.',
  },
  'rows.request': {
    id: 'Setiap baris tampaknya satu permintaan (nomornya tidak berulang).',
    en: 'Each row seems to be one request (its number does not repeat).',
  },
  'rows.event': {
    id: 'Nomornya berulang: setiap baris tampaknya satu perubahan dari suatu permintaan.',
    en: 'Numbers repeat: each row seems to be one change of a request.',
  },
  'rows.log': {
    id: 'Log peristiwa XES: setiap peristiwa mengatakan keadaan suatu permintaan sejak saat itu.',
    en: 'An event log in XES: each event says how a request stands from then on.',
  },
  encoding: {
    id: 'PERIKSA: teksnya bukan UTF-8; windows-1252 adalah dugaan. Lihat nama yang beraksen.',
    en: 'CHECK: the text is not UTF-8; windows-1252 is a guess. Look at names with accents.',
  },
  zone: {
    id: 'PERIKSA: zona waktu jam di berkas; tanpa ini zona organisasi.',
    en: 'CHECK: the time zone of the clocks in the file; the organisation’s, where left out.',
  },
  dates: {
    id: 'Tanggal dibaca dengan format berikut, dicoba berurutan.',
    en: 'Dates are read in these formats, tried in this order.',
  },
  'dates.order': {
    id: 'PERIKSA: di kolom {column} tidak ada yang menunjukkan mana hari dan mana bulan; bisa juga {other}.',
    en: 'CHECK: nothing in the column {column} shows which is the day and which the month; it may be {other}.',
  },
  'dates.time': {
    id: 'PERIKSA: tanggal tanpa jam; sebutkan jam berapa yang dimaksud.',
    en: 'CHECK: days without hours; say which time of the day is meant.',
  },
  'dates.none': {
    id: 'PERIKSA: tidak ada kolom tanggal yang dikenali; tulis formatnya.',
    en: 'CHECK: no column of dates was recognised; write the format.',
  },
  missing: {
    id: 'PERIKSA: isi yang tampaknya berarti “tidak ada”.',
    en: 'CHECK: cells that seem to say nothing.',
  },
  state: {
    id: 'PERIKSA: arti setiap status (open, in_progress, waiting, waiting_for_asker, waiting_for_third_party, completed, closed, cancelled). Baris yang statusnya tidak disebut akan disisihkan.',
    en: 'CHECK: what each state means (open, in_progress, waiting, waiting_for_asker, waiting_for_third_party, completed, closed, cancelled). Rows whose state is not named are set aside.',
  },
  priority: {
    id: 'PERIKSA: 1 paling mendesak, 4 paling tidak.',
    en: 'CHECK: 1 is the most urgent, 4 the least.',
  },
  unit: {
    id: 'PERIKSA: unit dikenali dari nama atau kodenya; yang belum ada akan dibuat. Kata lain untuk unit Anda dijelaskan dengan tabel: column, values (kata dan kode unit), others keep.',
    en: 'CHECK: units are known by name or code; those that are not there are made. Other words for units of yours are explained by a table: column, values (word and code of the unit), others keep.',
  },
  verdict: {
    id: 'PERIKSA: kata sumber bahwa janjinya ditepati atau dilanggar.',
    en: 'CHECK: the words by which the source says that its promise was kept or broken.',
  },
  'verdict.unclear': {
    id: 'PERIKSA: kolom {column} mungkin mengatakan apakah janji ditepati (isinya: {values}).',
    en: 'CHECK: the column {column} may say whether the promise was kept (it has: {values}).',
  },
  'completed.closed': {
    id: 'PERIKSA: hanya ada satu waktu akhir; permintaan selesai dan ditutup pada saat itu.',
    en: 'CHECK: there is one time of ending only; a request is completed and closed with it.',
  },
  'number.repeated': {
    id: 'PERIKSA: nomor di kolom ini berulang.',
    en: 'CHECK: numbers in this column repeat.',
  },
  'absent.number': {
    id: 'ISI: kolom yang menjadi nomor permintaan.',
    en: 'FILL IN: the column by which a request is known.',
  },
  'absent.opened': {
    id: 'ISI: kolom waktu permintaan dibuat.',
    en: 'FILL IN: the column that says when a request was made.',
  },
  'absent.at': {
    id: 'ISI: kolom waktu perubahan.',
    en: 'FILL IN: the column that says when a change was made.',
  },
  'absent.state.event': {
    id: 'ISI: kolom status setelah perubahan.',
    en: 'FILL IN: the column that says how a request stands after a change.',
  },
  rating: {
    id: 'PERIKSA: kolom {column} mungkin penilaian peminta (isinya: {values}). Angka 1 (terburuk) sampai 5 dibaca langsung; kata dijelaskan dengan tabel: column, values. Pindahan yang membawa penilaian tidak bisa ditarik kembali.',
    en: 'CHECK: the column {column} may be a rating by who asked (it has: {values}). Numbers from 1 (worst) to 5 are read as they are; words are explained by a table: column, values. An import that brings ratings cannot be taken back.',
  },
  'absent.state': {
    id: 'Tidak ada kolom status yang dikenali; tanpa itu, waktunya yang menentukan.',
    en: 'No column of states was recognised; without one the times decide.',
  },
} as const satisfies Messages
