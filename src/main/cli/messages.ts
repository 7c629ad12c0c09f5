import type { Messages } from '../../platform/i18n/messages.ts'
import { accountSentences } from '../import/account-messages.ts'

/** What the command line says; ICU message syntax. */
export const commandMessages = {
  ...accountSentences,
  'about.etalase': { id: 'Perintah Etalase', en: 'Commands of Etalase' },
  'about.organisation': { id: 'Membuat dan mendaftar organisasi', en: 'Make and list organisations' },
  'about.organisation.create': {
    id: 'Membuat organisasi beserta administrator pertamanya, lalu menampilkan tautan undangannya',
    en: 'Make an organisation with its first administrator, and show the link that invites them',
  },
  'about.organisation.list': { id: 'Menampilkan semua organisasi', en: 'Show all organisations' },
  'about.rebuild': { id: 'Menghitung ulang dari barisnya', en: 'Make anew from the rows' },
  'about.rebuild.tallies': {
    id: 'Menghitung ulang semua rekap rapor, dan menyebut yang berbeda',
    en: 'Make all tallies of the scorecards anew, and name what differed',
  },
  'about.verify': {
    id: 'Mencocokkan jam setiap permintaan dengan riwayatnya; tidak mengubah apa pun',
    en: 'Compare the clocks of every request with its timeline; changes nothing',
  },
  'about.import': { id: 'Memuat data dari sistem lain', en: 'Load what another system has' },
  'about.import.requests': {
    id: 'Memuat catatan permintaan (CSV, atau XES dengan --mapping; boleh dipadatkan dengan gzip). Semua atau tidak sama sekali; boleh diulang dengan berkas yang lebih panjang. Organisasi yang belum ada ikut dibuat',
    en: 'Load a log of requests (CSV, or XES with --mapping; either packed with gzip). All or nothing; may be repeated with a longer file. An organisation that is not there is made',
  },
  'about.import.draft': {
    id: 'Menulis pemetaan pertama untuk berkas permintaan dari sistem lain, untuk diperiksa dan dilengkapi',
    en: 'Write a first mapping for a file of requests of another system, to look at and complete',
  },
  'about.import.organisation': {
    id: 'Memuat unit, jabatan, orang, penugasan, dan layanan dari berkas CSV. Semua atau tidak sama sekali; boleh diulang',
    en: 'Load units, jobs, people, assignments and services from CSV files. All or nothing; may be repeated',
  },
  'about.import.templates': {
    id: 'Menulis contoh berkas CSV untuk diisi',
    en: 'Write example CSV files to fill in',
  },
  'about.import.kinds': {
    id: 'Memuat jenis layanan dan penyedia luar dari berkas CSV. Semua atau tidak sama sekali; boleh diulang',
    en: 'Load kinds of service and outside providers from CSV files. All or nothing; may be repeated',
  },
  'about.import.kindsTemplates': {
    id: 'Menulis contoh berkas jenis layanan untuk diisi',
    en: 'Write example files about kinds of service to fill in',
  },
  'about.export.kinds': {
    id: 'Menulis jenis layanan ke berkas yang dapat diimpor kembali',
    en: 'Write kinds of service to files that can be imported again',
  },
  'argument.kindPaths': {
    id: 'folder, atau berkas jenis-layanan, penyedia-luar (CSV)',
    en: 'folder, or files service-kinds, outside-providers (CSV)',
  },
  'kinds.import.made': { id: 'Dibuat: {name}', en: 'Made: {name}' },
  'kinds.import.changed': { id: 'Diubah: {name}', en: 'Changed: {name}' },
  'about.export': { id: 'Mengeluarkan isi Etalase', en: 'Write what is in Etalase' },
  'about.export.organisation': {
    id: 'Menulis organisasi ke berkas yang dapat diimpor kembali',
    en: 'Write an organisation to files that can be imported again',
  },
  'about.demo': {
    id: 'Membuat bank simulasi berukuran apa pun, dengan riwayat delapan belas bulan yang kebenarannya diketahui',
    en: 'Make a simulated bank of any size, with eighteen months of history in which the truth is known',
  },
  'about.openapi': {
    id: 'Menulis uraian API ke docs/openapi.json',
    en: 'Write the description of the API to docs/openapi.json',
  },

  'option.name': { id: 'nama organisasi', en: 'name of the organisation' },
  'option.zone': { id: 'zona waktu, misalnya Asia/Jakarta', en: 'time zone, such as Asia/Jakarta' },
  'option.adminName': { id: 'nama administrator', en: 'name of the administrator' },
  'option.adminEmail': { id: 'alamat email administrator', en: 'e-mail address of the administrator' },
  'option.adminName.log': {
    id: 'nama administrator, bila organisasinya ikut dibuat',
    en: 'name of the administrator, where the organisation is made',
  },
  'option.adminEmail.log': {
    id: 'alamat email administrator, bila organisasinya ikut dibuat',
    en: 'e-mail address of the administrator, where the organisation is made',
  },
  'option.code': {
    id: 'kode unit teratas, 2–12 huruf besar atau angka',
    en: 'code of the topmost unit, 2–12 capital letters or digits',
  },
  'option.language': {
    id: 'bahasa administrator: id atau en',
    en: 'language of the administrator: id or en',
  },
  'option.organisation': { id: 'nama atau id organisasi', en: 'name or id of the organisation' },
  'option.organisation.all': {
    id: 'nama atau id organisasi; tanpa ini semua',
    en: 'name or id of the organisation; all, where left out',
  },
  'option.profile': {
    id: 'sistem asal; yang dikenal: servicenow, jira, glpi, zammad. Berkas lain memakai --mapping',
    en: 'where the file comes from; known are: servicenow, jira, glpi, zammad. Other files take --mapping',
  },
  'option.zone.log': {
    id: 'zona waktu jam di dalam berkas; tanpa ini zona organisasi',
    en: 'time zone of the clocks in the file; the organisation’s, where left out',
  },
  'option.calendar': {
    id: 'kalender kerja unit yang dibuat: nama kalender organisasi, atau "24x7"',
    en: 'working calendar of units that are made: the name of one of the organisation, or "24x7"',
  },
  'option.dates': {
    id: 'urutan tanggal bila berkas tidak menentukannya: dmy atau mdy (--profile servicenow)',
    en: 'order of dates where the file leaves it open: dmy or mdy (--profile servicenow)',
  },
  'option.dryRun': { id: 'melakukan semuanya, lalu membatalkannya', en: 'do everything, then undo it' },
  'option.setAside': {
    id: 'berkas CSV untuk baris yang disisihkan; tanpa ini di samping nama berkas, di folder ini',
    en: 'CSV file for rows that are set aside; where left out, named after the file, in this folder',
  },
  'option.full': {
    id: 'daftar yang lengkap: people; siapa yang tidak tercantum dinyatakan keluar',
    en: 'a list that is complete: people; whoever is not on it leaves',
  },
  'option.on': {
    id: 'sejak hari apa yang tidak tercantum keluar; tanpa ini hari ini',
    en: 'from which day on those who are missing have left; today, where left out',
  },
  'option.encoding': {
    id: 'pengodean teks berkas: utf-8, utf-16le, utf-16be, atau windows-1252; tanpa ini dikenali sendiri',
    en: 'encoding of the files: utf-8, utf-16le, utf-16be or windows-1252; found out, where left out',
  },
  'option.separator': {
    id: 'pemisah kolom: comma, semicolon, tab, atau bar; tanpa ini dikenali sendiri',
    en: 'separator of columns: comma, semicolon, tab or bar; found out, where left out',
  },
  'option.mapping': {
    id: 'pemetaan dari berkas lain (YAML; lihat docs/moving-in.md)',
    en: 'mapping from foreign files (YAML; see docs/moving-in.md)',
  },
  'option.seed': {
    id: 'bilangan bulat; benih yang sama membuat bank yang sama (tanpa ini 1)',
    en: 'a whole number; the same seed makes the same bank (1, where left out)',
  },
  'option.people': {
    id: 'banyaknya orang, 60 sampai 20.000 (tanpa ini 600)',
    en: 'how many people, 60 to 20,000 (600, where left out)',
  },
  'option.outcomes': {
    id: 'berkas CSV untuk hasil usaha setiap titik layanan per hari',
    en: 'CSV file for the outcomes of every touchpoint and day',
  },
  'option.into': { id: 'folder tujuan', en: 'folder to write to' },
  'option.badRows': {
    id: 'berkas CSV untuk semua baris yang salah',
    en: 'CSV file for all rows that are wrong',
  },
  'option.changes': {
    id: 'berkas CSV untuk semua yang dibuat, diubah, dan diakhiri',
    en: 'CSV file for all that is made, changed and ended',
  },
  'option.json': { id: 'hasil sebagai JSON', en: 'the result as JSON' },
  'option.help': { id: 'bantuan ini', en: 'this help' },
  'option.output': { id: 'berkas tujuan', en: 'file to write' },
  'argument.paths': {
    id: 'folder, atau berkas units, jobs, people, assignments, services (CSV)',
    en: 'folder, or files units, jobs, people, assignments, services (CSV)',
  },
  'argument.file': {
    id: 'berkas CSV atau XES, juga yang dipadatkan dengan gzip',
    en: 'CSV or XES file, also packed with gzip',
  },
  'argument.log': {
    id: 'berkas CSV, atau log XES dengan --mapping; boleh dipadatkan dengan gzip',
    en: 'CSV file, or XES log with --mapping; either may be packed with gzip',
  },

  'help.usage': { id: 'Pemakaian:', en: 'Usage:' },
  'help.commands': { id: 'Perintah:', en: 'Commands:' },
  'help.options': { id: 'Pilihan:', en: 'Options:' },
  'help.arguments': { id: 'Masukan:', en: 'Arguments:' },
  'help.variables': {
    id: 'Basis data dipilih oleh variabel lingkungan yang sama dengan npm start (npm start -- --help).',
    en: 'The database is the one of npm start, by the same environment variables (npm start -- --help).',
  },

  'organisation.made': {
    id: 'Organisasi "{name}" sudah dibuat ({id}).\n{person} menerima undangan dengan membuka tautan ini sebelum {day}:',
    en: 'The organisation "{name}" is made ({id}).\n{person} accepts the invitation by opening this link before {day}:',
  },
  'demo.writing': {
    id: 'Menulis {requests, number} dari sekitar {total, number} permintaan …',
    en: 'Writing {requests, number} of about {total, number} requests …',
  },
  'demo.made': {
    id: '"{name}" sudah dibuat dalam {seconds, number} detik: {people, number} orang di {units, number} unit, {services, number} layanan, {requests, number} permintaan, dan {verdicts, number} penilaian. Semuanya simulasi.',
    en: '"{name}" was made in {seconds, number} seconds: {people, number} people in {units, number} units, {services, number} services, {requests, number} requests and {verdicts, number} verdicts. All of it is simulated.',
  },
  'demo.outcomes': {
    id: 'Hasil usaha setiap titik layanan per hari, {rows, number} baris, ada di {file}.',
    en: 'The outcomes of every touchpoint and day, {rows, number} rows, are in {file}.',
  },
  'demo.signIns': { id: 'Masuk sebagai:', en: 'Sign in as:' },
  'organisation.none': { id: 'Belum ada organisasi.', en: 'There is no organisation yet.' },
  'organisation.simulated': { id: '(simulasi)', en: '(simulated)' },
  'organisation.beside': {
    id: 'Catatan: basis data ini juga berisi bank peragaan yang kata sandinya diketahui umum, sehingga server hanya menjawab di mesin ini.',
    en: 'Note: this database also holds the demonstration bank, whose passwords everybody knows, so its server answers on this machine only.',
  },
  'tallies.same': {
    id: '{name}: {requests, number} permintaan dan {batches, number} terbitan dihitung ulang; tidak ada yang berbeda.',
    en: '{name}: {requests, number} requests and {batches, number} batches counted anew; nothing differed.',
  },
  'tallies.differed': {
    id: '{name}: {count, number} rekap berbeda dan sudah diperbaiki:',
    en: '{name}: {count, number} {count, plural, one {tally} other {tallies}} differed and {count, plural, one {is} other {are}} mended:',
  },
  'tallies.difference': {
    id: '  {key}: tersimpan {kept, number}, seharusnya {rebuilt, number}',
    en: '  {key}: kept {kept, number}, should be {rebuilt, number}',
  },
  'verify.same': {
    id: '{name}: jam {requests, number} permintaan cocok dengan riwayatnya.',
    en: '{name}: the clocks of {requests, plural, one {# request agree with its timeline} other {# requests agree with their timelines}}.',
  },
  'verify.differed': {
    id: '{name}: {differing, number} dari {requests, number} permintaan tidak cocok dengan riwayatnya:',
    en: '{name}: {differing, number} of {requests, number} requests do not agree with their timelines:',
  },
  'verify.difference': {
    id: '  {number} {field}: tersimpan {kept}, seharusnya {recomputed}',
    en: '  {number} {field}: kept {kept}, should be {recomputed}',
  },
  'openapi.written': {
    id: 'Uraian API ditulis ke {file}.',
    en: 'The description of the API is written to {file}.',
  },

  'draft.written': {
    id: 'Pemetaan pertama ditulis ke {file}. Periksa baris yang bertanda PERIKSA dan ISI, lalu: npm run etalase -- import requests BERKAS --mapping {file} --organisation NAMA --dry-run',
    en: 'A first mapping is written to {file}. Look at the lines marked CHECK and FILL IN, then: npm run etalase -- import requests FILE --mapping {file} --organisation NAME --dry-run',
  },
  'import.founding': {
    id: 'Organisasi "{name}" belum ada; impor ini membuatnya. Yang sudah ada sekarang: {known}.',
    en: 'There is no organisation "{name}" yet; this import makes it. Those that are there now: {known}.',
  },
  'import.checking': {
    id: 'Memeriksa berkas: {share, number, percent}',
    en: 'Checking the file: {share, number, percent}',
  },
  'import.writing': {
    id: 'Memuat: {rows, number} dari {total, number} baris, {rate, number} baris per detik, kira-kira {left, number} detik lagi',
    en: 'Loading: {rows, number} of {total, number} rows, {rate, number} rows a second, about {left, plural, one {# second} other {# seconds}} left',
  },
  'import.timing': { id: 'Menghitung rapor …', en: 'Working out the scorecards …' },
  'import.invitation': {
    id: 'Administratornya masuk dengan membuka tautan undangan ini:\n  {link}',
    en: 'Its administrator comes in by opening this link of an invitation:\n  {link}',
  },
  'import.dryRun': {
    id: 'Ini percobaan: tidak ada yang disimpan.',
    en: 'This was a dry run: nothing is kept.',
  },
  'import.rows': {
    id: '{rowsRead, number} baris terbaca = {events, number} dipakai + {unchanged, number} sudah ada + {setAside, number} disisihkan',
    en: '{rowsRead, plural, one {# row} other {# rows}} read = {events, number} used + {unchanged, number} there already + {setAside, number} set aside',
  },
  'import.requests': {
    id: '{requests, number} permintaan dibuat, {continued, number} dilanjutkan, {known, number} tidak berubah',
    en: '{requests, plural, one {# request} other {# requests}} made, {continued, number} continued, {known, number} unchanged',
  },
  'import.places': {
    id: 'Baru: {units, number} unit dan {services, number} layanan. Berkas menyebut {people, number} orang; tanggalnya dibaca sebagai {dates} di zona {zone}.',
    en: 'New: {units, plural, one {# unit} other {# units}} and {services, plural, one {# service} other {# services}}. The file names {people, plural, one {# person} other {# people}}; its dates were read as {dates} in the zone {zone}.',
  },
  'import.setAside': {
    id: 'Baris yang disisihkan ada di {file}:',
    en: 'Rows that were set aside are in {file}:',
  },
  'import.took': {
    id: 'Selesai dalam {seconds, number} detik.',
    en: 'Done in {seconds, plural, one {# second} other {# seconds}}.',
  },
  'organisation.import.file': {
    id: '{file}: {rows, number} baris ({kind}, {encoding})',
    en: '{file}: {rows, plural, one {# row} other {# rows}} ({kind}, {encoding})',
  },
  'organisation.import.guessed': {
    id: 'Perhatian: {file} tidak menyebut pengodeannya dan dibaca sebagai {encoding}; periksa nama yang beraksen.',
    en: 'Note: {file} does not say how it is written and was read as {encoding}; look at names with accents.',
  },
  'organisation.import.unknown': {
    id: 'Perhatian: kolom berikut di {file} dilewati: {columns}',
    en: 'Note: these columns of {file} were passed over: {columns}',
  },
  'organisation.import.kind': {
    id: '{kind}: {rows, number} baris = {made, number} dibuat + {changed, number} diubah + {ended, number} diakhiri + {untouched, number} tetap + {bad, number} salah',
    en: '{kind}: {rows, plural, one {# row} other {# rows}} = {made, number} made + {changed, number} changed + {ended, number} ended + {untouched, number} untouched + {bad, number} bad',
  },
  'organisation.import.beside': {
    id: '{kind}: {count, number} lagi diakhiri tanpa disebut satu baris pun',
    en: '{kind}: {count, number} more ended without a row that says so',
  },
  'organisation.import.badRows': {
    id: 'Semuanya juga ditulis ke {file}.',
    en: 'All of them are also written to {file}.',
  },
  'organisation.import.changes': {
    id: 'Yang dibuat, diubah, dan diakhiri ada di {file}.',
    en: 'What is made, changed and ended is in {file}.',
  },
  'organisation.files.written': {
    id: 'Ditulis ke {folder}: {files}',
    en: 'Written to {folder}: {files}',
  },
  'organisation.import.done': { id: 'Semuanya tersimpan.', en: 'All of it is kept.' },
  'organisation.import.dry': {
    id: 'Ini percobaan: tidak ada yang disimpan.',
    en: 'This was a dry run: nothing is kept.',
  },
  'organisation.import.refused': {
    id: '{count, plural, other {# kesalahan}}: tidak ada yang disimpan.',
    en: '{count, plural, one {# thing is} other {# things are}} wrong: nothing is kept.',
  },
  'import.noun.service': {
    id: 'Dimuat dari {system}; sistem itu tidak menyebut janji.',
    en: 'Loaded from {system}, which named no promise.',
  },
  'import.noun.service.due': {
    id: 'Dimuat dari {system}; di sana setiap permintaan dijanjikan dengan batas waktunya sendiri.',
    en: 'Loaded from {system}, where each request was promised by a time of its own.',
  },
  'import.noun.job': { id: 'Petugas (dari {system})', en: 'Resolver (from {system})' },
} as const satisfies Messages
