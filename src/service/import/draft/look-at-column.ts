import { dateFormat } from '../mapped/date-formats.ts'

/** What the cells of one column show. */
export interface ColumnLook {
  readonly name: string
  /** Cells that say something. */
  readonly filled: number
  /** Whether no two of them are the same. */
  readonly unique: boolean
  /** The first distinct cells. */
  readonly examples: readonly string[]
  /** The distinct ones in the order in which they came; undefined where there are too many to be a table. */
  readonly values: readonly string[] | undefined
  /** The same with more of them, for what is said of each word one by one; undefined where there are still more, or dates. */
  readonly words: readonly string[] | undefined
  /** Marks that seem to say nothing. */
  readonly missing: readonly string[]
  /** The formats by which nearly all of them are dates, the one that reads most first; empty where it is no date. */
  readonly dates: readonly string[]
  /** Another order of day and month that reads them all just as well. */
  readonly otherOrder: string | undefined
}

/** Looks at the cells of one column, one after the other. */
export interface Looking {
  readonly see: (cell: string) => void
  readonly read: () => ColumnLook
}

const mostValues = 40
const mostWords = 100
const sampled = 2000
const marks: ReadonlySet<string> = new Set([
  '?',
  '-',
  '--',
  'null',
  '(null)',
  '<null>',
  'n/a',
  'na',
  'nan',
  'nil',
  'none',
  String.raw`\n`,
])

/** Formats that are tried; of those that differ only in the order of day and month the one with the day first comes first. */
const formats = [
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DD HH:mm',
  'YYYY-MM-DD[T]HH:mm:ssZ',
  'YYYY-MM-DD[T]HH:mm:ss.SSSZ',
  'YYYY-MM-DD[T]HH:mm:ss',
  'YYYY-MM-DD HH:mm:ssZ',
  'YYYY-MM-DD HH:mm:ss.SSS',
  'YYYY/MM/DD HH:mm:ss',
  'YYYY/MM/DD HH:mm',
  ...['/', '-', '.'].flatMap((mark) =>
    ['HH:mm:ss', 'HH:mm', 'HH.mm', 'h:mm:ss A', 'h:mm A'].flatMap((time) => [
      `D${mark}M${mark}YYYY ${time}`,
      `M${mark}D${mark}YYYY ${time}`,
    ]),
  ),
  'DD/MMM/YY h:mm A',
  'D MMM YYYY HH:mm:ss',
  'D MMM YYYY HH:mm',
  'D MMM YYYY HH.mm',
  'MMM D, YYYY h:mm A',
  'MMM D, YYYY h:mm:ss A',
  'YYYY-MM-DD',
  'D/M/YYYY',
  'M/D/YYYY',
  'D-M-YYYY',
  'D.M.YYYY',
].flatMap((name) => {
  const format = dateFormat(name)
  return format === undefined ? [] : [{ name, read: format.read }]
})

export function lookAtColumn(name: string): Looking {
  const seen = new Set<string>()
  const missing = new Set<string>()
  const readBy = new Map<string, number>()
  let unread: string[] = []
  let filled = 0
  let tried = 0
  let unique = true

  function see(cell: string): void {
    const text = cell.trim()
    if (text === '') return
    if (marks.has(text.toLowerCase())) {
      missing.add(text)
      return
    }
    filled += 1
    if (seen.has(text)) unique = false
    else seen.add(text)
    if (tried >= sampled) return
    tried += 1
    const found = formats.filter(({ read }) => read(text) !== undefined)
    for (const format of found) readBy.set(format.name, (readBy.get(format.name) ?? 0) + 1)
    if (found.length === 0) unread = [...unread.slice(0, 9), text]
  }

  const read = (): ColumnLook => {
    const dates = unread.length * 10 > tried ? [] : chosenFrom(readBy, tried)
    const [best] = dates
    return {
      name,
      filled,
      unique: unique && filled > 0,
      examples: [...seen].slice(0, 5),
      values: seen.size <= mostValues ? [...seen] : undefined,
      words: seen.size <= mostWords && dates.length === 0 ? [...seen] : undefined,
      missing: [...missing],
      dates,
      otherOrder: best === undefined ? undefined : otherOrderOf(best, readBy),
    }
  }
  return { see, read }
}

/** The formats that read most, as few as together read all that any reads; none where dates are the exception. */
function chosenFrom(readBy: ReadonlyMap<string, number>, tried: number): string[] {
  const ordered = formats
    .flatMap(({ name }) => (readBy.has(name) ? [{ name, count: readBy.get(name) ?? 0 }] : []))
    .toSorted((one, other) => other.count - one.count)
  const chosen: string[] = []
  let left = tried
  for (const { name, count } of ordered) {
    if (left <= 0 || chosen.some((before) => swapped(before) === name)) continue
    chosen.push(name)
    left -= count
  }
  return left * 10 > tried ? [] : chosen
}

function otherOrderOf(best: string, readBy: ReadonlyMap<string, number>): string | undefined {
  const other = swapped(best)
  return other !== undefined && readBy.get(other) === readBy.get(best) ? other : undefined
}

/** The same format with day and month the other way round. */
function swapped(format: string): string | undefined {
  const found = /^(D|M)([/.-])(D|M)\2(YYYY.*)$/.exec(format)
  return found === null ? undefined : `${found[3]}${found[2]}${found[1]}${found[2]}${found[4]}`
}
