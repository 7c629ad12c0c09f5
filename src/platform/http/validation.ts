import { z } from 'zod'
import type { EndpointShape, Language } from './endpoint.ts'
import type { InvalidParam } from './result.ts'

const words = { id: z.locales.id().localeError, en: z.locales.en().localeError }

export type Parsed =
  | { readonly ok: true; readonly input: { params: unknown; query: unknown; body: unknown } }
  | { readonly ok: false; readonly fields: readonly InvalidParam[] }

/** Parses what came in by the endpoint's shapes; every refused input is named, in the reader's language. */
export function parseInput(endpoint: EndpointShape, raw: { params: unknown; query: unknown; body: unknown }, language: Language): Parsed {
  const fields: InvalidParam[] = []
  const read = (part: 'params' | 'query' | 'body', absent: unknown): unknown => {
    const schema = endpoint[part]
    if (schema === undefined) return absent
    const result = schema.safeParse(raw[part] ?? (part === 'body' ? undefined : {}), { error: words[language] })
    if (result.success) return result.data
    fields.push(...result.error.issues.map((issue) => ({ name: [part, ...issue.path.map(String)].join('.'), reason: issue.message })))
    return absent
  }
  const input = { params: read('params', {}), query: read('query', {}), body: read('body', undefined) }
  return fields.length > 0 ? { ok: false, fields } : { ok: true, input }
}
