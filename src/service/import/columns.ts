/** Columns without which a log cannot be read. */
export const requiredColumns = [
  'number',
  'incident_state',
  'opened_at',
  'sys_updated_at',
  'sys_updated_by',
  'caller_id',
  'category',
  'priority',
  'assignment_group',
  'assigned_to',
] as const

/**
 * Columns that say more where they are there. `resolved_at` and `closed_at` repeat on every row what only the last rows
 * can know: they bear witness to how the file spells dates, and to nothing else.
 */
export const optionalColumns = [
  'sys_mod_count',
  'reopen_count',
  'reassignment_count',
  'made_sla',
  'subcategory',
  'contact_type',
  'location',
  'resolved_at',
  'closed_at',
] as const

export type ColumnName = (typeof requiredColumns)[number] | (typeof optionalColumns)[number]

/** Where each column stands, from 0; -1 where the file has no such column. `width` is the number of columns in all. */
export interface Columns {
  readonly at: Readonly<Record<ColumnName, number>>
  readonly width: number
  readonly absent: readonly string[]
}

export interface ColumnProblem {
  readonly missing: readonly string[]
  readonly twice: readonly string[]
}

const allColumns: readonly ColumnName[] = [...requiredColumns, ...optionalColumns]

function plain(cell: string): string {
  return cell.trim().toLowerCase()
}

/** Which of the columns that can be read a header names, case and blanks around them aside. */
export function knownColumns(header: readonly string[]): number {
  const names = new Set(header.map(plain))
  return allColumns.filter((name) => names.has(name)).length
}

/** Finds the columns in a header, or says which are missing or stand there twice. */
export function findColumns(header: readonly string[]): Columns | ColumnProblem {
  const names = header.map(plain)
  const missing = requiredColumns.filter((name) => !names.includes(name))
  const twice = allColumns.filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (missing.length > 0 || twice.length > 0) return { missing, twice }
  const at = Object.fromEntries(allColumns.map((name) => [name, names.indexOf(name)])) as Record<
    ColumnName,
    number
  >
  return { at, width: names.length, absent: optionalColumns.filter((name) => at[name] < 0) }
}
