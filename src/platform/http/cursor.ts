/** Values by which a list is sorted, of its last row shown; opaque on the wire. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values of a cursor, or undefined where it is not one of ours with that many values. */
export function decodeCursor(cursor: string, count: number): (string | number | null)[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(values) || values.length !== count) return undefined
    return values.every((value) => value === null || typeof value === 'string' || typeof value === 'number')
      ? values
      : undefined
  } catch {
    return undefined
  }
}

/** Cuts the one row more that was read than shown, and makes the cursor of the next page from the last row shown. */
export function pageFrom<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly (string | number | null)[],
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null,
  }
}
