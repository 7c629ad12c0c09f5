import type { Phase } from '../mapped/mapping.ts'

/** Words of states in English and Indonesian; the first that fits counts. */
const states: readonly (readonly [RegExp, Phase])[] = [
  [/cancel|withdrawn|reject|batal|ditolak|dibatalkan/i, 'cancelled'],
  [
    /(await|wait|pending).*(user|caller|customer|requester|info)|(menunggu|tunggu).*(peminta|pelanggan|pemohon)/i,
    'waiting_for_asker',
  ],
  [
    /(await|wait|pending).*(vendor|supplier|third)|(menunggu|tunggu).*(vendor|pemasok|pihak)/i,
    'waiting_for_third_party',
  ],
  [/await|wait|pending|hold|suspend|tunda|menunggu|tunggu/i, 'waiting'],
  [/^(re)?open|^new$|^to.?do$|^logged$|^baru|^terbuka|^dibuka|belum/i, 'open'],
  [/clos|tutup/i, 'closed'],
  [/resolv|solved|done|complet|finish|selesai|beres|tuntas/i, 'completed'],
  [/progress|process|work|active|assigned|proses|dikerjakan|berjalan/i, 'in_progress'],
]

/** What a state of a source is likely to mean; undefined where its name does not say. */
export function likelyPhase(state: string): Phase | undefined {
  return states.find(([words]) => words.test(state.trim()))?.[1]
}

const kept = /^(on.?time|met|kept|within|yes|true|y|1|ok|ya|tepat.*|sesuai)$/i
const broken = /^(overdue|late|missed|breached?|broken|no|false|n|0|tidak|terlambat|lewat.*)$/i

/** Which of some words are likely to say that a promise was kept, and which that it was not. */
export function likelyVerdicts(column: string, words: readonly string[]) {
  const said = {
    kept: words.filter((word) => kept.test(word)),
    broken: words.filter((word) => broken.test(word)),
  }
  // "Breached: yes" is no praise.
  return /breach|overdue|terlambat/i.test(column) &&
    said.kept.every((word) => /^(yes|true|y|1|ya)$/i.test(word))
    ? { kept: said.broken, broken: said.kept }
    : said
}

const priorities: readonly (readonly [RegExp, 1 | 2 | 3 | 4])[] = [
  [/critical|highest|very.?high|major|urgent|kritis|mendesak|sangat tinggi|darurat/i, 1],
  [/high|tinggi/i, 2],
  [/very.?low|lowest|planning|sangat rendah/i, 4],
  [/low|rendah/i, 4],
  [/medium|moderate|normal|sedang|biasa/i, 3],
]

/** How urgent a word is; undefined where it does not say. */
export function likelyPriority(word: string): number | undefined {
  return priorities.find(([words]) => words.test(word))?.[1]
}
