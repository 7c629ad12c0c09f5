import { describe, expect, it } from 'vitest'
import { renderText } from '../../../platform/i18n/render.ts'
import type { Text } from '../../../platform/ui/text/use-text.ts'
import type { EventView, RequestView, TargetReading } from '../../contract.ts'
import { leadOf } from './lead.ts'
import { requestMessages } from './request-messages.ts'

const t: Text<typeof requestMessages> = (key, ...values) => renderText('id', requestMessages[key], values[0])
const unit = { id: 'it', name: { id: 'IT', en: 'IT' }, code: 'IT' } as RequestView['unit']
const dewi = { id: 'dewi', name: 'Dewi Lestari' } as RequestView['asker']
const budi = { id: 'budi', name: 'Budi Santoso' } as RequestView['asker']
const running: TargetReading = {
  promisedMinutes: 120,
  usedMinutes: 30,
  dueAt: '14.00',
  status: 'running',
  brokenAt: null,
}
const may = { confirm: false } as RequestView['may']
const view = {
  state: 'open',
  unit,
  holder: unit,
  assignee: null,
  asker: dewi,
  response: running,
  completion: { ...running, dueAt: '17.00' },
  timeline: [],
  confirmsItselfAt: null,
  may,
} satisfies Partial<RequestView>
const lead = (more: Partial<Parameters<typeof leadOf>[0]>, selfId = 'nobody'): string =>
  leadOf({ ...view, ...more }, { selfId, say: (text) => text.id, when: (iso) => iso }, t)
const paused = (whose: EventView['whose']) => [{ kind: 'paused', whose, correctedBy: null } as EventView]

describe('where a request stands, in words', () => {
  it('is the promised answer while that is awaited', () => {
    expect(lead({})).toBe('IT menjanjikan jawaban pertama sebelum 14.00.')
  })
  it('is who works on it and until when', () => {
    expect(lead({ state: 'in_progress', assignee: budi })).toBe(
      'Budi Santoso sedang mengerjakannya dan menjanjikan selesai sebelum 17.00.',
    )
    expect(lead({ state: 'in_progress', assignee: budi }, 'budi')).toBe(
      'Anda mengerjakannya. Dijanjikan selesai sebelum 17.00.',
    )
  })
  it('says first that a promise is overdue', () => {
    const broken = { ...running, status: 'broken' } as const
    expect(lead({ state: 'in_progress', completion: broken })).toBe(
      'Janji penyelesaian terlewat. IT sedang mengerjakannya.',
    )
    expect(lead({ response: broken })).toBe('Janji jawaban pertama terlewat. Menunggu diambil oleh IT.')
  })
  it('says to the asker that they are waited for', () => {
    expect(lead({ state: 'paused', timeline: paused('asker') }, 'dewi')).toBe('IT menunggu Anda.')
    expect(lead({ state: 'paused', timeline: paused('asker') })).toBe('Dijeda, menunggu Dewi Lestari.')
    expect(lead({ state: 'paused', timeline: paused('own') })).toBe('Dijeda oleh IT; jam terus berjalan.')
  })
  it('asks the asker whether it is done, and when silence counts as yes', () => {
    expect(lead({ state: 'completed', confirmsItselfAt: '30 Nov', may: { ...may, confirm: true } })).toBe(
      'Sudah selesai. Apakah sudah beres bagi Anda? Tanpa kabar, ini dianggap beres pada 30 Nov.',
    )
  })
  it('no longer calls anything overdue once it is over', () => {
    expect(lead({ state: 'closed', completion: { ...running, status: 'broken' } })).toBe('Sudah beres.')
  })
})
