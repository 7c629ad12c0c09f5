import { outsideTerms } from '../choice-bank.ts'
import type { Ids } from './case.ts'

/** What is sent with calls of the cases: valid, and new each time where it has to be. */
export const name = { id: 'Nama', en: 'Name' }
export const none = { id: '', en: '' }
export const job = (ids: Ids) => ({
  title: { id: `Jabatan ${ids.fresh}`, en: `Job ${ids.fresh}` },
  description: none,
  duties: none,
})
export const calendar = (ids: Ids) => ({
  name: `Kalender ${ids.fresh}`,
  zone: 'Asia/Jakarta',
  week: { '1': [{ start: 480, end: 960 }] },
  holidays: null,
  days: [],
})
export const service = {
  name: { id: 'Layanan', en: 'Service' },
  description: none,
  doneWell: none,
  form: [{ key: 'what', kind: 'short_text', label: name, required: true, max: 200 }],
  promises: [{ priority: 3, responseMinutes: 60, completionMinutes: 480 }],
  stopsClock: ['asker'],
  askerUnitIds: [],
  reasons: [],
}
export const webhook = {
  name: 'Sistem',
  url: 'https://terima.example/etalase',
  events: ['request.submitted'],
}
export const canned = { title: name, text: name }
export const mailbox = (ids: Ids) => ({ localPart: `ti-${ids.fresh.slice(-12)}`, serviceId: ids.service })
export const text = { text: 'Sebuah catatan' }
export const why = { reason: 'Untuk uji hak' }
export const peerGroup = (ids: Ids) => ({
  name: { id: `Kelompok ${ids.fresh}`, en: `Group ${ids.fresh}` },
  unitIds: [ids.it, ids.hr],
  ...why,
})
export const newBaseline = (ids: Ids) => {
  const days = Number.parseInt(ids.fresh.slice(-5), 16) % 9000
  const from = new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10)
  return { measure: 'satisfied', from, ...why }
}
export const verdict = { satisfaction: 5, effort: null, promiseKept: null, reasonIds: [], comment: '' }
export const touchpoint = { kind: 'teller', name: { id: 'Teller uji', en: 'Test teller' } }
export const serviceKind = (ids: Ids) => ({
  name: { id: `Jenis ${ids.fresh}`, en: `Kind ${ids.fresh}` },
  description: { id: '', en: '' },
  serviceIds: [],
  ...why,
})
export const outsideProvider = (ids: Ids) => ({
  ...outsideTerms,
  name: `Luar ${ids.fresh}`,
  ...why,
})
