/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^'*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u

/** A cell that no spreadsheet runs: what begins like a formula gets an apostrophe, which {@link unguarded} takes away again. */
export function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before {@link guarded}; a cell that never was guarded stays as it is. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
