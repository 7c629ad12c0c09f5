import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of the league page. */
export const leagueMessages = {
  title: { id: 'Perbandingan antarunit', en: 'Units compared' },
  subtitle: {
    id: 'Tiap unit di samping unit sejenisnya. Peringkat selalu berupa rentang; hanya beda yang jelas diberi warna.',
    en: 'Each unit beside its likes. A rank is always a range; only clear differences are coloured.',
  },
  back: { id: 'Rapor', en: 'Scorecards' },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  groups: { id: 'Kelompok sejenis dan batas beda', en: 'Peer groups and thresholds' },
  together: { id: 'Rapor gabungan kelompok ini', en: 'Scorecard of the whole group' },
  filters: { id: 'Apa yang dibandingkan', en: 'What is compared' },
  group: { id: 'Kelompok sejenis', en: 'Peer group' },
  groupOption: { id: '{name} · {units} unit', en: '{name} · {units, plural, one {# unit} other {# units}}' },
  measure: { id: 'Ukuran', en: 'Measure' },
  loading: { id: 'Sedang membandingkan', en: 'Comparing' },

  'finding.both': {
    id: 'Di atas sejenisnya: {above}. Di bawah: {below}.{none, plural, =0 {} other { # unit lainnya tidak jelas berbeda.}}',
    en: 'Above their likes: {above}. Below: {below}.{none, plural, =0 {} one { The other unit does not clearly differ.} other { The other # units do not clearly differ.}}',
  },
  'finding.above': {
    id: 'Di atas sejenisnya: {above}.{none, plural, =0 {} other { # unit lainnya tidak jelas berbeda.}}',
    en: 'Above their likes: {above}.{none, plural, =0 {} one { The other unit does not clearly differ.} other { The other # units do not clearly differ.}}',
  },
  'finding.below': {
    id: 'Di bawah sejenisnya: {below}.{none, plural, =0 {} other { # unit lainnya tidak jelas berbeda.}}',
    en: 'Below their likes: {below}.{none, plural, =0 {} one { The other unit does not clearly differ.} other { The other # units do not clearly differ.}}',
  },
  'finding.nobody': {
    id: 'Tidak ada unit yang jelas berbeda dari sejenisnya ({none} dibandingkan).',
    en: 'No unit clearly differs from its likes ({none} compared).',
  },
  'finding.alike': {
    id: 'Unit-unit ini tidak bisa dibedakan: selisihnya tidak lebih dari kebetulan ({none} dibandingkan).',
    en: 'These units cannot be told apart: they differ by no more than chance ({none} compared).',
  },
  'finding.too_few_units': {
    id: 'Belum ada dua unit yang bisa dibandingkan.',
    en: 'There are no two units yet that can be compared.',
  },
  'too_few_units.what': {
    id: 'Unit dibandingkan begitu angkanya berasal dari paling sedikit 30 orang (tepat janji: 30 permintaan). Coba periode yang lebih panjang.',
    en: 'A unit is compared once at least 30 people stand behind its figure (on time: 30 requests). Try a longer period.',
  },
  'finding.count': { id: '{n} unit', en: '{n, plural, one {# unit} other {# units}}' },
  rule: {
    id: 'Disebut berbeda hanya bila seluruh rentang selisihnya lebih dari {margin} dari rata-rata unit sejenis lainnya. Dari yang disebut berbeda, paling banyak sekitar 5% keliru.',
    en: 'Called different only where the whole interval of its difference is more than {margin} from the mean of its likes. Of those called different, at most about 5% are called so wrongly.',
  },
  ownRow: {
    id: 'Unit Anda, {unit}: {band}. Peringkat {rank}.',
    en: 'Your unit, {unit}: {band}. Rank {rank}.',
  },
  ownRowBare: { id: 'Unit Anda, {unit}: {band}.', en: 'Your unit, {unit}: {band}.' },
  scorecard: { id: 'Lihat rapornya', en: 'See its scorecard' },
  order: {
    id: 'Urutan baris bukan peringkat: unit yang rentang peringkatnya bertumpuk bisa saja sebaliknya.',
    en: 'The order of the rows is no ranking: units whose ranges of ranks overlap may well stand the other way round.',
  },
  running: {
    id: 'Periode ini masih berjalan; perbandingannya masih bisa berubah.',
    en: 'This period is still running; the comparison may change.',
  },
  few_apart: {
    id: 'Selain yang disebut, unit-unit ini tidak bisa dibedakan, sehingga sebarannya tidak bisa ditaksir: taksiran dan peringkat tidak dihitung.',
    en: 'But for those named, the units cannot be told apart, so how they vary cannot be estimated: there are no estimates and no ranks.',
  },
  apart: {
    id: 'Nilai tiap unit 100% atau 0%, jadi taksiran dan peringkat tidak bisa dihitung.',
    en: 'Each unit is at 100% or at 0%, so neither estimates nor ranks can be worked out.',
  },

  list: { id: 'Unit yang dibandingkan', en: 'Units that are compared' },
  'show.all': { id: 'Semua ({n})', en: 'All ({n})' },
  'show.differing': { id: 'Jelas berbeda ({n})', en: 'Clearly different ({n})' },
  unit: { id: 'Unit', en: 'Unit' },
  own: { id: 'unit Anda', en: 'your unit' },
  value: { id: 'Nilai sendiri', en: 'Own value' },
  shrunk: { id: 'Taksiran', en: 'Estimate' },
  shrunkAdjusted: { id: 'Taksiran, disetarakan', en: 'Estimate, mix allowed for' },
  shrunkWhy: {
    id: 'Taksiran: nilai sendiri yang ditarik ke nilai semua unit, makin jauh bila datanya makin sedikit, supaya yang sedikit tidak tampak ekstrem karena kebetulan.',
    en: 'Estimate: the own value drawn towards that of all units, the further the less there is behind it, so that little data does not look extreme by chance.',
  },
  ranks: { id: 'Peringkat yang mungkin', en: 'Likely ranks' },
  band: { id: 'Dibanding sejenisnya', en: 'Against its likes' },
  interval: { id: '{value} ({low} sampai {high})', en: '{value} ({low} to {high})' },
  n: { id: 'n {n}', en: 'n {n}' },

  'unranked.title': { id: 'Belum dibandingkan', en: 'Not compared yet' },
  'unranked.lead': {
    id: '{n} unit belum cukup datanya, jadi tidak diberi peringkat.',
    en: '{n, plural, one {# unit has} other {# units have}} not enough behind {n, plural, one {its figure and has} other {their figures and have}} no rank.',
  },
  'unranked.rest': {
    id: 'Tampilkan {n} unit yang belum punya angka',
    en: 'Show {n, plural, one {# unit} other {# units}} without any figure',
  },
  'unranked.why': { id: 'Sebab', en: 'Why' },

  'none.group': {
    id: 'Belum ada unit sejenis yang bisa dibandingkan. Perbandingan muncul begitu ada dua unit yang sejenis.',
    en: 'There are no units of one kind to compare yet. A comparison appears as soon as there are two.',
  },
} as const satisfies Messages
