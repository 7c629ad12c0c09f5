import { sampleIncident, sampleLog, type SampleRow } from '../../src/service/import/sample-log.ts'
import { sampleTrace, sampleXes } from '../../src/service/import/sample-xes.ts'

/** Two incidents, and three rows more that are sound unless something is wrong with them. */
export function logOf(mark: string, wrong: { state?: string; at?: string; number?: string }): string {
  const last = (number: string, cells: SampleRow) =>
    sampleIncident(number, [{}]).map((row) => ({ ...row, ...cells }))
  const rows = [
    ...sampleIncident(`${mark}1`, [{}, { incident_state: 'Active' }, { incident_state: 'Resolved' }]),
    ...sampleIncident(`${mark}2`, [{}, { incident_state: 'Closed' }]),
    ...last(`${mark}3`, wrong.state === undefined ? {} : { incident_state: wrong.state }),
    ...last(`${mark}4`, wrong.at === undefined ? {} : { sys_updated_at: wrong.at }),
    ...last(`${mark}5`, wrong.number === undefined ? {} : { number: wrong.number }),
  ]
  return sampleLog(rows.map((row) => ({ ...row, category: `Kategori ${mark}` })))
}

/** A made-up list of tickets in words of its own; the last three rows are broken unless they are mended. */
export function list(mark: string, mended: boolean): string {
  const row = (n: number, opened: string, done: string, word: string) =>
    `${mark}-${n};Perbaikan ${mark};Meja ${mark};Ani ${mark};${word};${opened};${done}`
  return [
    'No Tiket;Jenis Layanan;Bagian;Pemohon;Status;Tanggal Dibuat;Tanggal Selesai',
    ...Array.from({ length: 11 }, (_, n) =>
      row(n + 10, `1${n % 9}/3/2024 08:00`, '20/3/2024 10:00', 'Kelar'),
    ),
    row(3, '14/3/2024 09:00', '', 'Baru'),
    row(4, mended ? '14/3/2024 09:30' : 'kemarin', '', 'Baru'),
    row(5, '15/3/2024 09:00', mended ? '15/3/2024 11:00' : '1/3/2024 09:00', 'Kelar'),
    row(6, '15/3/2024 10:00', '', mended ? 'Baru' : 'Tertidur'),
    '',
  ].join('\n')
}

/** Three made-up requests of groups that go by names of their own; `at` is when the last of the events was. */
export function eventLog(mark: string, at: string): string {
  const groups = ['Dept. Sumber Daya Manusia', `Meja ${mark}`, `Gudang ${mark}`]
  const traces = groups.map((group, n) => {
    const events = sampleTrace.map((event) => ({ ...event, group, by: `Ani ${mark}` }))
    return [
      `${mark}-${n}`,
      events.map((event, m) => (n === 2 && m === 4 ? { ...event, at } : event)),
    ] as const
  })
  return sampleXes(Object.fromEntries(traces)).replaceAll('"Laptop"', `"Perbaikan ${mark}"`)
}

const skillsHeader =
  'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant'
export const skills = (level: string) =>
  [
    skillsHeader,
    '43-3071.00\t2.A.1.b\tActive Listening\tIM\t3.8\tN\t',
    `43-3071.00\t2.A.1.b\tActive Listening\tLV\t${level}\tN\tN`,
    '43-3071.00\t2.B.3.e\tProgramming\tLV\t1\tN\tY',
  ].join('\n')
export const skillAnchors = [
  'Element ID\tElement Name\tScale ID\tAnchor Value\tAnchor Description',
  "2.A.1.b\tActive Listening\tLV\t2\tTake a customer's order",
].join('\n')
