import { z } from 'zod'
import { encodings } from '../../../platform/tabular/decode.ts'
import { separators } from '../../../platform/tabular/read-table.ts'
import { isZone } from '../../../platform/time/working-calendar.ts'
import { dateFormat } from './date-formats.ts'

/** What a state of the source means here. Waiting for the asker or a third party stops a clock, one's own waiting does not. */
export const phases = [
  'open',
  'in_progress',
  'waiting',
  'waiting_for_asker',
  'waiting_for_third_party',
  'completed',
  'closed',
  'cancelled',
] as const

const heading = z.string().min(1).describe('The column of this heading')
const priority = z.int().min(1).max(4)
const others = z
  .literal('keep')
  .optional()
  .describe('keep: every other cell means itself; left out: its row is refused')

const table = z.strictObject({
  column: heading,
  values: z
    .record(z.string(), z.string())
    .optional()
    .describe('What cells mean here; capitals do not matter'),
  otherwise: z.string().optional().describe('What every other cell means'),
  others,
})
const text = z.union([heading, table, z.strictObject({ value: z.string().describe('Always this text') })])

const format = z
  .string()
  .refine((written) => dateFormat(written) !== undefined, { params: { code: 'date_format' } })
  .describe(
    'YYYY YY, MMM (name) MM M, DD D, HH H (24 hours) hh h with A (AM/PM), mm, ss, SSS, Z (offset); text in [brackets] as it stands',
  )
const dates = z
  .array(
    z.union([
      format.refine((written) => dateFormat(written)?.hasTime !== false, { params: { code: 'date_time' } }),
      z.strictObject({ format, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
    ]),
  )
  .min(1)
  .describe(
    'How dates and times are written, tried in this order; one without hours needs the time that it means',
  )
const moment = z.union([heading, z.strictObject({ column: heading, dates })])

const state = z.strictObject({
  column: heading,
  values: z.record(z.string(), z.enum(phases)).describe('What each state of the source means here'),
  otherwise: z.enum(phases).optional().describe('What every other state means; left out: its row is refused'),
})
const urgency = z.union([
  heading.describe('The column of this heading; its cells begin with 1 (most urgent) to 5'),
  z.strictObject({
    column: heading,
    values: z.record(z.string(), priority).describe('1 is the most urgent'),
    otherwise: priority.optional(),
  }),
])
const verdict = z.strictObject({
  column: heading,
  kept: z.array(z.string()).min(1).describe('Cells that say that the source kept its promise'),
  broken: z.array(z.string()).min(1).describe('Cells that say that it broke it'),
})

const stars = z.union([
  heading.describe('The column of this heading; its cells are numbers from 1 (worst) to 5'),
  z.strictObject({
    column: heading,
    values: z.record(z.string(), z.int().min(1).max(5)).describe('5 is the best'),
  }),
])

/** What is the same whether a row is a request or an event of one. */
const described = {
  number: heading.describe('The column by which a request is known again'),
  service: text.optional().describe('What was asked for; each text becomes a service'),
  summary: text.optional(),
  unit: text
    .optional()
    .describe(
      'Who serves it: name or code of a unit; one that is not there is made. As a table: what each word of the source is here, with others: keep for words that are units themselves',
    ),
  asker: text.optional().describe('Who asked'),
  assignee: text.optional().describe('Who has it in hand'),
  priority: urgency.optional(),
  channel: text.optional(),
  location: text.optional(),
  response_due: moment.optional().describe('By when an answer was promised'),
  due: moment.optional().describe('By when completion was promised; left out: nothing was promised'),
  verdict: verdict.optional().describe('Whether the source itself says that it kept its promise'),
  rating: stars.optional().describe('How satisfied whoever asked was; counts by the rules of every verdict'),
  rating_comment: text.optional(),
  rated_at: moment.optional().describe('When that was said; left out: with the completion'),
}

const file = {
  system: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .refine((name) => name.toLowerCase() !== 'servicenow', { params: { code: 'system_reserved' } })
    .describe('What the source is called; its requests are known again by it'),
  encoding: z.enum(encodings).optional().describe('Left out: found out'),
  separator: z.enum(separators).optional().describe('Left out: found out'),
  zone: z
    .string()
    .refine(isZone, { params: { code: 'zone' } })
    .optional()
    .describe('Time zone of the clocks in the file, such as Asia/Jakarta; left out: the organisation’s'),
  dates,
  missing: z
    .array(z.string())
    .default([])
    .describe('Cells that say nothing, besides empty ones, such as NULL or ?'),
}

const requestRows = z.strictObject({
  ...file,
  rows: z.literal('request').describe('Each row is one request'),
  columns: z.strictObject({
    ...described,
    state: state.optional().describe('Left out: its times say how a request stands'),
    opened: moment,
    answered: moment.optional(),
    completed: moment.optional(),
    closed: moment.optional(),
    cancelled: moment.optional(),
  }),
})

const eventRows = z.strictObject({
  ...file,
  rows: z.literal('event').describe('Each row says how a request stands after a change'),
  columns: z.strictObject({
    ...described,
    state,
    at: moment.describe('When the change was made'),
    by: text.optional().describe('Who made the change'),
    opened: moment.optional().describe('When it was asked for, where the first row comes later'),
    changes: heading.optional().describe('A counter that tells the order of changes of one moment'),
  }),
})

/** How requests of another system become ours, from one file of rows. */
export const requestMapping = z.discriminatedUnion('rows', [requestRows, eventRows])
export type RequestMapping = z.output<typeof requestMapping>
export type RequestRowsMapping = z.output<typeof requestRows>
export type EventRowsMapping = z.output<typeof eventRows>
export type TextFrom = z.output<typeof text>
export type MomentFrom = z.output<typeof moment>
export type StateFrom = z.output<typeof state>
export type PriorityFrom = z.output<typeof urgency>
export type RatingFrom = z.output<typeof stars>
export type VerdictFrom = z.output<typeof verdict>
export type Dates = z.output<typeof dates>
export type Phase = (typeof phases)[number]

/** The columns of the source that a mapping names, each once. */
export function columnsNamed({ columns }: RequestMapping): string[] {
  const named = Object.values(columns).flatMap((from) => {
    if (from === undefined) return []
    if (typeof from === 'string') return from
    return 'column' in from ? from.column : []
  })
  return [...new Set(named)]
}
