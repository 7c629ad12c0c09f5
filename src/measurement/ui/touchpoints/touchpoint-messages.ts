import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of touchpoints, for the people of the organisation. */
export const touchpointMessages = {
  title: { id: 'Titik layanan', en: 'Touchpoints' },
  subtitle: {
    id: 'Di sini pelanggan dilayani. Siapa pun yang memindai kodenya dapat menilai, tanpa masuk.',
    en: 'Where customers are served. Whoever scans the code can rate, without signing in.',
  },
  back: { id: 'Semua titik layanan', en: 'All touchpoints' },
  filters: { id: 'Saring titik layanan', en: 'Filter touchpoints' },
  search: { id: 'Cari titik layanan atau unit', en: 'Find a touchpoint or unit' },
  list: { id: 'Daftar titik layanan', en: 'List of touchpoints' },
  showRetired: { id: 'Juga yang sudah ditutup', en: 'Retired ones, too' },
  retired: { id: 'sudah ditutup', en: 'retired' },
  none: {
    id: 'Belum ada titik layanan. Buat satu untuk setiap tempat pelanggan dilayani, lalu cetak kodenya.',
    en: 'There are no touchpoints yet. Make one for each place where customers are served, then print its code.',
  },
  'none.found': { id: 'Tidak ada yang cocok.', en: 'Nothing matches.' },

  'kind.guard_post': { id: 'Pos satpam', en: 'Guard post' },
  'kind.teller': { id: 'Loket teller', en: 'Teller' },
  'kind.customer_service': { id: 'Layanan nasabah', en: 'Customer service' },
  'kind.brochure_stand': { id: 'Rak brosur', en: 'Brochure stand' },
  'kind.phone': { id: 'Telepon', en: 'Phone' },
  'kind.other': { id: 'Lainnya', en: 'Other' },

  'field.name': { id: 'Nama', en: 'Name' },
  'field.kind': { id: 'Jenis', en: 'Kind' },
  'field.unit': { id: 'Unit', en: 'Unit' },
  'field.link': { id: 'Tautan', en: 'Link' },
  'unit.find': { id: 'Ketik nama atau kode unit', en: 'Type the name or code of a unit' },
  'unit.needed': { id: 'Pilih unitnya dulu.', en: 'Choose a unit first.' },
  'name.hint': {
    id: 'Seperti yang dibaca pelanggan di loketnya.',
    en: 'As customers read it at the counter.',
  },

  make: { id: 'Buat titik layanan', en: 'Make a touchpoint' },
  made: { id: '“{name}” dibuat.', en: '“{name}” is made.' },
  change: { id: 'Ubah', en: 'Change' },
  'change.title': { id: 'Ubah titik layanan', en: 'Change the touchpoint' },
  changed: { id: '“{name}” diubah.', en: '“{name}” is changed.' },
  save: { id: 'Simpan', en: 'Save' },
  scorecard: { id: 'Lihat rapor', en: 'See the scorecard' },

  'code.title': { id: 'Kode untuk pelanggan', en: 'Code for customers' },
  'code.alt': { id: 'Kode QR menuju {link}', en: 'QR code leading to {link}' },
  'code.how': {
    id: 'Cetak dan pasang di tempat pelanggan dilayani. Kode itu tidak menyimpan apa pun tentang siapa yang memindainya.',
    en: 'Print it and put it where customers are served. The code keeps nothing of whoever scans it.',
  },
  'code.print': { id: 'Halaman untuk dicetak', en: 'Page to print' },
  'code.kiosk': { id: 'Buka sebagai kios', en: 'Open as a kiosk' },
  'code.kioskHow': {
    id: 'Untuk tablet di loket: kembali ke awal setelah setiap penilaian. Pakai peramban yang tidak dipakai untuk masuk.',
    en: 'For a tablet at the counter: it returns to the start after each verdict. Use a browser in which nobody is signed in.',
  },

  'replace.open': { id: 'Ganti kode', en: 'Replace the code' },
  'replace.title': { id: 'Ganti kode “{name}”?', en: 'Replace the code of “{name}”?' },
  'replace.what': {
    id: 'Halaman dengan kode lama tidak berlaku lagi begitu diganti, jadi harus dicetak ulang. Angkanya tetap.',
    en: 'Pages with the old code lead nowhere from then on and have to be printed again. Its figures stay.',
  },
  'replace.act': { id: 'Ganti kode', en: 'Replace it' },
  replaced: {
    id: 'Kodenya diganti. Cetak halaman yang baru.',
    en: 'The code is replaced. Print the new page.',
  },

  'retire.open': { id: 'Tutup titik layanan', en: 'Retire it' },
  'retire.title': { id: 'Tutup “{name}”?', en: 'Retire “{name}”?' },
  'retire.what': {
    id: 'Tidak ada lagi yang dapat menilainya, dan itu tidak dapat dibatalkan. Rapornya tetap dapat dibaca; penilaian yang belum terhitung tidak akan terhitung.',
    en: 'Nobody can rate it any more, and that cannot be undone. Its scorecard can still be read; verdicts that are not counted yet never will be.',
  },
  'retire.act': { id: 'Tutup', en: 'Retire' },
  retiredNow: { id: '“{name}” ditutup.', en: '“{name}” is retired.' },
  'retired.note': {
    id: 'Titik layanan ini sudah ditutup: kodenya tidak menuju ke mana pun. Rapornya tetap dapat dibaca.',
    en: 'This touchpoint is retired: its code leads nowhere. Its scorecard can still be read.',
  },

  'print.title': { id: 'Halaman loket', en: 'Page for the counter' },
  'print.lead': {
    id: 'Sebesar A5, dalam bahasa yang Anda pilih di bawah ini.',
    en: 'As large as A5, in the language that you choose below.',
  },
  'print.language': { id: 'Bahasa halaman', en: 'Language of the page' },
  'print.act': { id: 'Cetak atau simpan PDF', en: 'Print or save as PDF' },
  'paper.question': { id: 'Bagaimana pelayanan kami?', en: 'How did we serve you?' },
  'paper.scan': {
    id: 'Pindai dengan kamera ponsel, atau buka:',
    en: 'Scan with the camera of your phone, or open:',
  },
  'paper.promise': {
    id: 'Tanpa nama, tanpa masuk, kurang dari satu menit.',
    en: 'No name, no sign-in, less than a minute.',
  },
  'paper.simulated': { id: 'Simulasi: bank ini tidak nyata.', en: 'Simulated: this bank is not real.' },

  'section.title': { id: 'Titik layanan untuk pelanggan', en: 'Touchpoints for customers' },
  'section.lead': {
    id: 'Penilaian pelanggan, terpisah dari angka lain di halaman ini yang berasal dari rekan kerja.',
    en: 'Verdicts of customers, kept apart from all other figures on this page, which are those of colleagues.',
  },
  'section.none': {
    id: 'Unit ini dan unit di bawahnya tidak punya titik layanan.',
    en: 'Neither this unit nor those below have touchpoints.',
  },
  'section.all': { id: 'Rapor semua titik layanannya', en: 'Scorecards of all its touchpoints' },
  satisfied: { id: 'Pelanggan puas', en: 'Customers satisfied' },
} as const satisfies Messages
