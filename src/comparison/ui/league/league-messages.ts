import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of the league page. */
export const leagueMessages = {
  title: { id: 'Perbandingan antarunit', en: 'Units compared' },
  subtitle: {
    id: 'Tiap unit di samping unit-unit sejenisnya. Yang bukan beda nyata tidak diperingkat dan tidak diwarnai.',
    en: 'Each unit beside its likes. What is no real difference is neither ranked nor coloured.',
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
    id: '{above} di atas sejenisnya; {below} di bawah.{none, plural, =0 {} other { # unit lainnya tidak berbeda.}}',
    en: '{above} above the others; {below} below.{none, plural, =0 {} one { The other unit does not differ.} other { The other # units do not differ.}}',
  },
  'finding.above': {
    id: '{above} di atas sejenisnya.{none, plural, =0 {} other { # unit lainnya tidak berbeda.}}',
    en: '{above} above the others.{none, plural, =0 {} one { The other unit does not differ.} other { The other # units do not differ.}}',
  },
  'finding.below': {
    id: '{below} di bawah sejenisnya.{none, plural, =0 {} other { # unit lainnya tidak berbeda.}}',
    en: '{below} below the others.{none, plural, =0 {} one { The other unit does not differ.} other { The other # units do not differ.}}',
  },
  'finding.nobody': {
    id: 'Tidak ada unit yang pasti berbeda dari sejenisnya ({none} dibandingkan).',
    en: 'No unit surely differs from its likes ({none} compared).',
  },
  'finding.alike': {
    id: 'Tidak ada beda antara unit-unit ini ({none} dibandingkan).',
    en: 'No differences between these units ({none} compared).',
  },
  'finding.too_few_units': {
    id: 'Belum ada dua unit yang bisa dibandingkan.',
    en: 'There are no two units yet that can be compared.',
  },
  'finding.count': { id: '{n} unit', en: '{n, plural, one {# unit} other {# units}}' },
  rule: {
    id: 'Disebut berbeda hanya bila bedanya pasti (tingkat keliru di bawah 5%) dan seluruh rentangnya lebih dari {margin} dari rata-rata unit sejenis lainnya.',
    en: 'Called different only where that is sure (an error rate under 5%) and the whole interval is more than {margin} away from the mean of its likes.',
  },
  ownRow: {
    id: 'Unit Anda, {unit}: {band}. Peringkat {rank}.',
    en: 'Your unit, {unit}: {band}. Rank {rank}.',
  },
  ownRowBare: { id: 'Unit Anda, {unit}: {band}.', en: 'Your unit, {unit}: {band}.' },
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
  unit: { id: 'Unit', en: 'Unit' },
  own: { id: 'unit Anda', en: 'your unit' },
  value: { id: 'Nilai sendiri', en: 'Own value' },
  shrunk: { id: 'Taksiran', en: 'Estimate' },
  shrunkAdjusted: { id: 'Taksiran, disetarakan', en: 'Estimate, mix allowed for' },
  shrunkWhy: {
    id: 'Nilai sendiri yang ditarik ke nilai semua unit, makin jauh makin sedikit jawabannya: yang sedikit tidak tampak ekstrem karena kebetulan.',
    en: 'The own value drawn towards that of all units, the further the fewer answers there are: few answers do not look extreme by chance.',
  },
  ranks: { id: 'Peringkat yang mungkin', en: 'Likely ranks' },
  band: { id: 'Dibanding sejenisnya', en: 'Against its likes' },
  interval: { id: '{value} ({low} sampai {high})', en: '{value} ({low} to {high})' },
  n: { id: 'n {n}', en: 'n {n}' },

  'unranked.title': { id: 'Belum dibandingkan', en: 'Not compared yet' },
  'unranked.lead': {
    id: '{n} unit belum cukup datanya. Unit-unit ini tidak diberi peringkat.',
    en: '{n, plural, one {# unit has} other {# units have}} not enough behind {n, plural, one {its} other {their}} figure. They have no rank.',
  },
  'unranked.why': { id: 'Sebab', en: 'Why' },

  'none.group': {
    id: 'Belum ada unit sejenis yang bisa dibandingkan. Perbandingan muncul begitu ada dua unit yang sejenis.',
    en: 'There are no units of one kind to compare yet. A comparison appears as soon as there are two.',
  },
} as const satisfies Messages
