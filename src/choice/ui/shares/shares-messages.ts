import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of what people chose, on the scorecard of a provider. */
export const sharesMessages = {
  title: { id: 'Bila orang bisa memilih', en: 'Where people can choose' },
  lead: {
    id: '{period}: layanan unit ini sendiri yang berdampingan dengan layanan unit lain.',
    en: '{period}: this unit’s own services that stood beside those of other units.',
  },
  share: { id: 'Bagian pilihan', en: 'Share of choice' },
  shareWhy: {
    id: 'Dari kesempatan ketika unit ini dan unit lain sama-sama ditawarkan, bagian yang memilih unit ini.',
    en: 'Of the occasions on which this unit and another one were on offer, those that chose this one.',
  },
  'share.withheld': {
    id: 'Tidak ditampilkan: bersama bagian unit lain, pilihan kurang dari lima orang bisa ditebak.',
    en: 'Not shown: together with the shares of other units, the choices of fewer than five people could be guessed.',
  },
  goodbye: { id: 'Pindah setelah kecewa', en: 'Good-bye: left after a bad verdict' },
  goodbyeWhy: {
    id: 'Dari penilaian buruk (1 atau 2) yang pemberinya meminta lagi dalam 180 hari, bagian yang berikutnya memilih unit lain.',
    en: 'Of the bad verdicts (1 or 2) whose givers asked again within 180 days, those who chose another unit next.',
  },
  'goodbye.silent': {
    id: 'Setelah {n, plural, other {# penilaian buruk}} lain tidak ada yang diminta lagi.',
    en: 'After {n, plural, one {# other bad verdict} other {# other bad verdicts}} nothing was asked again.',
  },
  'goodbye.waits': {
    id: 'Masih menunggu: belum cukup banyak orang sehingga tidak ada yang bisa ditebak.',
    en: 'Waits: not enough people yet for nobody to be guessed.',
  },
} as const satisfies Messages
