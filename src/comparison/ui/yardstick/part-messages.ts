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
    id: 'Selisih {difference} dari rata-rata {others} unit sejenis lainnya. Peringkat yang mungkin: {rank}. n {n}.',
    en: '{difference} from the mean of {others, plural, one {the other unit} other {its # likes}}. Likely ranks: {rank}. n {n}.',
  },
  sentenceBare: {
    id: 'Selisih {difference} dari rata-rata {others} unit sejenis lainnya. n {n}.',
    en: '{difference} from the mean of {others, plural, one {the other unit} other {its # likes}}. n {n}.',
  },
  alike: {
    id: 'Tidak ada beda antara {compared} unit yang dibandingkan.',
    en: 'No differences between the {compared} units that are compared.',
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
