import { rollUpsOf, type Day } from './periods.ts'

/** What is measured. */
export type SubjectKind = 'unit' | 'service' | 'touchpoint'
/** The spans over which days are added up; `quarter_mix` stratum by stratum. */
export type TallySpan = 'day' | 'week' | 'month' | 'quarter' | 'quarter_mix'

/** One count that a day adds to a subject. `value` as text, `count` may be negative: something is taken back. */
export interface DayCount {
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly day: Day
  readonly measure: string
  readonly value: string
  readonly stratum: string
  readonly count: number
}

/** What was counted of a subject in one span of days; the names are the columns'. */
export interface TallyRow {
  readonly span: TallySpan
  readonly subject_kind: SubjectKind
  readonly subject_id: string
  readonly start: Day
  readonly measure: string
  readonly value: string
  readonly stratum: string
  readonly count: number
}

/** In the order of their names. */
const spans = ['day', 'month', 'quarter', 'quarter_mix', 'week'] as const satisfies readonly TallySpan[]

/** A start and a cell as one number: hundreds of thousands of rows are kept as numbers, and sorted as such. */
const cellsPerStart = 2 ** 22

/** The numbers of a day: where it starts each span. */
type Starts = Readonly<Record<TallySpan, number>>

/**
 * Counts added up by day, week, month and quarter, and by quarter and stratum: what days are added to, as long as they come. It may
 * hold up to four million cells, each a measure, a value and a stratum.
 */
export class TallySheet {
  readonly #subjects = new Map<string, Subject>()
  readonly #cells = new Numbered()
  readonly #starts = new Numbered()
  readonly #days = new Map<Day, Starts>()

  add(counts: Iterable<DayCount>): void {
    for (const { subjectKind, subjectId, day, measure, value, stratum, count } of counts) {
      const starts = this.#startsOf(day)
      const { sums } = this.#subject(subjectKind, subjectId)
      const plain = this.#cells.of(cellOf(measure, value, ''))
      const mixed = this.#cells.of(cellOf(measure, value, stratum))
      addTo(sums.day, starts.day, mixed, count)
      addTo(sums.week, starts.week, plain, count)
      addTo(sums.month, starts.month, plain, count)
      addTo(sums.quarter, starts.quarter, plain, count)
      addTo(sums.quarter_mix, starts.quarter_mix, mixed, count)
    }
  }

  /** Each key once, those that add up to nothing left out, in the order of the keys by their signs. */
  *rows(): Generator<TallyRow> {
    const subjects = [...this.#subjects].toSorted(byKey).map(([, subject]) => subject)
    const [cells, starts] = [this.#cells.sorted(), this.#starts.sorted()]
    const parts = cells.keys.map(partsOf)
    for (const span of spans)
      for (const { kind, id, sums } of subjects)
        for (const [place, count] of inOrder(sums[span], starts.rank, cells.rank)) {
          if (count === 0) continue
          const start = starts.keys[Math.floor(place / cellsPerStart)] ?? ''
          const [measure = '', value = '', stratum = ''] = parts[place % cellsPerStart] ?? []
          yield { span, subject_kind: kind, subject_id: id, start, measure, value, stratum, count }
        }
  }

  #subject(kind: SubjectKind, id: string): Subject {
    const key = `${kind}\0${id}`
    const found = this.#subjects.get(key)
    if (found !== undefined) return found
    const none = () => new Map<number, number>()
    const sums = { day: none(), week: none(), month: none(), quarter: none(), quarter_mix: none() }
    const subject = { kind, id, sums }
    this.#subjects.set(key, subject)
    return subject
  }

  #startsOf(day: Day): Starts {
    const found = this.#days.get(day)
    if (found !== undefined) return found
    const { week, month, quarter } = rollUpsOf(day)
    const inQuarter = this.#starts.of(quarter)
    const starts = {
      day: this.#starts.of(day),
      week: this.#starts.of(week),
      month: this.#starts.of(month),
      quarter: inQuarter,
      quarter_mix: inQuarter,
    }
    this.#days.set(day, starts)
    return starts
  }
}

/** Counts by start and cell. */
type Sums = Map<number, number>

interface Subject {
  readonly kind: SubjectKind
  readonly id: string
  readonly sums: Readonly<Record<TallySpan, Sums>>
}

/** Texts by numbers, in the order in which they came. */
class Numbered {
  readonly #numbers = new Map<string, number>()

  of(text: string): number {
    const found = this.#numbers.get(text)
    if (found !== undefined) return found
    const next = this.#numbers.size
    this.#numbers.set(text, next)
    return next
  }

  /** The texts in their own order, and the place of each number in it. */
  sorted(): { readonly keys: readonly string[]; readonly rank: Uint32Array } {
    const entries = [...this.#numbers].toSorted(byKey)
    const rank = new Uint32Array(entries.length)
    for (const [place, [, number]] of entries.entries()) rank[number] = place
    return { keys: entries.map(([key]) => key), rank }
  }
}

function addTo(sums: Sums, start: number, cell: number, count: number): void {
  const key = start * cellsPerStart + cell
  sums.set(key, (sums.get(key) ?? 0) + count)
}

/** By the places of starts and cells among all. */
function inOrder(sums: Sums, starts: Uint32Array, cells: Uint32Array): [number, number][] {
  const placed = [...sums].map(([key, count]): [number, number] => {
    const start = starts[Math.floor(key / cellsPerStart)] ?? 0
    return [start * cellsPerStart + (cells[key % cellsPerStart] ?? 0), count]
  })
  return placed.toSorted(([one], [other]) => one - other)
}

function cellOf(measure: string, value: string, stratum: string): string {
  return `${measure}\0${value}\0${stratum}`
}

function partsOf(cell: string): readonly string[] {
  return cell.split('\0')
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}
