import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of how answers, reasons and times spread. */
export const spreadMessages = {
  'answers.title': { id: 'Sebaran jawaban', en: 'How answers spread' },
  'answers.none': { id: 'Belum ada jawaban di periode ini.', en: 'No answers in this period.' },
  'answers.hidden': {
    id: 'Tampil bersama angka kepuasan.',
    en: 'Shown together with the figures on satisfaction.',
  },
  'answers.more': {
    id: 'Lebih banyak yang memberi {marks} daripada {before}',
    en: 'More gave {marks} than in {before}',
  },
  'answers.less': {
    id: 'Lebih sedikit yang memberi {marks} daripada {before}',
    en: 'Fewer gave {marks} than in {before}',
  },
  'answers.same': {
    id: 'Sebarannya tidak jelas berbeda dari {before}',
    en: 'No clear difference in spread from {before}',
  },
  'answers.early': {
    id: 'Masih awal: sebarannya belum bisa dibandingkan',
    en: 'Early days: too few answers to compare the spread',
  },
  'answers.alone': {
    id: 'Sebaran jawaban; {before} belum punya jawaban untuk dibandingkan',
    en: 'How answers spread; {before} has none to compare with',
  },
  'answers.subtitle': {
    id: 'Bagian setiap jawaban, {period} · n\u00A0{n}, {raters, plural, other {# orang}}',
    en: 'Share of each answer, {period} · n\u00A0{n}, {raters, plural, one {# person} other {# people}}',
  },
  'answers.subtitle.visits': {
    id: 'Bagian setiap jawaban, {period} · n\u00A0{n} penilaian pelanggan',
    en: 'Share of each answer, {period} · n\u00A0{n} verdicts of customers',
  },
  'answers.how': {
    id: 'Titik dan batang: periode ini dengan rentang 95%. Bulatan kosong: {before}, n\u00A0{n}.',
    en: 'Dot and bar: this period with its 95% interval. Hollow dot: {before}, n\u00A0{n}.',
  },
  'answers.howAlone': {
    id: 'Titik dan batang: bagian dengan rentang 95%.',
    en: 'Dot and bar: share with its 95% interval.',
  },
  'column.answer': { id: 'Jawaban', en: 'Answer' },
  'column.count': { id: 'Banyaknya', en: 'Number' },
  'column.share': { id: 'Bagian', en: 'Share' },
  'column.low': { id: 'Batas bawah', en: 'Lower limit' },
  'column.high': { id: 'Batas atas', en: 'Upper limit' },
  'column.before': { id: 'Sebelumnya', en: 'Before' },

  'reasons.title': { id: 'Alasan yang dipilih', en: 'Reasons chosen' },
  'reasons.none': { id: 'Belum ada alasan yang terhitung.', en: 'No reasons counted yet.' },
  'reasons.first': { id: 'Paling sering dipilih: {reason}', en: 'Chosen most often: {reason}' },
  'reasons.level': {
    id: 'Tidak ada alasan yang jelas paling sering',
    en: 'No reason is clearly chosen most often',
  },
  'reasons.early': {
    id: 'Masih awal: alasannya belum bisa diurutkan',
    en: 'Early days: reasons cannot be ranked yet',
  },
  'reasons.subtitle': {
    id: 'Bagian dari {n, plural, other {# jawaban}} yang memilihnya, {period}',
    en: 'Share of {n, plural, one {# answer} other {# answers}} that chose it, {period}',
  },
  'reasons.how': {
    id: 'Satu jawaban boleh memilih beberapa. Titik dan batang: bagian dengan rentang 95%.',
    en: 'One answer may choose several. Dot and bar: share with its 95% interval.',
  },
  'column.reason': { id: 'Alasan', en: 'Reason' },

  'times.title': { id: 'Sebaran waktu kerja', en: 'How working times spread' },
  'times.none': {
    id: 'Belum ada permintaan yang selesai di periode ini.',
    en: 'No requests completed in this period.',
  },
  'times.finding': { id: 'Separuhnya selesai dalam {median}', en: 'Half are done within {median}' },
  'times.early': { id: 'Masih awal: kurang dari 30 yang selesai', en: 'Early days: fewer than 30 completed' },
  'times.subtitle': {
    id: 'Waktu kerja sampai selesai, {period} · n\u00A0{n}',
    en: 'Working time until completion, {period} · n\u00A0{n}',
  },
  'times.median': { id: 'Separuh dalam {value} ({span}).', en: 'Half within {value} ({span}).' },
  'times.p90': {
    id: 'Sembilan dari sepuluh dalam {value} ({span}).',
    en: 'Nine in ten within {value} ({span}).',
  },
  'times.within': {
    id: 'Tepat janji {share} (rentang {low} sampai {high}, n\u00A0{n}).',
    en: 'Within promise {share} (interval {low} to {high}, n\u00A0{n}).',
  },
  'times.span': { id: 'rentang {low} sampai {high}', en: 'interval {low} to {high}' },
  'times.noSpan': { id: 'terlalu sedikit untuk rentang', en: 'too few for an interval' },
  'line.median': { id: 'separuh', en: 'half' },
  'line.p90': { id: '9 dari 10', en: '9 in 10' },
  'line.promise': { id: 'janji', en: 'promise' },
  'column.from': { id: 'Dari', en: 'From' },
  'column.to': { id: 'Sampai', en: 'To' },
  'column.requests': { id: 'Permintaan', en: 'Requests' },

  'bunching.title': { id: 'Selesai menjelang batas janji', en: 'Finishing just before the limit' },
  'bunching.unsaid': {
    id: 'Belum bisa dikatakan: perlu {needed} permintaan yang memakai setengah sampai satu setengah kali janjinya; dalam dua belas bulan terakhir baru {n}.',
    en: 'Cannot be said yet: this takes {needed} requests that used between half and one and a half times their promise; the last twelve months have {n}.',
  },
  'bunching.noCurve': {
    id: 'Tidak bisa dikatakan: di sekitar batas janji hampir tidak ada permintaan lain untuk dibandingkan (n\u00A0{n}).',
    en: 'Cannot be said: around the limit of the promise there are hardly any other requests to compare with (n\u00A0{n}).',
  },
  'bunching.yes': {
    id: 'Banyak yang selesai tepat sebelum batas janji',
    en: 'Many finish just before the limit of the promise',
  },
  'bunching.no': { id: 'Tidak menumpuk di batas janji', en: 'No pile just before the limit of the promise' },
  'bunching.subtitle': {
    id: 'Waktu terpakai dibanding janji, {from} sampai {to} · n\u00A0{n}',
    en: 'Time used against the promise, {from} to {to} · n\u00A0{n}',
  },
  'bunching.counts': {
    id: 'Pada 95–100% dari janji ada {seen}; garis putus-putus dari permintaan lainnya menduga {expected}.',
    en: '{seen} finished at 95–100% of the promise; the dashed curve through the others expects {expected}.',
  },
  'bunching.surplus': {
    id: 'Kelebihannya {excess} kali tinggi garis itu (rentang {low} sampai {high}).',
    en: 'The surplus is {excess} times the height of that curve (interval {low} to {high}).',
  },
  'bunching.means': {
    id: 'Bisa jadi pekerjaan ditahan, dikebut, atau dicatat selesai menjelang batas. Ini pertanyaan, bukan vonis.',
    en: 'Work may be held back, hurried, or recorded as done just before the limit. That is a question, not a verdict.',
  },
  'bunching.noise': {
    id: 'Selisih sebesar itu wajar karena kebetulan: derau.',
    en: 'Chance alone often makes a difference of that size: noise.',
  },
  'bunching.fewer': {
    id: 'Di situ malah lebih sedikit, jadi tidak ada tumpukan.',
    en: 'There are rather fewer there, so no pile.',
  },
  'bunching.curve': { id: 'Dugaan', en: 'Expected' },
  'bunching.axis': { id: 'terpakai dari janji', en: 'used of the promise' },
} as const satisfies Messages
