import type { TextRow } from '../../platform/tabular/columns.ts'
import { planKindRows } from './plan-kinds.ts'
import { planOutsideRows } from './plan-outside.ts'
import type { KindsBeside, KindsPlan } from './planning.ts'

/**
 * What becomes of each row: what is missing from the files stays as it is, so that the same files again change nothing. Rules are those
 * of the screens; whatever is wrong is told.
 */
export function planKindsImport(
  rows: { readonly kinds: readonly TextRow[]; readonly outside: readonly TextRow[] },
  beside: KindsBeside,
): KindsPlan {
  const kinds = planKindRows(rows.kinds, beside)
  const outside = planOutsideRows(rows.outside, beside, kinds.all)
  return {
    kinds: kinds.kept,
    outside: outside.kept,
    accounts: { kinds: kinds.account, outside: outside.account },
    changes: [...kinds.changes, ...outside.changes],
    bad: [...kinds.bad, ...outside.bad],
  }
}
