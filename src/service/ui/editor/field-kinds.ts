import type { FormField } from '../../contract.ts'

/** Kinds of answers, the usual ones first. */
export const fieldKinds = [
  'short_text',
  'long_text',
  'one_choice',
  'several_choices',
  'number',
  'date',
  'person',
  'unit',
  'file',
] as const satisfies readonly FormField['kind'][]
