import { accept, refuse, type Result } from './result.ts'

/** Values by which a list is sorted, of its last row shown; opaque on the wire. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values of a cursor, or undefined where it is not one of ours with that many values. */
export function decodeCursor(cursor: string, count: number): (string | number | null)[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(values) || values.length !== count) return undefined
    return values.every((value) => value === null || typeof value === 'string' || typeof value === 'number')
      ? values
      : undefined
  } catch {
    return undefined
  }
}

/** Cuts the one row more that was read than shown, and makes the cursor of the next page from the last row shown. */
export function pageFrom<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly (string | number | null)[],
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null,
  }
}

/**
 * What a value of a cursor has to be before it goes into a query. Whole numbers by the column that they are compared with: `number`
 * a smallint, `integer` an integer, `long` a bigint as far as JavaScript counts exactly.
 */
export type CursorPart = 'instant' | 'day' | 'id' | keyof typeof largest | 'text'

const largest = { number: 32_767, integer: 2_147_483_647, long: Number.MAX_SAFE_INTEGER } as const

export type CursorValues = readonly (string | number | null)[]

/** The values of a list's cursor, if it is one of that list: who makes one up is refused, not answered with a fault. */
export function readCursor(
  after: string | undefined,
  parts: readonly CursorPart[],
): Result<CursorValues | undefined, 'cursor_invalid'> {
  if (after === undefined) return accept(undefined)
  const values = decodeCursor(after, parts.length)
  const fits = values?.every((value, index) => isPart(value, parts[index]))
  return values !== undefined && fits === true ? accept(values) : refuse('cursor_invalid')
}

function isPart(value: string | number | null, part: CursorPart | undefined): boolean {
  if (part === 'number' || part === 'integer' || part === 'long') return isWhole(value, largest[part])
  if (typeof value !== 'string' || value.includes('\u0000') || !value.isWellFormed()) return false
  if (part === 'id') return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
  if (part === 'day') return isDay(value)
  return (
    part === 'text' || (isDay(value.slice(0, 10)) && value[10] === 'T' && !Number.isNaN(Date.parse(value)))
  )
}

function isWhole(value: string | number | null, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= most
}

/** JavaScript takes 30 February for 2 March, and knows a year 0; PostgreSQL refuses both. */
function isDay(text: string): boolean {
  const at = /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
