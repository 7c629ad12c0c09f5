import { plain } from '../../platform/tabular/cells.ts'
import type { Change, TextRow } from '../../platform/tabular/columns.ts'

/** What differs, by the key of the column, as text. */
export function differences<State extends object>(
  before: State | undefined,
  after: State,
  show: Readonly<Record<string, (state: State) => string>>,
): Change['fields'] {
  return Object.entries(show).flatMap(([column, of]) => {
    const [was, will] = [before === undefined ? '' : of(before), of(after)]
    return same(was, will) ? [] : [{ column, before: was, after: will }]
  })
}

/** Whether two texts are the same, blanks around and the kind of line breaks aside. */
export function same(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other)
}

/** What a row makes of a thing, undefined where it makes nothing new of it. */
export function changeOf(
  row: TextRow,
  name: string,
  fields: Change['fields'],
  fate: Change['fate'],
): Change | undefined {
  if (fate === 'changed' && fields.length === 0) return undefined
  return { fate, file: row.file, line: row.line, name, fields }
}

/** What a cell says, or what is there already where the file does not have the column. */
export function said<Value>(cell: Value | undefined, before: Value | undefined, otherwise: Value): Value {
  if (cell !== undefined) return cell
  return before === undefined ? otherwise : before
}

/** Where a row was met first, for the sentence about its double. */
export function metAt(row: TextRow): { readonly line: number; readonly file: string } {
  return { line: row.line, file: row.file }
}

/** The text that is there already, where the other says the same. */
export function keeping(text: string, before: string | undefined): string {
  return before !== undefined && same(text, before) ? before : text
}

/** The English text: what the file says; where it says nothing, the Indonesian one serves both languages. */
export function inBoth(indonesian: string, english: string | undefined, before: string | undefined): string {
  if (english === undefined) return before ?? indonesian
  return english === '' ? indonesian : english
}
