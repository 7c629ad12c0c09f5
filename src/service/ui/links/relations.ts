import type { Relation } from '../../contract.ts'

/** Ways in which requests hang together, in the order in which a screen tells them. */
export const relations = [
  'blocked_by',
  'blocks',
  'duplicate_of',
  'duplicated_by',
  'part_of',
  'has_part',
] as const satisfies readonly Relation[]
