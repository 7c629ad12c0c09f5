/** One row: its cells, and the line of the file on which it starts, from 1. */
export interface NumberedRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** For csv-parse's `on_record`: names each row's first line. The parser counts a line break within quotes twice where it is CR LF. */
export function lineCounter(): (
  cells: readonly string[],
  context: { readonly lines: number },
) => NumberedRow {
  let surplus = 0
  let before = 0
  return (cells, { lines }) => {
    let line = lines - surplus
    if (lines !== before + 1) {
      const breaks = cells.reduce(
        (sum, cell) => sum + count(cell, '\n') + count(cell, '\r') - count(cell, '\r\n'),
        0,
      )
      const doubled = cells.reduce((sum, cell) => sum + count(cell, '\r\n'), 0)
      line -= breaks + doubled
      surplus += doubled
    }
    before = lines
    return { cells, line }
  }
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}
