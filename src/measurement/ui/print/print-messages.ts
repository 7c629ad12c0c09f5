import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of a scorecard on paper. */
export const printMessages = {
  print: { id: 'Cetak atau simpan PDF', en: 'Print or save as PDF' },
  open: { id: 'Cetak', en: 'Print' },
  back: { id: 'Kembali ke rapor', en: 'Back to the scorecard' },
  lead: {
    id: 'Dua halaman A4, seperti di bawah ini. Untuk menyimpan PDF, pilih “Simpan sebagai PDF” saat mencetak.',
    en: 'Two pages of A4, as below. To keep a PDF, choose “Save as PDF” when printing.',
  },
  heading: { id: 'Rapor layanan', en: 'Scorecard' },
  withBelow: { id: 'Unit ini beserta semua unit di bawahnya', en: 'This unit with all units below it' },
  serviceOf: { id: 'Layanan dari {unit}', en: 'A service of {unit}' },
  touchpointOf: {
    id: 'Titik layanan {unit}, dinilai pelanggan',
    en: 'A touchpoint of {unit}, rated by customers',
  },
  group: {
    id: '{units, plural, other {# unit}} yang dibandingkan, digabung',
    en: '{units, plural, one {# unit} other {# units}} that are compared, all together',
  },
  running: { id: 'masih berjalan', en: 'still running' },
  moved: { id: 'Angka terakhir bergerak {at}.', en: 'Figures last moved {at}.' },
  never: { id: 'Angka belum pernah bergerak.', en: 'Figures never moved yet.' },
  simulated: {
    id: 'Data simulasi: semua orang dan angka di sini buatan.',
    en: 'Simulated: all people and figures here are made up.',
  },
  waits: {
    id: '{n, plural, other {# penilaian}} sudah masuk dan belum terhitung: angka bergerak setelah paling sedikit {needed, plural, other {# orang}} lagi menjawab.',
    en: '{n, plural, one {# verdict has} other {# verdicts have}} come in and {n, plural, one {is} other {are}} not counted yet: figures move once at least {needed, plural, one {# more person has} other {# more people have}} answered.',
  },
  measure: { id: 'Ukuran', en: 'Measure' },
  value: { id: 'Nilai', en: 'Value' },
  interval: { id: 'Rentang 95%', en: '95% interval' },
  n: { id: 'n', en: 'n' },
  before: { id: 'Sebelumnya', en: 'Before' },
  finding: { id: 'Yang bisa dikatakan', en: 'What can be said' },
  early: { id: 'masih awal', en: 'early' },
  said: { id: 'Menurut yang dilayani', en: 'What those served say' },
  clock: { id: 'Menurut jam', en: 'What the clock says' },
  satisfiedOver: { id: 'Puas, periode demi periode', en: 'Satisfied, period by period' },
  keptOver: {
    id: 'Selesai tepat janji, periode demi periode',
    en: 'Completed within promise, period by period',
  },
  meanOver: { id: 'Rata-rata kepuasan, periode demi periode', en: 'Mean satisfaction, period by period' },
  reasonsMore: {
    id: 'dan {n, plural, other {# alasan lain}}',
    en: 'and {n, plural, one {# other reason} other {# other reasons}}',
  },
  'how.title': { id: 'Cara membaca', en: 'How to read this' },
  how: {
    id: 'Setiap angka disertai rentang 95%: nilai yang sebenarnya ada di dalamnya, kecuali pada satu dari dua puluh rentang. Beda disebut hanya bila kedua rentang tidak bersinggungan; selain itu bisa saja kebetulan. Angka dari kurang dari 5 orang tidak ditampilkan; dari kurang dari 30 orang masih awal dan tidak dibandingkan. Titik berongga: masih awal. Arsiran: belum ditampilkan.',
    en: 'Each figure comes with its 95% interval: the true value lies within, except for one interval in twenty. A difference is named only where two intervals lie apart; anything else may be chance. Figures from fewer than 5 people are not shown; those from fewer than 30 are early and not compared. Hollow dot: early. Hatching: not shown yet.',
  },
  source: { id: '{organisation} · Etalase · dicetak {day}', en: '{organisation} · Etalase · printed {day}' },
  page: { id: 'Halaman {n} dari 2', en: 'Page {n} of 2' },
} as const satisfies Messages
