import type { Messages } from '../../platform/i18n/messages.ts'

/** What lists and pages of proposals and escalations say alike. */
export const wordsMessages = {
  'state.open': { id: 'Menunggu jawaban', en: 'Waits for an answer' },
  'state.accepted': { id: 'Diterima', en: 'Accepted' },
  'state.done': { id: 'Sudah dikerjakan', en: 'Done' },
  'state.declined': { id: 'Ditolak', en: 'Declined' },
  'state.withdrawn': { id: 'Ditarik', en: 'Withdrawn' },
  'state.merged': { id: 'Digabung', en: 'Merged' },
  'state.removed': { id: 'Dihapus', en: 'Removed' },
  votes: { id: '{n, plural, other {{n, number} suara}}', en: '{n, plural, one {# vote} other {# votes}}' },
  yours: { id: 'suara Anda', en: 'your vote' },
  'standing.by': { id: '{unit}, sampai {day}', en: '{unit}, by {day}' },
  'standing.late': { id: '{unit}, lewat dari {day}', en: '{unit}, was due {day}' },
  'standing.noDay': { id: '{unit}, tanpa hari kerja', en: '{unit}, without a working day' },
  'standing.nobody': { id: 'Belum ada yang bisa menjawab', en: 'Nobody can answer yet' },
  'standing.climbed': {
    id: '{n, plural, other {naik {n, number} langkah}}',
    en: '{n, plural, one {# step up} other {# steps up}}',
  },
  'standing.promised': { id: 'dijanjikan sampai {day}', en: 'promised by {day}' },
  'standing.overdue': {
    id: 'dijanjikan sampai {day}, belum dinyatakan selesai',
    en: 'was promised by {day} and is not said to be done',
  },
  'ladder.title': { id: 'Jalan ke jawaban', en: 'Way to an answer' },
  'ladder.lead': {
    id: 'Bila tidak dijawab sampai harinya, unit di atasnya ditanya dengan sendirinya.',
    en: 'What is not answered by its day is asked of the unit above by itself.',
  },
  'ladder.asked': { id: 'ditanya, jawab sampai {day}', en: 'asked, answer by {day}' },
  'ladder.asked.noDay': {
    id: 'ditanya; unit ini tidak punya hari kerja',
    en: 'asked; this unit has no working day',
  },
  'ladder.late': { id: 'tidak menjawab sampai {day}', en: 'did not answer by {day}' },
  'ladder.late.noDay': {
    id: 'dilewati, karena tidak punya hari kerja',
    en: 'passed over, for it has no working day',
  },
  'ladder.answered': { id: 'dijawab', en: 'answered' },
  'ladder.dropped': { id: 'tidak perlu dijawab lagi', en: 'needs no answer any more' },
  'ladder.round': {
    id: 'Ditanya lagi, karena tanggal yang dijanjikan lewat',
    en: 'Asked again, because the promised day passed',
  },
  'ladder.nobody': {
    id: 'Di jalur unit ini belum ada kepala yang bisa ditanya. Begitu ada, ia ditanya.',
    en: 'No unit of this line has a head who could be asked. As soon as there is one, they are asked.',
  },
  'said.title': { id: 'Jawaban', en: 'Answers' },
  'said.accepted': {
    id: '{unit} menerima, dikerjakan sampai {day}',
    en: '{unit} accepts, to be done by {day}',
  },
  'said.declined': { id: '{unit} menolak', en: '{unit} declines' },
  'said.done': { id: '{unit} menyatakan sudah dikerjakan', en: '{unit} says it is done' },
  'said.answered': { id: '{unit} menjawab', en: '{unit} answers' },
  'said.objected': { id: 'Jawaban tidak diterima', en: 'The answer was not accepted' },
  'said.late': { id: 'terlambat', en: 'late' },
} as const satisfies Messages
