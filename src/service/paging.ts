import { decodeCursor } from '../platform/http/cursor.ts'
import { accept, refuse, type Result } from '../platform/http/result.ts'

/** What a value of a cursor has to be before it goes into a query. */
export type CursorPart = 'instant' | 'id' | 'number' | 'text'

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
  if (part === 'number')
    return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 30_000
  if (typeof value !== 'string' || value.includes('\u0000')) return false
  if (part === 'id') return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
  return part === 'text' || (/^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)))
}
