import { z } from 'zod'

/** How a request stands to another, seen from the one. */
export const relations = [
  'blocked_by',
  'blocks',
  'duplicate_of',
  'duplicated_by',
  'part_of',
  'has_part',
] as const
export type Relation = (typeof relations)[number]
export const relation = z.enum(relations)

/** What became of a request on which another hangs. */
export const linkedOutcomes = ['completed', 'cancelled', 'declined', 'reopened'] as const
export type LinkedOutcome = (typeof linkedOutcomes)[number]
