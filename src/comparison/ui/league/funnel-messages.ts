import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of the funnel. */
export const funnelMessages = {
  'finding.nobody': {
    id: 'Corong tidak menyisihkan satu unit pun: beda sebesar ini bisa terjadi karena kebetulan',
    en: 'The funnel sets no unit apart: differences of this size may be chance',
  },
  'finding.wider': {
    id: 'Corong yang dilebarkan tidak menyisihkan satu unit pun',
    en: 'The widened funnel sets no unit apart',
  },
  'finding.some': {
    id: 'Di luar corong: {names}',
    en: 'Outside of the funnel: {names}',
  },
  count: { id: '{n} unit', en: '{n, plural, one {# unit} other {# units}}' },
  subtitle: {
    id: '{measure} · {period} · {units} unit, n {n}. Tiap titik satu unit; makin besar n, makin sempit corongnya.',
    en: '{measure} · {period} · {units, plural, one {# unit} other {# units}}, n {n}. Each dot is one unit; the larger n, the narrower the funnel.',
  },
  cautious: {
    id: 'Corong ini berhati-hati: bila unit-unit memang lebih beragam daripada kebetulan, batasnya ikut melebar. Di dalam corong belum berarti sama; hasil “di atas” dan “di bawah” hanya dari tabel di atas.',
    en: 'This funnel is cautious: where units vary by more than chance, its limits widen with them. Within it does not mean the same; “above” and “below” come from the table alone.',
  },
  wider: {
    id: 'Di sini batasnya dilebarkan, karena unit-unitnya lebih beragam daripada kebetulan.',
    en: 'Here the limits are widened, for the units vary by more than chance.',
  },
  description: {
    id: 'Garis tengah nilai semua unit, {target}. Garis dalam: satu dari dua puluh unit di luarnya karena kebetulan. Garis luar: satu dari lima ratus.',
    en: 'The line in the middle is the value of all units, {target}. Inner lines: one unit in twenty lies outside by chance. Outer lines: one in five hundred.',
  },
  x: { id: 'n efektif', en: 'Effective n' },
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
