import { z } from 'zod'
import { inWords } from '../i18n/patterns.ts'
import { instantFromIso } from '../time/instants.ts'

/**
 * The shape of one endpoint as it crosses the wire. A slice declares its endpoints in `contract.ts`; its `routes.ts` must give
 * each of them a permit, errors and an action; the browser's client is typed from the same declaration.
 *
 * - `params`, `query`, `body`: what comes in (absent: nothing is accepted).
 * - `output`: what goes out with 200 (201 for `POST` that makes something: `made: true`).
 * - `asks`: changes nothing, although it is sent by POST: what it asks about is too long for an address. It leaves no trace.
 * - `mostBytes`: of an `upload`, how large its file may be; left out: what an attachment may have.
 * - `passing`: of an `upload`, that its file is read and not kept.
 * - `once`: the answer holds a secret; it is not kept for a write that is sent again, which is refused instead.
 * - `format`: `json` (default); `csv` and `file` answer a download, `upload` takes multipart form data, `stream` server-sent events.
 */
export interface EndpointShape {
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly output: z.ZodType
  readonly made?: true
  readonly once?: true
  readonly asks?: true
  readonly mostBytes?: number
  readonly passing?: true
  readonly format?: 'json' | 'csv' | 'file' | 'upload' | 'stream'
}

/** `METHOD /path/:param`, relative to `/api/v1`. */
export type EndpointKey = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`

/** A slice's endpoints by method and path. */
export type Endpoints = Readonly<Record<EndpointKey, EndpointShape>>

/** What an action of this endpoint is handed: parsed, never raw. */
export interface EndpointInput<E extends EndpointShape> {
  readonly params: E extends { params: z.ZodType } ? z.output<E['params']> : Record<never, never>
  readonly query: E extends { query: z.ZodType } ? z.output<E['query']> : Record<never, never>
  readonly body: E extends { body: z.ZodType } ? z.output<E['body']> : undefined
}

/** What an action of this endpoint answers. */
export type EndpointOutput<E extends EndpointShape> = z.input<E['output']>

/** A page of a list: `next` is the cursor of the following page, null on the last. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() })
}

/** What came of an act on several things: what was done, and by its name what could not be, with the reason in the reader's words. */
export function piecesOf<Done extends z.ZodType>(done: Done) {
  return z.object({
    done: z.array(done),
    refused: z.array(z.object({ name: z.string(), code: z.string(), reason: z.string() })),
  })
}

/** Query of a paged list. */
export const pageQuery = z.object({
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** Text in both languages; neither may be empty. */
export const bothLanguages = (max: number) =>
  z.object({ id: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max) })

/** Text in both languages that may be left empty. */
export const bothLanguagesOptional = (max: number) =>
  z.object({ id: z.string().trim().max(max), en: z.string().trim().max(max) })

/** Why a day, month or moment is refused that a calendar may have, but that is not counted here. */
const uncounted = {
  id: 'Hanya tahun 1900 sampai 2199 yang dihitung.',
  en: 'Only the years 1900 to 2199 are counted.',
}
const countedYears = inWords(/^(19|20|21)\d\d-/, uncounted)

/**
 * An instant on the wire: ISO 8601 with an offset, such as `2026-11-22T07:00:00.000Z`, within 1900 to 2199 in UTC, to the
 * nanosecond at most and with an offset that the database takes (under 15 hours).
 */
export const instant = z.iso
  .datetime({ offset: true, abort: true })
  .regex(countedYears, { abort: true })
  .regex(inWords(/(Z|[+-](0\d|1[0-4]):\d\d)$/, uncounted))
  .refine((text) => instantFromIso(text) !== undefined)

/** A day without a time, such as `2026-11-22`, within the years 1900 to 2199. */
export const day = z.iso.date({ abort: true }).regex(countedYears)

/** A month, such as `2026-11`, within the same years. */
export const month = z.string().regex(
  inWords(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, {
    id: 'Perlu sebuah bulan seperti 2026-11, dalam tahun 1900 sampai 2199.',
    en: 'Needs a month such as 2026-11, within the years 1900 to 2199.',
  }),
)

/** Nothing to say but that it is done. */
export const done = z.object({ done: z.literal(true) })

export type Language = 'id' | 'en'
export type BothLanguages = { readonly id: string; readonly en: string }
