import { describe, expect, it } from 'vitest'
import { renderText } from '../../../platform/i18n/render.ts'
import type { Text } from '../../../platform/ui/text/use-text.ts'
import type { EventView } from '../../contract.ts'
import { eventInWords, type TimelineReader } from './event-words.ts'
import { timelineMessages } from './timeline-messages.ts'
import { correctionOf, entriesOf, folded } from './timeline.ts'

const words =
  (language: 'id' | 'en'): Text<typeof timelineMessages> =>
  (key, ...values) =>
    renderText(language, timelineMessages[key], values[0])
const budi = { id: 'budi', name: 'Budi Santoso' } as NonNullable<EventView['actor']>
const dewi = { id: 'dewi', name: 'Dewi Lestari' } as NonNullable<EventView['actor']>
const it_ = {
  id: 'it',
  name: { id: 'Teknologi Informasi', en: 'Information Technology' },
  code: 'IT',
} as EventView['unit']

let count = 0
function event(kind: EventView['kind'], more: Partial<EventView> = {}): EventView {
  count += 1
  const plain = {
    actor: budi,
    unit: it_,
    assignee: null,
    text: null,
    mentions: [],
    link: null,
    onBehalfOf: null,
    despite: null,
    whose: null,
    voids: false,
    attachments: [],
    correctedBy: null,
    replaces: null,
  }
  const at = '2026-11-20T02:00:00.000Z'
  return { ...plain, id: `event-${count}` as EventView['id'], kind, happenedAt: at, recordedAt: at, ...more }
}
function reader(timeline: readonly EventView[], more: Partial<TimelineReader> = {}): TimelineReader {
  return {
    selfId: 'nobody',
    request: { asker: dewi, askedFor: dewi, source: null, timeline: [...timeline] },
    say: (text) => text.id,
    when: (iso) => iso.slice(0, 10),
    ...more,
  }
}
const tell = (one: EventView, more: Partial<TimelineReader> = {}, language: 'id' | 'en' = 'id'): string =>
  eventInWords(one, reader([one], more), words(language))

describe('an event in words', () => {
  it('says who took it, and that it was oneself', () => {
    const taken = event('assigned', { assignee: budi })
    expect(tell(taken)).toBe('Budi Santoso mengambil permintaan ini.')
    expect(tell(taken, { selfId: 'budi' })).toBe('Anda mengambil permintaan ini.')
    expect(tell(taken, { selfId: 'budi' }, 'en')).toBe('You took this on.')
  })
  it('says to whom it was given, also in the middle of an English sentence', () => {
    const given = event('assigned', { assignee: dewi })
    expect(tell(given)).toBe('Budi Santoso memberikan permintaan ini kepada Dewi Lestari.')
    expect(tell(given, { selfId: 'dewi' }, 'en')).toBe('Budi Santoso gave this to you.')
    expect(tell(event('assigned'))).toBe(
      'Budi Santoso mengembalikan permintaan ini ke antrean Teknologi Informasi.',
    )
  })
  it('says whose time a pause is', () => {
    expect(tell(event('paused', { whose: 'asker' }), { selfId: 'dewi' })).toBe(
      'Budi Santoso menjeda permintaan ini: menunggu Anda.',
    )
    expect(tell(event('paused', { whose: 'third_party' }))).toContain('menunggu pihak luar')
    expect(tell(event('paused', { whose: 'own' }))).toContain('Jam terus berjalan')
  })
  it('says for whom it was asked where that is a colleague', () => {
    const asked = event('submitted', { actor: dewi })
    expect(tell(asked)).toBe('Dewi Lestari mengajukan permintaan ini.')
    const request = { asker: dewi, askedFor: budi, source: null, timeline: [asked] }
    expect(tell(asked, { request, selfId: 'budi' })).toBe(
      'Dewi Lestari mengajukan permintaan ini untuk Anda.',
    )
  })
  it('tells the first answer from later ones', () => {
    const [first, second] = [event('responded'), event('responded')]
    const both = reader([first, second])
    expect(eventInWords(first, both, words('id'))).toBe('Budi Santoso memberi jawaban pertama.')
    expect(eventInWords(second, both, words('id'))).toBe('Budi Santoso menjawab lagi.')
  })
  it('says that silence confirmed it, and what another system did', () => {
    expect(tell(event('confirmed', { actor: null }))).toContain('dengan sendirinya')
    expect(tell(event('resumed', { actor: null }))).toContain('peminta sudah menjawab')
    const request = {
      asker: dewi,
      askedFor: dewi,
      source: { system: 'ServiceNow', key: 'INC1', madeSla: true },
      timeline: [],
    }
    expect(tell(event('completed', { actor: null }), { request })).toBe(
      'ServiceNow menyelesaikan permintaan ini.',
    )
  })
  it('says what a correction is about, and whether it moved or took back', () => {
    const completed = event('completed')
    const moved = event('corrected', { replaces: completed.id, happenedAt: '2026-11-19T02:00:00.000Z' })
    const undone = event('corrected', { replaces: moved.id, voids: true })
    const all = reader([completed, moved, undone])
    expect(eventInWords(moved, all, words('id'))).toBe(
      'Budi Santoso mengoreksi waktu penyelesaian: seharusnya 2026-11-19.',
    )
    expect(eventInWords(undone, all, words('en'))).toBe(
      'Budi Santoso stated that the completion never happened.',
    )
  })
})

describe('what became of a corrected event', () => {
  it('is nothing where nobody corrected it', () => {
    const completed = event('completed')
    expect(correctionOf(completed, [completed])).toBeUndefined()
  })
  it('follows one correction after the other, and a void keeps the last known time', () => {
    const undone = event('corrected', { voids: true })
    const moved = event('corrected', { happenedAt: '2026-11-19T02:00:00.000Z', correctedBy: undone.id })
    const completed = event('completed', { correctedBy: moved.id })
    expect(correctionOf(completed, [completed, moved, undone])).toEqual({
      newestId: undone.id,
      voided: true,
      happenedAt: '2026-11-19T02:00:00.000Z',
    })
  })
})

describe('the lines of a timeline', () => {
  it('take runs of wordless notes together and leave everything else alone', () => {
    const timeline = [
      event('submitted'),
      event('updated'),
      event('updated'),
      event('updated', { text: 'Catatan' }),
      event('updated'),
      event('completed'),
    ]
    expect(
      entriesOf(timeline).map((entry) => (entry.kind === 'updates' ? entry.events.length : entry.event.kind)),
    ).toEqual(['submitted', 2, 'updated', 1, 'completed'])
  })
  it('are all there until they are many; then the beginning and the end', () => {
    const lines = Array.from({ length: 30 }, (_, index) => index)
    expect(folded(lines, 30)).toEqual({ first: lines, hidden: 0, last: [] })
    const many = folded([...lines, 30], 12)
    expect([many.first, many.hidden, many.last.length, many.last.at(-1)]).toEqual([[0, 1], 19, 10, 30])
  })
})
