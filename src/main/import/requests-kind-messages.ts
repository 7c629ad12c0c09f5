import type { Message, Messages } from '../../platform/i18n/messages.ts'
import { importRefusals, setAsideSentences, warningSentences } from '../../service/import/messages.ts'
import { accountFactTexts } from './account-facts.ts'

/** Why nothing is tried before somebody has begun a mapping. */
export const noMapping = {
  id: 'Belum ada pemetaan kolom; mulailah dari usulan.',
  en: 'There is no mapping of columns yet; begin with the proposal.',
} as const satisfies Message

const own = {
  name: { id: 'Riwayat permintaan', en: 'History of requests' },
  'file.requests': { id: 'Berkas permintaan', en: 'File of requests' },
  'phase.reading': { id: 'Membaca berkas', en: 'Reading the file' },
  'phase.writing': { id: 'Menyusun permintaan', en: 'Putting requests together' },
  'phase.counting': { id: 'Menghitung rapor layanan', en: 'Working out scorecards' },
  'phase.undoing': { id: 'Menarik kembali', en: 'Taking back' },
  'part.events': {
    id: '{count, plural, other {menjadi peristiwa}}',
    en: '{count, plural, one {becomes an event} other {become events}}',
  },
  'part.unchanged': {
    id: '{count, plural, other {sudah ada sebelumnya}}',
    en: '{count, plural, one {was there already} other {were there already}}',
  },
  'part.setAside': {
    id: '{count, plural, other {disisihkan}}',
    en: '{count, plural, one {is set aside} other {are set aside}}',
  },
  'fact.requests': {
    id: '{requests, number} permintaan baru, {continued, number} dilanjutkan, {known, number} sudah sama.',
    en: '{requests, plural, one {# new request} other {# new requests}}, {continued, number} continued, {known, number} the same already.',
  },
  'fact.places': {
    id: '{units, number} unit dan {services, number} layanan baru; {people, number} orang disebut di dalamnya.',
    en: '{units, plural, one {# new unit} other {# new units}} and {services, plural, one {# new service} other {# new services}}; {people, plural, one {# person is} other {# people are}} named in it.',
  },
  'fact.understood': {
    id: 'Waktu dibaca sebagai {dates}, dengan jam {zone}.',
    en: 'Times are read as {dates}, by the clocks of {zone}.',
  },
  'fact.span': {
    id: 'Peristiwa pertama {from}, terakhir {to}.',
    en: 'The first event is of {from}, the last of {to}.',
  },
  'failure.mapping_wrong': {
    id: 'Pemetaannya belum bisa dipakai. {reason}',
    en: 'The mapping cannot be used yet. {reason}',
  },
  'failure.calendar_unknown': {
    id: 'Tidak ada kalender kerja bernama "{name}".',
    en: 'There is no working calendar called "{name}".',
  },
  'failure.standing': {
    id: 'Tidak ada yang ditarik kembali: sudah ada yang dibangun di atas pindahan ini.',
    en: 'Nothing was taken back: something was added on top of this import.',
  },
  'standing.verdicts': {
    id: 'Pindahan ini membawa penilaian, yang sudah masuk ke rapor layanan.',
    en: 'This import brought ratings, which stand in the scorecards.',
  },
  'standing.acted': {
    id: 'Orang sudah mengerjakan atau mengomentari {count, plural, other {# permintaan}} di antaranya.',
    en: 'People have worked or commented on {count, plural, one {# of its requests} other {# of its requests}}.',
  },
  'standing.continued': {
    id: 'Pindahan yang lebih baru melanjutkan {count, plural, other {# permintaan}} di antaranya; batalkan yang itu dahulu.',
    en: 'A later import continued {count, plural, one {# of its requests} other {# of its requests}}; undo that one first.',
  },
} satisfies Messages

/** Texts of the kind of run that brings in requests; those of the reader keep their one place. */
export const requestsKindTexts: Messages = {
  ...own,
  ...accountFactTexts,
  ...keyed('remark', setAsideSentences),
  ...keyed('fact', warningSentences),
  ...keyed('failure', importRefusals),
}

function keyed(group: string, texts: Readonly<Record<string, Message>>): Messages {
  return Object.fromEntries(Object.entries(texts).map(([code, text]) => [`${group}.${code}`, text]))
}
