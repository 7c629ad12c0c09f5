import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of the funnel. */
export const funnelMessages = {
  'finding.nobody': {
    id: 'Tidak ada unit di luar corong: selisih sebesar ini bisa saja kebetulan',
    en: 'No unit lies outside of the funnel: such differences may be chance',
  },
  'finding.wider': {
    id: 'Tidak ada unit di luar corong, yang di sini dilebarkan',
    en: 'No unit lies outside of the funnel, which is widened here',
  },
  'finding.some': {
    id: 'Di luar corong: {names}',
    en: 'Outside of the funnel: {names}',
  },
  count: { id: '{n} unit', en: '{n, plural, one {# unit} other {# units}}' },
  subtitle: {
    id: '{measure} · {period} · {units} unit · n\u00A0{n}',
    en: '{measure} · {period} · {units, plural, one {# unit} other {# units}} · n\u00A0{n}',
  },
  cautious: {
    id: 'Corong ini berhati-hati: bila unit lebih beragam daripada kebetulan, corongnya ikut melebar. Unit di dalamnya belum tentu sama; “di atas” dan “di bawah” ditentukan tabel perbandingan.',
    en: 'This funnel is cautious: where units vary by more than chance, it widens with them. Units within it need not be the same; “above” and “below” are decided by the table of units.',
  },
  wider: {
    id: 'Di sini corongnya dilebarkan.',
    en: 'Here it is widened.',
  },
  how: {
    id: 'Tiap titik satu unit; makin ke kanan makin banyak datanya, dan makin sempit corongnya. Garis utuh: nilai semua unit, {target}. Karena kebetulan saja, satu dari 20 unit ada di luar garis titik-titik dan satu dari 500 di luar garis putus-putus. Belah ketupat: di luar corong.',
    en: 'Each dot is one unit; further right there is more behind it, and the funnel is narrower. Solid line: the value of all units, {target}. By chance alone one unit in 20 lies beyond the dotted lines, and one in 500 beyond the dashed ones. Diamond: outside of the funnel.',
  },
  'how.effective': {
    id: 'n efektif: banyaknya jawaban, dikurangi yang diulang orang yang sama.',
    en: 'Effective n: answers, less what one person repeated.',
  },
  x: { id: 'Banyaknya data (n efektif)', en: 'How much there is (effective n)' },
  'x.requests': { id: 'Banyaknya permintaan (n)', en: 'Requests (n)' },
  'column.unit': { id: 'Unit', en: 'Unit' },
  'column.n': { id: 'n efektif', en: 'Effective n' },
  'column.share': { id: 'Nilai', en: 'Value' },
  'column.usual': { id: 'Batas dalam', en: 'Inner limits' },
  'column.far': { id: 'Batas luar', en: 'Outer limits' },
  'column.place': { id: 'Letak', en: 'Place' },
  'place.within': { id: 'di dalam', en: 'within' },
  'place.usual': { id: 'di luar batas dalam', en: 'beyond the inner limits' },
  'place.far': { id: 'di luar batas luar', en: 'beyond the outer limits' },
  range: { id: '{low} sampai {high}', en: '{low} to {high}' },
  'none.mean': {
    id: 'Corong digambar untuk bagian yang puas dan yang tepat janji, bukan untuk rata-rata.',
    en: 'A funnel is drawn of shares: satisfied, and on time; not of means.',
  },
  'none.adjusted': {
    id: 'Corong digambar tanpa penyetaraan campuran permintaan. Matikan penyetaraan untuk melihatnya.',
    en: 'A funnel is drawn of values as they are. Switch the mix of requests off to see it.',
  },
} as const satisfies Messages
