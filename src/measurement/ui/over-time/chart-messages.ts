import type { Messages } from '../../../platform/i18n/messages.ts'

/** Texts of a control chart. */
export const chartMessages = {
  'finding.none': { id: 'Belum ada yang bisa digambar', en: 'Nothing to draw yet' },
  'none.why': {
    id: 'Peta kendali muncul begitu satu minggu yang sudah selesai punya angka.',
    en: 'A control chart appears once a week that is over has a figure.',
  },
  'finding.too_few': { id: 'Belum cukup titik untuk batas', en: 'Not enough points for limits yet' },
  'finding.no_variation': {
    id: 'Titik dasarnya semua sama, jadi tanpa batas',
    en: 'The baseline never varies, so there are no limits',
  },
  'finding.provisional': {
    id: 'Masih awal: batasnya sementara',
    en: 'Early days: the limits are provisional',
  },
  'finding.noise': {
    id: 'Tidak ada sinyal: naik turunnya hanya derau (kebetulan)',
    en: 'No signal: the ups and downs are mere noise (chance)',
  },
  'finding.signals': {
    id: '{n, plural, other {# sinyal}}, yang terakhir {period}',
    en: '{n, plural, one {# signal} other {# signals}}, the last in {period}',
  },
  'subtitle.week': {
    id: '{measure}, {n, plural, other {# minggu}} sampai {last}',
    en: '{measure}, {n, plural, one {# week} other {# weeks}} up to {last}',
  },
  'subtitle.month': {
    id: '{measure}, {n, plural, other {# bulan}} sampai {last}',
    en: '{measure}, {n, plural, one {# month} other {# months}} up to {last}',
  },
  n: { id: 'n\u00A0{n} di titik terakhir', en: 'n\u00A0{n} at the last point' },
  'how.limits': {
    id: 'Garis tengah dan batas putus-putus berasal dari 12 titik dasar. Belah ketupat: sinyal.',
    en: 'Centre line and dashed limits come from the 12 points of the baseline. Diamond: signal.',
  },
  'how.provisional': {
    id: 'Batas titik-titik masih sementara.',
    en: 'Dotted limits are still provisional.',
  },
  'how.hollow': {
    id: 'Bulatan kosong: kurang dari 30 orang.',
    en: 'Hollow dot: fewer than 30 people.',
  },
  'how.hollow.requests': {
    id: 'Bulatan kosong: kurang dari 30 permintaan.',
    en: 'Hollow dot: fewer than 30 requests.',
  },
  'how.month': {
    id: 'Titiknya bulan, karena lebih dari sepersepuluh minggunya punya kurang dari 30 jawaban.',
    en: 'Points are months, because more than one week in ten has fewer than 30 answers.',
  },
  'how.week': { id: 'Titiknya minggu yang sudah selesai.', en: 'Points are weeks that are over.' },
  'mark.beyond': { id: 'luar batas', en: 'beyond' },
  'mark.run': { id: '{n} di satu sisi', en: '{n} on one side' },
  'mark.two_of_three': { id: '2 dari 3', en: '2 of 3' },
  'mark.rebased': { id: 'dasar baru', en: 'new baseline' },
  'mark.baseline': { id: 'dasar', en: 'baseline' },

  'column.period': { id: 'Periode', en: 'Period' },
  'column.value': { id: 'Nilai', en: 'Value' },
  'column.n': { id: 'Banyaknya (n)', en: 'Number (n)' },
  'column.centre': { id: 'Garis tengah', en: 'Centre line' },
  'column.low': { id: 'Batas bawah', en: 'Lower limit' },
  'column.high': { id: 'Batas atas', en: 'Upper limit' },
  'column.note': { id: 'Keterangan', en: 'Note' },
  description: {
    id: '{shown, plural, other {# dari}} {all, plural, other {# titik}} punya nilai, {signals, plural, =0 {tanpa sinyal} other {# sinyal}}.',
    en: '{shown, plural, other {#}} of {all, plural, one {# point} other {# points}} {shown, plural, one {has} other {have}} a value, with {signals, plural, =0 {no signal} one {# signal} other {# signals}}.',
  },

  'answer.fell': { id: 'Mengapa turun?', en: 'Why did it fall?' },
  'answer.rose': { id: 'Mengapa naik?', en: 'Why did it rise?' },
  'answer.same': { id: 'Apakah ada yang berubah?', en: 'Did anything change?' },
  'change.fell.share': {
    id: '{period} turun {by, plural, other {# poin persen}} dari {before}: dari {was} menjadi {is} (n\u00A0{nBefore} dan {n}).',
    en: '{period} fell {by, plural, one {# percentage point} other {# percentage points}} from {before}: from {was} to {is} (n\u00A0{nBefore} and {n}).',
  },
  'change.rose.share': {
    id: '{period} naik {by, plural, other {# poin persen}} dari {before}: dari {was} menjadi {is} (n\u00A0{nBefore} dan {n}).',
    en: '{period} rose {by, plural, one {# percentage point} other {# percentage points}} from {before}: from {was} to {is} (n\u00A0{nBefore} and {n}).',
  },
  'change.fell.mean': {
    id: '{period} turun {by} dari {before}: dari {was} menjadi {is} dari 5 (n\u00A0{nBefore} dan {n}).',
    en: '{period} fell by {by} from {before}: from {was} to {is} of 5 (n\u00A0{nBefore} and {n}).',
  },
  'change.rose.mean': {
    id: '{period} naik {by} dari {before}: dari {was} menjadi {is} dari 5 (n\u00A0{nBefore} dan {n}).',
    en: '{period} rose by {by} from {before}: from {was} to {is} of 5 (n\u00A0{nBefore} and {n}).',
  },
  'change.same': {
    id: '{period} tetap {is} seperti {before} (n\u00A0{nBefore} dan {n}).',
    en: '{period} stayed at {is}, as in {before} (n\u00A0{nBefore} and {n}).',
  },
  'change.running': { id: '{period} sejauh ini', en: '{period} so far' },
  'verdict.noise': {
    id: 'Itu derau: selisih sebesar itu wajar karena kebetulan (rentang {low} sampai {high}).',
    en: 'That is noise: chance alone often makes a difference of that size (interval {low} to {high}).',
  },
  'verdict.noise.same': {
    id: 'Bedanya derau: yang sebenarnya bisa saja berubah {low} sampai {high} tanpa terlihat.',
    en: 'The difference is noise: the truth may have moved by {low} to {high} without showing.',
  },
  'verdict.noCause.signals': {
    id: 'Untuk perubahan ini tidak ada sebab yang perlu dicari; untuk sinyal sebelumnya ada.',
    en: 'There is no cause to look for in this change; in the signals before it there is.',
  },
  'verdict.noCause': { id: 'Tidak ada sebab yang perlu dicari.', en: 'There is no cause to look for.' },
  'verdict.unclear': {
    id: 'Belum jelas: kebetulan jarang membuat selisih sebesar itu (rentang {low} sampai {high}), tetapi belum cukup jarang untuk disebut sinyal. Tunggu titik berikutnya.',
    en: 'Not clear yet: chance seldom makes a difference of that size (interval {low} to {high}), but not seldom enough to call it a signal. Wait for the next point.',
  },
  'verdict.signal': {
    id: 'Itu sinyal: kebetulan hampir tidak pernah membuat selisih sebesar itu (rentang {low} sampai {high}). Sebabnya patut dicari: mulai dari alasan, layanan, dan komentar di halaman ini.',
    en: 'That is a signal: chance hardly ever makes a difference of that size (interval {low} to {high}). Its cause is worth looking for: begin with the reasons, services and comments on this page.',
  },
  'verdict.usual': {
    id: 'Kedua periode memang berbeda (rentang {low} sampai {high}), tetapi semua titik periode ini masih di dalam batas peta kendali: ayunan sebesar itu biasa di sini. Yang patut dicari bukan satu sebab, melainkan mengapa hasilnya berayun.',
    en: 'The two periods do differ (interval {low} to {high}), but all points of this one lie within the limits of the control chart: swings of that size are usual here. Look for what makes results swing, not for one cause.',
  },
  'verdict.early': {
    id: 'Masih awal: salah satunya berasal dari kurang dari 30 orang atau permintaan (rentang {low} sampai {high}), jadi belum bisa disebut sinyal atau derau.',
    en: 'Early days: one of the two rests on fewer than 30 people or requests (interval {low} to {high}), so it cannot be called signal or noise yet.',
  },
  'unsaid.none': {
    id: 'Belum ada yang terhitung di {period}, jadi belum ada yang bisa dibandingkan.',
    en: 'Nothing was counted in {period}, so there is nothing to compare yet.',
  },
  'unsaid.hidden': {
    id: 'Jawaban di {period} belum ditampilkan karena belum lima orang, jadi belum bisa dibandingkan.',
    en: 'The answers of {period} are not shown yet, being of fewer than five people, so they cannot be compared.',
  },
  'unsaid.alone': {
    id: 'Sebelum {period} belum ada periode yang bisa dibandingkan.',
    en: 'There is no period before {period} to compare with.',
  },
  'unsaid.unbounded': {
    id: '{period} belum bisa dibandingkan: semua jawabannya sama, atau terlalu sedikit, sehingga rentangnya tidak diketahui.',
    en: '{period} cannot be compared: its answers, or those before, are all equal or too few, so that their interval is not known.',
  },
  'brief.fell': {
    id: '{by, plural, other {# poin persen}} lebih rendah daripada {before}: {verdict}',
    en: '{by, plural, one {# percentage point} other {# percentage points}} lower than in {before}: {verdict}',
  },
  'brief.rose': {
    id: '{by, plural, other {# poin persen}} lebih tinggi daripada {before}: {verdict}',
    en: '{by, plural, one {# percentage point} other {# percentage points}} higher than in {before}: {verdict}',
  },
  'brief.same': { id: 'Sama seperti {before}.', en: 'The same as in {before}.' },
  'brief.noise': { id: 'derau, wajar karena kebetulan.', en: 'noise, as chance makes it.' },
  'brief.unclear': { id: 'belum jelas, tunggu dulu.', en: 'not clear yet, so wait.' },
  'brief.signal': { id: 'sinyal, sebabnya patut dicari.', en: 'a signal, whose cause is worth looking for.' },
  'brief.usual': {
    id: 'keduanya berbeda, tetapi ayunan sebesar itu biasa di sini.',
    en: 'the two differ, but swings of that size are usual here.',
  },
  'brief.early': { id: 'masih awal, belum bisa dikatakan.', en: 'too early to say.' },

  'last.within': {
    id: 'Titik terakhir, {period} ({value}), ada di dalam batas {low} sampai {high}: derau.',
    en: 'The last point, {period} ({value}), lies within the limits {low} to {high}: noise.',
  },
  'last.signal': {
    id: 'Titik terakhir, {period} ({value}; batas {low} sampai {high}), adalah sinyal: {rule}.',
    en: 'The last point, {period} ({value}; limits {low} to {high}), is a signal: {rule}.',
  },
  'last.provisional': {
    id: 'Titik terakhir, {period} ({value}), ada di {where} batas sementara {low} sampai {high}. Dengan kurang dari 12 titik belum ada yang disebut sinyal.',
    en: 'The last point, {period} ({value}), lies {where} the provisional limits {low} to {high}. With fewer than 12 points nothing is called a signal yet.',
  },
  'where.within': { id: 'dalam', en: 'within' },
  'where.outside': { id: 'luar', en: 'outside' },

  'signals.title': { id: 'Sinyal, satu per satu', en: 'The signals, one by one' },
  'signals.none': {
    id: 'Tidak ada. Semua naik turun di peta ini derau.',
    en: 'None. All ups and downs of this chart are noise.',
  },
  'signals.all': { id: 'Lihat semua {n} sinyal', en: 'See all {n} signals' },
  'rule.beyond.above': { id: 'di luar batas atas', en: 'above the upper limit' },
  'rule.beyond.below': { id: 'di luar batas bawah', en: 'below the lower limit' },
  'rule.run.above': {
    id: '{n} berturut-turut di atas garis tengah',
    en: '{n} in a row above the centre line',
  },
  'rule.run.below': {
    id: '{n} berturut-turut di bawah garis tengah',
    en: '{n} in a row below the centre line',
  },
  'rule.two_of_three.above': { id: '2 dari 3 dekat batas atas', en: '2 of 3 near the upper limit' },
  'rule.two_of_three.below': { id: '2 dari 3 dekat batas bawah', en: '2 of 3 near the lower limit' },
  'signals.through': { id: '{from} sampai {to}: {rule}', en: '{from} to {to}: {rule}' },
  'noise.rest': {
    id: 'Selebihnya derau: naik turun yang wajar karena kebetulan.',
    en: 'All the rest is noise: ups and downs that chance makes.',
  },
  'noise.how': {
    id: 'Derau pun sesekali tampak seperti sinyal: kira-kira satu dari tujuh peta dalam enam titik.',
    en: 'Now and then noise looks like a signal, too: in about one chart of seven within six points.',
  },
  'state.unstable': {
    id: 'Ke-12 titik dasarnya sendiri memuat sinyal, jadi dasarnya belum stabil dan batasnya kurang bisa diandalkan.',
    en: 'The 12 points of the baseline hold a signal themselves: the baseline is unstable, and its limits say less.',
  },
  'state.provisional': {
    id: 'Baru ada {n, plural, other {# titik}}. Batas ini sementara sampai ada 12.',
    en: 'There {n, plural, one {is # point} other {are # points}} so far. These limits are provisional until there are 12.',
  },
  'state.too_few': {
    id: 'Batas baru bisa dihitung dari dua titik.',
    en: 'Limits need at least two points.',
  },
  'state.no_variation': {
    id: 'Titik-titik dasarnya (paling banyak 12 yang pertama) semua sama, jadi tidak ada yang bisa dikatakan tentang naik turun yang wajar. Kalau sesudahnya nilainya berubah, dasar baru bisa dimulai.',
    en: 'The points of the baseline (the first 12 at most) are all equal, so nothing can be said of what variation is usual. Where values vary since, a new baseline can be begun.',
  },

  'bases.title': { id: 'Dasar baru', en: 'New baselines' },
  'bases.none': {
    id: 'Belum ada. Mulailah dasar baru bila cara kerja berubah; alasannya dibaca semua orang.',
    en: 'None yet. Begin one where the way of working changed; everybody reads the reason.',
  },
  'bases.one': { id: 'Sejak {period}: {reason}', en: 'From {period}: {reason}' },
  'bases.by.steward': {
    id: 'Diputuskan pengelola pemasaran internal, {at}',
    en: 'Decided by a steward of internal marketing, {at}',
  },
  'bases.by.auditor': { id: 'Diputuskan auditor internal, {at}', en: 'Decided by an internal auditor, {at}' },
  'rebase.open': { id: 'Mulai dasar baru', en: 'Begin a new baseline' },
  'rebase.title': { id: 'Mulai dasar baru', en: 'Begin a new baseline' },
  'rebase.what': {
    id: 'Bila cara kerja berubah, batas lama tidak berlaku lagi. Mulai titik yang dipilih, garis tengah dan batas dihitung dari 12 titik berikutnya; yang sebelumnya tetap. Semua orang melihat tanda dan alasannya di peta.',
    en: 'Where the way of working changed, the old limits no longer hold. From the point chosen, centre line and limits come from the next 12 points; those before stay. Everybody sees the mark and its reason in the chart.',
  },
  'rebase.from': { id: 'Titik pertama', en: 'First point' },
  'rebase.fromNeeded': { id: 'Pilih titik pertamanya.', en: 'Choose its first point.' },
  'rebase.reason': { id: 'Alasan', en: 'Reason' },
  'rebase.reasonNeeded': {
    id: 'Tuliskan alasannya; semua orang membacanya di peta.',
    en: 'Write the reason; everybody reads it in the chart.',
  },
  'rebase.done': { id: 'Dasar baru dimulai.', en: 'The new baseline has begun.' },
  'withdraw.open': { id: 'Batalkan', en: 'Withdraw' },
  'withdraw.title': { id: 'Batalkan dasar baru?', en: 'Withdraw the new baseline?' },
  'withdraw.what': {
    id: 'Batas dihitung lagi seolah-olah dasar ini tidak pernah dimulai. Alasan Anda tercatat di catatan audit.',
    en: 'Limits are worked out as if this baseline had never begun. Your reason is kept in the audit log.',
  },
  'withdraw.act': { id: 'Batalkan dasar baru', en: 'Withdraw the new baseline' },
  'withdraw.done': { id: 'Dasar baru dibatalkan.', en: 'The new baseline is withdrawn.' },
} as const satisfies Messages
