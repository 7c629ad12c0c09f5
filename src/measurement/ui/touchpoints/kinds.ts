import type { TouchpointKind } from '../../contract/touchpoints.ts'

const all: Readonly<Record<TouchpointKind, true>> = {
  guard_post: true,
  teller: true,
  customer_service: true,
  brochure_stand: true,
  phone: true,
  other: true,
}

/** All kinds of touchpoints, in the order in which they are offered. */
export const kinds = Object.keys(all) as readonly TouchpointKind[]
