import { kindNames } from '../../domain/kind-names.ts'
import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words for how one unit stands beside its likes; the league and the scorecard say the same. */
export const bandMessages = {
  'band.above': { id: 'Di atas sejenisnya', en: 'Above its likes' },
  'band.none': { id: 'Tidak ada beda yang jelas', en: 'No clear difference' },
  'band.below': { id: 'Di bawah sejenisnya', en: 'Below its likes' },
  rank: { id: '{low}–{high} dari {of}', en: '{low}–{high} of {of}' },
  rankSure: { id: 'hampir pasti {low} dari {of}', en: 'almost surely {low} of {of}' },
  rankBar: {
    id: 'Peringkat yang mungkin: {low} sampai {high} dari {of}',
    en: 'Likely ranks: {low} to {high} of {of}',
  },
  difference: {
    id: '{difference} ({low}\u00A0sampai\u00A0{high})',
    en: '{difference} ({low}\u00A0to\u00A0{high})',
  },
  'advice.above': {
    id: 'Cara kerjanya patut dibagikan kepada unit lain.',
    en: 'How it works is worth sharing with other units.',
  },
  'advice.none': {
    id: 'Dari perbandingan ini tidak ada yang perlu dikejar.',
    en: 'Nothing in this comparison needs chasing.',
  },
  'advice.below': {
    id: 'Cari sebabnya dari alasan yang dipilih, layanan, dan komentar di rapornya.',
    en: 'Look for the cause in the reasons chosen, services and comments on its scorecard.',
  },
  'unit.points': { id: '{n} poin persen', en: '{n} percentage points' },
  'unit.mean': { id: '{n} poin', en: '{n} points' },
  'measure.satisfied': { id: 'Puas', en: 'Satisfied' },
  'measure.satisfaction_mean': { id: 'Rata-rata kepuasan', en: 'Mean satisfaction' },
  'measure.within_completion': { id: 'Tepat janji', en: 'On time' },
  'mix.more': {
    id: 'Lebih sering melayani permintaan mendesak daripada yang lain.',
    en: 'Serves urgent requests more often than the others.',
  },
  'mix.fewer': {
    id: 'Lebih jarang melayani permintaan mendesak daripada yang lain.',
    en: 'Serves urgent requests less often than the others.',
  },
  'mix.alike': {
    id: 'Permintaan mendesaknya kira-kira sebanyak yang lain.',
    en: 'Serves about as many urgent requests as the others.',
  },
  'mix.shift': {
    id: 'Bila campuran permintaannya sama dengan yang lain: {adjusted} ({low} sampai {high}), bukan {raw} ({shift}).',
    en: 'With the same mix of requests as the others: {adjusted} ({low} to {high}) instead of {raw} ({shift}).',
  },
  'mixShort.more': { id: 'lebih banyak yang mendesak', en: 'more urgent requests' },
  'mixShort.fewer': { id: 'lebih sedikit yang mendesak', en: 'fewer urgent requests' },
  'mixShort.alike': {
    id: 'disetarakan {adjusted} ({low} sampai {high})',
    en: '{adjusted} ({low} to {high}) with the same mix',
  },
  'mixShort.adjusted': {
    id: 'disetarakan {adjusted} ({low} sampai {high}): {what}',
    en: '{adjusted} ({low} to {high}) with the same mix: {what}',
  },
  'mix.still': {
    id: 'Bila campuran permintaannya sama dengan yang lain, angkanya tetap {raw} ({low} sampai {high}).',
    en: 'With the same mix of requests as the others its figure stays {raw} ({low} to {high}).',
  },
  'mix.on': { id: 'Setarakan campuran permintaan', en: 'Allow for the mix of requests' },
  'mix.why': {
    id: 'Memperhitungkan seberapa mendesak permintaan dan dari jenis unit mana penanyanya, sehingga unit yang pekerjaannya lebih sulit tidak tampak lebih buruk karenanya.',
    en: 'Takes into account how urgent requests were and from what kind of unit they came, so that a unit with harder work does not look worse for it.',
  },
  'unadjusted.clock': {
    id: 'Ketepatan janji dihitung dari jam, bukan dari jawaban orang, jadi campurannya tidak disetarakan.',
    en: 'Promises are measured by the clock, not by what people said, so their mix is not allowed for.',
  },
  'unadjusted.period': {
    id: 'Campuran permintaan dicatat per triwulan, jadi hanya bisa disetarakan untuk triwulan dan tahun.',
    en: 'The mix of requests is kept by quarter, so it can be allowed for in quarters and years only.',
  },
  'unadjusted.running': {
    id: 'Campuran permintaan baru disetarakan setelah periodenya selesai: sebelum itu, perubahannya bisa membuka jawaban satu orang.',
    en: 'The mix of requests is allowed for once the period is over: until then, what changes could tell what one person answered.',
  },
  'unadjusted.too_few': {
    id: 'Jawabannya terlalu sedikit untuk menyetarakan campuran permintaan.',
    en: 'There are too few answers to allow for the mix of requests.',
  },
  'unadjusted.singular': {
    id: 'Ada jenis permintaan yang hanya dilayani unit tertentu, jadi pengaruh campurannya tidak bisa dipisahkan dari kerja unit itu.',
    en: 'Some kinds of requests come to certain units alone, so what the mix does cannot be told from what those units do.',
  },
  'unadjusted.no_variation': {
    id: 'Semua jawaban sama, jadi tidak ada yang perlu disetarakan.',
    en: 'All answers are the same, so there is nothing to allow for.',
  },
  'why.none': { id: 'Belum ada angka', en: 'No figure yet' },
  'why.hidden': { id: 'Kurang dari 5 orang: disembunyikan', en: 'Fewer than 5 people: hidden' },
  'why.early': {
    id: 'Masih awal: baru {n} dari 30 orang yang diperlukan',
    en: 'Early: only {n} of the 30 people needed so far',
  },
  'why.early.requests': {
    id: 'Masih awal: baru {n} dari 30 permintaan yang diperlukan',
    en: 'Early: only {n} of the 30 requests needed so far',
  },
  'why.all_equal': {
    id: 'Semua jawaban sama, jadi kepastiannya tidak bisa dihitung',
    en: 'All answers are the same, so how sure it is cannot be told',
  },
  'why.alone': {
    id: 'Tidak ada unit lain yang bisa dibandingkan',
    en: 'No other unit can be compared with it',
  },
  'kind.head_office': kindNames.head_office,
  'kind.department': kindNames.department,
  'kind.region': kindNames.region,
  'kind.branch': kindNames.branch,
  'kind.counter': kindNames.counter,
} as const satisfies Messages
