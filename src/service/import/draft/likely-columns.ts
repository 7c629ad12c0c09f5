import { xes } from '../xes-rows.ts'
import { activityAndStep } from './look-at-events.ts'
import type { FileLook } from './look-at-file.ts'
import type { ColumnLook } from './look-at-column.ts'

/** What a column of a file of requests can be, in the order in which a mapping names it. */
export const roles = [
  'number',
  'service',
  'summary',
  'unit',
  'asker',
  'assignee',
  'by',
  'priority',
  'channel',
  'location',
  'state',
  'opened',
  'at',
  'answered',
  'completed',
  'closed',
  'response_due',
  'due',
  'verdict',
] as const
export type Role = (typeof roles)[number]

/** Columns that by their name and their cells are likely to be each. */
export type LikelyColumns = Readonly<Partial<Record<Role, ColumnLook>>>

const isDate = ({ dates }: ColumnLook) => dates.length > 0
const isTable = ({ values, dates }: ColumnLook) => values !== undefined && dates.length === 0
const isText = ({ dates }: ColumnLook) => dates.length === 0

/**
 * By which names each is known, in English and Indonesian, the surest first; names are compared in small letters with blanks and
 * marks as one underscore. What is taken for one thing is not taken for another.
 */
const known: readonly (readonly [Role, (column: ColumnLook) => boolean, readonly RegExp[]])[] = [
  [
    'verdict',
    isTable,
    [/on_?time/, /made_sla|sla_(met|status|result)/, /breach/, /overdue|terlambat/, /tepat_waktu/],
  ],
  [
    'response_due',
    isDate,
    [/response.*(due|target|escalation|deadline)/, /time_to_own/, /batas.*(respon|jawab|tanggap)/],
  ],
  [
    'due',
    isDate,
    [
      /(^|_)due/,
      /target/,
      /deadline/,
      /time_to_resolve|sla.*(date|time)/,
      /escalation/,
      /batas|tenggat|jatuh_tempo/,
    ],
  ],
  [
    'answered',
    isDate,
    [/first_response/, /respon(ded|se)/, /answered|acknowledged/, /dijawab|ditanggapi|direspon/],
  ],
  [
    'completed',
    isDate,
    [/resolved|resolution/, /solved|solution|solvedate/, /completed|finished|done/, /selesai|diselesaikan/],
  ],
  ['closed', isDate, [/closed?(_|$)|closing/, /ditutup|penutupan|tutup/]],
  [
    'opened',
    isDate,
    [
      /open(ed|ing)?(_|$)/,
      /created|creation/,
      /submitted|reported|requested|received/,
      /dibuat|dibuka|diajukan|masuk|lapor/,
    ],
  ],
  ['at', isDate, [/updated|modified|changed|mod_time/, /timestamp|waktu/, /diubah|perubahan/]],
  [
    'number',
    isText,
    [
      /^(number|nomor|no|key|id|#)$/,
      /(issue|case|ticket|request|incident)(_enquiry)?_?(number|no|key|id)$/,
      /(nomor|no)_(tiket|permintaan|laporan)/,
      /tiket|ticket|case|number|nomor/,
    ],
  ],
  ['state', isTable, [/(^|_)(status|state)$/, /status|state|keadaan/]],
  ['priority', isTable, [/priorit/, /urgen|severity/]],
  [
    'unit',
    isText,
    [
      /department|departemen|divisi|division|(^|_)dept(_|$)/,
      /assignment_group|group|grup|kelompok/,
      /(^|_)(unit|team|tim|bagian|queue|subject)/,
    ],
  ],
  [
    'service',
    isText,
    [
      /request_?type|service|layanan/,
      /categor|kategori/,
      /(^|_)(type|jenis|tipe)/,
      /reason|topic|topik/,
      /product|produk/,
    ],
  ],
  ['summary', isText, [/summary|ringkasan/, /title|judul/, /(^|_)(name|subject|perihal)$/]],
  ['asker', isText, [/requester|caller|reporter|customer|requested_by/, /peminta|pemohon|pelapor|pengirim/]],
  ['assignee', isText, [/assign|technician|owner|agent/, /petugas|ditugaskan|pelaksana|teknisi/]],
  ['by', isText, [/(updated|changed|modified)_by|actor|resource/, /oleh/]],
  ['channel', isTable, [/channel|source|contact_type|via/, /kanal|saluran|sumber/]],
  ['location', isText, [/location|neighborhood|site|branch|city|region/, /lokasi|cabang|kota|wilayah/]],
]

/** Which columns are likely to be what. */
export function likelyColumns(look: FileLook): LikelyColumns {
  const found: Partial<Record<Role, ColumnLook>> = { ...(look.separator === xes && standardColumns(look)) }
  const columns = look.columns.filter(({ name }) => look.separator !== xes || !standard.test(name))
  const taken = new Set<ColumnLook>()
  for (const [role, fits, names] of known) {
    if (found[role] !== undefined) continue
    const column = firstNamed(
      columns.filter((one) => !taken.has(one) && one.filled > 0 && fits(one)),
      names,
    )
    if (column === undefined) continue
    found[role] = column
    taken.add(column)
  }
  return found
}

/** Attributes of the standard extensions of XES, which mean what the standard says and nothing by their names. */
const standard = /^(?:case:)?(?:concept|lifecycle|time|org|identity|cost):/u

/** What an event log says by the standard. A step such as `complete` alone says nothing beside what was done. */
function standardColumns({ columns }: FileLook): LikelyColumns {
  const named = (name: string) => columns.find((column) => column.name === name && column.filled > 0)
  const steps = named('lifecycle:transition')?.values
  const isOneStep = steps !== undefined && steps.length < 2
  const states = [
    ...(isOneStep ? [] : [named(activityAndStep)]),
    named('concept:name'),
    named('lifecycle:transition'),
  ]
  const found = {
    number: named('case:concept:name'),
    unit: named('org:group') ?? named('org:role'),
    by: named('org:resource'),
    at: named('time:timestamp'),
    state: states.find((column) => column !== undefined && isTable(column)),
  }
  return Object.fromEntries(Object.entries(found).filter(([, column]) => column !== undefined))
}

function firstNamed(columns: readonly ColumnLook[], names: readonly RegExp[]): ColumnLook | undefined {
  for (const name of names) {
    const column = columns.find((one) => name.test(plainName(one.name)))
    if (column !== undefined) return column
  }
  return undefined
}

function plainName(name: string): string {
  return name === '#'
    ? '#'
    : name
        .trim()
        .toLowerCase()
        .replaceAll(/[^\p{L}\d]+/gu, '_')
}
