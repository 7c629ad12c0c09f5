import type { Tx } from '../../platform/db/database.ts'
import type { TouchpointKind } from '../contract/touchpoints.ts'
import { namesOfTouchpoints } from '../store/touchpoints.ts'

/** A touchpoint as other slices name it. */
export interface TouchpointNamed {
  readonly id: string
  readonly kind: TouchpointKind
  readonly name: { readonly id: string; readonly en: string }
  readonly unitId: string
  readonly retired: boolean
}

/** Touchpoints by id, retired ones included; unknown ones are left out. */
export async function touchpointNames(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TouchpointNamed>> {
  const rows = await namesOfTouchpoints(tx, [...new Set(ids)])
  return new Map(
    [...rows].map(([id, { kind, nameId, nameEn, unitId, retiredAt }]) => [
      id,
      { id, kind, name: { id: nameId, en: nameEn }, unitId, retired: retiredAt !== null },
    ]),
  )
}
