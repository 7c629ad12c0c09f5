import type { Messages } from '../../../platform/i18n/messages.ts'

/** Words of what comparison shows on scorecards. */
export const partMessages = {
  compare: { id: 'Bandingkan antarunit', en: 'Compare units' },
  title: { id: 'Dibandingkan dengan unit sejenis', en: 'Beside its likes' },
  lead: {
    id: '{group} · bagian yang puas, {period}',
    en: '{group} · share of satisfied people, {period}',
  },
  sentence: {
    id: 'Selisih {difference} dari rata-rata {others} unit sejenis lainnya. Peringkat yang mungkin: {rank}. n\u00A0{n}.',
    en: '{difference} from the mean of {others, plural, one {the other unit} other {its # likes}}. Likely ranks: {rank}. n\u00A0{n}.',
  },
  sentenceSure: {
    id: 'Selisih {difference} dari rata-rata {others} unit sejenis lainnya. Peringkatnya {rank}. n\u00A0{n}.',
    en: '{difference} from the mean of {others, plural, one {the other unit} other {its # likes}}. Its rank is {rank}. n\u00A0{n}.',
  },
  sentenceBare: {
    id: 'Selisih {difference} dari rata-rata {others} unit sejenis lainnya. n\u00A0{n}.',
    en: '{difference} from the mean of {others, plural, one {the other unit} other {its # likes}}. n\u00A0{n}.',
  },
  alike: {
    id: '{compared} unit yang dibandingkan tidak bisa dibedakan: selisihnya tidak lebih dari kebetulan.',
    en: 'The {compared} units that are compared cannot be told apart: they differ by no more than chance.',
  },
  rule: {
    id: 'Disebut berbeda hanya bila pasti, dan seluruh rentang selisihnya lebih dari {margin}.',
    en: 'Called different only where that is sure, and the whole interval of the difference is beyond {margin}.',
  },
  unranked: {
    id: 'Belum dibandingkan. {why}.',
    en: 'Not compared yet. {why}.',
  },
  all: { id: 'Lihat semua unit sejenis', en: 'See all its likes' },
} as const satisfies Messages
