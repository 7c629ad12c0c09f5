import { z } from 'zod'
import { accept, refuse, type Result } from '../platform/http/result.ts'
import { parseInput } from '../platform/http/validation.ts'
import type { RunKind } from './kinds.ts'

/** Options as the kind of run reads them; what is wrong is named by where it is, such as `body.options.columns.key`. */
export function optionsOf(
  kind: RunKind,
  given: Readonly<Record<string, unknown>>,
  language: 'id' | 'en',
): Result<Record<string, unknown>, 'validation_failed'> {
  const shape = { summary: '', body: z.object({ options: kind.options }), output: z.unknown() }
  const parsed = parseInput(shape, { params: {}, query: {}, body: { options: given } }, language)
  if (!parsed.ok) return refuse('validation_failed', undefined, parsed.fields)
  return accept((parsed.input.body as { options: Record<string, unknown> }).options)
}
