import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of the auditor's questions. */
export const questionMessages = {
  title: { id: 'Perlu ditanyakan', en: 'Worth a question' },
  subtitle: {
    id: 'Pola penilaian dan waktu yang jarang terjadi secara kebetulan. Ini pertanyaan untuk Anda, bukan tuduhan kepada siapa pun.',
    en: 'Patterns in verdicts and times that seldom come about by chance. They are questions for you, no charge against anybody.',
  },
  notYours: {
    id: 'Halaman ini hanya untuk auditor.',
    en: 'This page is for auditors alone.',
  },
  kinds: { id: 'Jenis pertanyaan', en: 'Kind of question' },
  traded: { id: 'Saling memuji', en: 'Traded marks' },
  bulk: { id: 'Sekaligus', en: 'In bulk' },
  distant: { id: 'Jauh berbeda', en: 'Far off' },
  bunched: { id: 'Tepat di batas', en: 'At the limit' },
  visits: { id: 'Di titik layanan', en: 'At touchpoints' },
  of: { id: 'Menurut', en: 'By' },
  units: { id: 'Unit', en: 'Unit' },
  services: { id: 'Layanan', en: 'Service' },

  'traded.what': {
    id: 'Dua unit yang saling memberi nilai lebih baik daripada yang biasa diberi dan diterima keduanya. Yang bekerja erat bisa saja pantas mendapatkannya.',
    en: 'Two units that give each other better marks than both usually give and receive. Who work closely together may well deserve it.',
  },
  'traded.how': {
    id: 'Dihitung untuk pasangan dengan sedikitnya 5 penilaian ke tiap arah, menurut unit tempat penilai bekerja saat menilai. Ditanyakan hanya bila kedua arahnya lebih baik. z: berapa galat baku jauhnya dari yang biasa.',
    en: 'Worked out for pairs with at least 5 verdicts each way, by the unit where the rater worked when rating. Asked about only where both ways are better. z: how many standard errors it is away from the usual.',
  },
  'traded.tried': {
    id: '{tried, plural, other {# pasangan}} diperiksa dari {marks} penilaian sejak {since}.',
    en: '{tried, plural, one {# pair was} other {# pairs were}} looked at, in {marks} verdicts since {since}.',
  },
  'traded.none': {
    id: 'Tidak ada pasangan unit yang saling memuji lebih dari biasanya.',
    en: 'No two units praise each other more than usual.',
  },

  'bulk.what': {
    id: 'Seseorang memberi banyak penilaian dengan nilai yang sama persis dalam beberapa menit. Bisa juga ia hanya merapikan tunggakannya.',
    en: 'Somebody gave many verdicts within minutes, all with the very same mark. They may simply have caught up with what waited.',
  },
  'bulk.how': {
    id: 'Dicari rentetan dengan sedikitnya 10 penilaian dalam 10 menit. Ditanyakan hanya bila nilainya sama semua dan itu kecil peluangnya menurut kebiasaan menilai orang itu sendiri.',
    en: 'Looked for are bursts of at least 10 verdicts within 10 minutes. Asked about only where all marks are the same and that is unlikely by the person’s own habit of rating.',
  },
  'bulk.tried': {
    id: '{tried, plural, other {# rentetan}} diperiksa dari {marks} penilaian sejak {since}.',
    en: '{tried, plural, one {# burst was} other {# bursts were}} looked at, in {marks} verdicts since {since}.',
  },
  'bulk.none': {
    id: 'Tidak ada rentetan penilaian bernilai sama yang janggal.',
    en: 'There is no unlikely burst of equal marks.',
  },

  'visits.what': {
    id: 'Sebuah titik layanan mendapat banyak penilaian bernilai sama persis dalam sepuluh menit. Siapa pun yang punya kodenya dapat menilai; bisa juga rombongan pelanggan yang sama-sama puas, atau sama-sama kesal.',
    en: 'A touchpoint got many verdicts within ten minutes, all with the very same mark. Whoever has the code can rate; it may have been a party of customers who were all content, or all angry.',
  },
  'visits.how': {
    id: 'Diperiksa sepuluh menit dengan sedikitnya 10 penilaian. Ditanyakan hanya bila nilainya sama semua dan itu kecil peluangnya menurut yang biasa didapat titik layanan itu sendiri. Siapa yang menilai tidak disimpan, jadi tidak ada yang bisa dibuka: bila kodenya beredar, minta unitnya mengganti kode.',
    en: 'Looked at are ten minutes with at least 10 verdicts. Asked about only where all marks are the same and that is unlikely by what this touchpoint usually gets. Who rated is not kept, so there is nothing to open: where the code has gone round, have the unit replace it.',
  },
  'visits.tried': {
    id: '{tried, plural, other {# rentetan}} diperiksa dari {marks} penilaian pelanggan sejak {since}.',
    en: '{tried, plural, one {# burst was} other {# bursts were}} looked at, in {marks} verdicts of customers since {since}.',
  },
  'visits.none': {
    id: 'Tidak ada rentetan penilaian pelanggan bernilai sama yang janggal.',
    en: 'There is no unlikely burst of equal verdicts of customers.',
  },
  'column.touchpoint': { id: 'Titik layanan', en: 'Touchpoint' },

  'distant.what': {
    id: 'Seseorang menilai sebuah unit jauh berbeda dari semua orang lain. Bisa jadi ia memang dilayani berbeda.',
    en: 'Somebody’s marks of a unit are far from those of everybody else. They may indeed have been served differently.',
  },
  'distant.how': {
    id: 'Diperiksa orang dengan sedikitnya 5 penilaian untuk satu unit yang juga dinilai sedikitnya 5 orang lain. Ditanyakan hanya bila seluruh rentang 95% selisihnya lebih dari 1 poin: orang memang berbeda-beda ketatnya.',
    en: 'Looked at are people with at least 5 verdicts on a unit that at least 5 others rated, too. Asked about only where the whole 95% interval of the difference is beyond 1 point: people do differ in how strict they are.',
  },
  'distant.tried': {
    id: '{tried, plural, other {# penilai}} diperiksa dari {marks} penilaian sejak {since}.',
    en: '{tried, plural, one {# rater was} other {# raters were}} looked at, in {marks} verdicts since {since}.',
  },
  'distant.none': {
    id: 'Tidak ada penilai yang jauh berbeda dari yang lain.',
    en: 'Nobody’s marks are far from those of the others.',
  },

  'bunched.what': {
    id: 'Pekerjaan yang selesai tepat sebelum batas janji lebih sering daripada sewajarnya. Bisa jadi karena dikejar, bisa jadi karena dicatat selesai lebih dulu.',
    en: 'Work that is completed just before the promise runs out more often than it should be. It may have been hurried, or recorded as done too early.',
  },
  'bunched.how': {
    id: 'Waktu selesai dibagi dalam 40 bagian di sekitar batas, lalu dua bagian terakhir sebelum batas dibandingkan dengan garis halus dari yang lain. Kelebihan: berapa kali isi wajar satu bagian, menurut garis itu, dengan rentang 95%. Diperiksa bila ada sedikitnya 200 permintaan di antara setengah dan satu setengah kali janji.',
    en: 'Times are put in 40 parts around the limit, and the last two before it are compared with a smooth curve through the others. Excess: how many times what one part holds by that curve, with its 95% interval. Looked at from 200 requests between half and one and a half of the promise on.',
  },
  'bunched.tried.units': {
    id: '{tried, plural, other {# unit}} diperiksa dari {marks} permintaan yang selesai sejak {since}.',
    en: '{tried, plural, one {# unit was} other {# units were}} looked at, in {marks} requests completed since {since}.',
  },
  'bunched.tried.services': {
    id: '{tried, plural, other {# layanan}} diperiksa dari {marks} permintaan yang selesai sejak {since}.',
    en: '{tried, plural, one {# service was} other {# services were}} looked at, in {marks} requests completed since {since}.',
  },
  'bunched.none': {
    id: 'Tidak ada yang menumpuk tepat sebelum batas janji.',
    en: 'Nothing bunches just before the promise runs out.',
  },

  'act.open': {
    id: 'Pilih satu baris untuk membuka kasusnya: Anda menulis alasan dulu, baru nama dan nilainya terlihat.',
    en: 'Choose a row to open its case: you say why first, then see names and marks.',
  },
  'act.see': {
    id: 'Pilih satu baris untuk melihat rapornya, dengan sebaran waktu kerjanya.',
    en: 'Choose a row to see its scorecard, with how its working times spread.',
  },
  alarms: {
    id: 'Ambang: q di bawah 5%. Jadi dari seratus pola yang ditanyakan di sini, paling banyak sekitar lima hanyalah kebetulan.',
    en: 'Threshold: q under 5%. So of a hundred patterns asked about here, at most about five are chance.',
  },
  method: { id: 'Cara menghitungnya', en: 'How it is worked out' },
  'act.seeVisits': {
    id: 'Pilih satu baris untuk melihat rapornya.',
    en: 'Choose a row to see its scorecard.',
  },
  counted: {
    id: 'Hanya penilaian yang sudah terhitung dalam rapor. Yang menyangkut unit Anda sendiri tidak ada di sini; auditor lain yang melihatnya.',
    en: 'Only verdicts that scorecards have counted. What concerns your own unit is not here; another auditor sees it.',
  },
  countedTimes: {
    id: 'Yang menyangkut unit Anda sendiri tidak ada di sini; auditor lain yang melihatnya.',
    en: 'What concerns your own unit is not here; another auditor sees it.',
  },

  'column.pair': { id: 'Dua unit', en: 'Two units' },
  'column.there': { id: 'Dari yang pertama', en: 'From the first' },
  'column.back': { id: 'Dari yang kedua', en: 'From the second' },
  'column.z': { id: 'Jauhnya (z)', en: 'Distance (z)' },
  'column.q': { id: 'Mungkin kebetulan (q)', en: 'May be chance (q)' },
  'column.rater': { id: 'Penilai', en: 'Rater' },
  'column.given': { id: 'Yang diberikan', en: 'What was given' },
  'column.to': { id: 'Kepada', en: 'To' },
  'column.when': { id: 'Kapan', en: 'When' },
  'column.p': { id: 'Peluang sama semua', en: 'Chance of all equal' },
  'column.difference': { id: 'Selisih dari yang lain', en: 'Difference from the others' },
  'column.others': { id: 'Yang lain', en: 'The others' },
  'column.subject.units': { id: 'Nama unit', en: 'Unit name' },
  'column.subject.services': { id: 'Nama layanan', en: 'Service name' },
  'column.excess': { id: 'Kelebihan, kali isi wajar', en: 'Excess, times the usual' },
  'column.n': { id: 'Permintaan (n)', en: 'Requests (n)' },

  rater: { id: 'Penilai {n}', en: 'Rater {n}' },
  way: {
    id: 'rata-rata {mean} · n\u00A0{n} dari {people, plural, other {# orang}}',
    en: 'mean {mean} · n\u00A0{n} from {people, plural, one {# person} other {# people}}',
  },
  'way.few': {
    id: 'n\u00A0{n} dari {people, plural, other {# orang}}; di bawah 5 orang rata-ratanya tidak ditampilkan',
    en: 'n\u00A0{n} from {people, plural, one {# person} other {# people}}; below 5 people no mean is shown',
  },
  given: {
    id: '{n} penilaian, semuanya {mark} dari 5',
    en: '{n} verdicts, all {mark} of 5',
  },
  within: {
    id: '{day}, dalam {minutes}',
    en: '{day}, within {minutes}',
  },
  seconds: {
    id: '{n, plural, other {# detik}}',
    en: '{n, plural, one {# second} other {# seconds}}',
  },
  minutes: {
    id: '{n, plural, other {# menit}}',
    en: '{n, plural, one {# minute} other {# minutes}}',
  },
  difference: {
    id: '{difference} poin ({low} sampai {high}) · n\u00A0{n}',
    en: '{difference} points ({low} to {high}) · n\u00A0{n}',
  },
  others: {
    id: 'rata-rata {mean} · n\u00A0{n} dari {people, plural, other {# orang}}',
    en: 'mean {mean} · n\u00A0{n} from {people, plural, one {# person} other {# people}}',
  },
  excess: {
    id: '{excess} ({low}\u00A0sampai\u00A0{high})',
    en: '{excess} ({low}\u00A0to\u00A0{high})',
  },
  under: { id: 'di bawah {share}', en: 'under {share}' },
} as const satisfies Messages
