import { isId } from './named-thing.ts'

/** One detail of an entry: where it stood, from the outside in, and what it said. */
export interface Detail {
  readonly path: readonly string[]
  readonly value: string | number | boolean | null
}

/** Details of any shape as a flat list in their order: lists of things and of ids by number from one, empty ones left out. */
export function flatDetails(details: Readonly<Record<string, unknown>>): Detail[] {
  return Object.entries(details).flatMap(([name, value]) => flat([name], value))
}

function flat(path: readonly string[], value: unknown): Detail[] {
  if (Array.isArray(value)) {
    const plain = value.every((item) => typeof item !== 'object' && !(typeof item === 'string' && isId(item)))
    if (plain) return value.length === 0 ? [] : [{ path, value: value.join(', ') }]
    return value.flatMap((item, index) => flat([...path, String(index + 1)], item))
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => flat([...path, name], inner))
  if (value === undefined) return []
  return [{ path, value: isPlain(value) ? value : JSON.stringify(value) }]
}

function isPlain(value: unknown): value is Detail['value'] {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
