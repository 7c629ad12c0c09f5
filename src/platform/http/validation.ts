import { z } from 'zod'
import type { EndpointShape, Language } from './endpoint.ts'
import { plainWords } from './plain-words.ts'
import type { InvalidParam } from './result.ts'

const words = { id: z.locales.id().localeError, en: z.locales.en().localeError }

const unwritable = {
  id: 'Ada karakter yang tidak bisa disimpan.',
  en: 'Has a character that cannot be kept.',
}

/** What came in, after its shapes. */
export interface ParsedInput {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

export type Parsed =
  | { readonly ok: true; readonly input: ParsedInput }
  | { readonly ok: false; readonly fields: readonly InvalidParam[] }

/** Parses what came in by the endpoint's shapes; every refused input is named, in the reader's language. */
export function parseInput(
  endpoint: EndpointShape,
  raw: { params: unknown; query: unknown; body: unknown },
  language: Language,
): Parsed {
  const fields: InvalidParam[] = []
  const read = (part: 'params' | 'query' | 'body', absent: unknown): unknown => {
    const schema = endpoint[part]
    if (schema === undefined) return absent
    const result = schema.safeParse(part === 'body' ? raw.body : (raw[part] ?? {}), {
      error: (issue) => plainWords(issue, language) ?? words[language](issue),
    })
    if (result.success) {
      fields.push(
        ...unwritableParts(result.data, part).map((name) => ({ name, reason: unwritable[language] })),
      )
      return result.data
    }
    fields.push(
      ...result.error.issues.map((issue) => ({
        name: [part, ...issue.path.map(String)].join('.'),
        reason: issue.message,
      })),
    )
    return absent
  }
  const input = { params: read('params', {}), query: read('query', {}), body: read('body', undefined) }
  return fields.length > 0 ? { ok: false, fields } : { ok: true, input }
}

/** Where a zero byte or half a character is: JSON may carry them, PostgreSQL keeps none. */
function unwritableParts(value: unknown, name: string): string[] {
  if (typeof value === 'string') return isWritable(value) ? [] : [name]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    isWritable(key) ? unwritableParts(inner, `${name}.${key}`) : [name],
  )
}

function isWritable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed()
}
