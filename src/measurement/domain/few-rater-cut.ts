/**
 * The verdicts that one unit batch and one column (a service batch, or what no service batch has taken) have in common,
 * as an edge between the two, with the people who gave them.
 */
export type Cell = { readonly row: string; readonly column: string; readonly raters: ReadonlySet<string> }

/**
 * What separates two columns.
 * `many`: every set of cells whose removal separates them holds at least the given number of people.
 * `few`: some set holds fewer. `apart`: nothing connects them; `columns` are those that hang together with the first.
 * `unknown`: the search was given up; to be treated as `few`.
 */
export type Separation =
  | { readonly kind: 'many' | 'few' | 'unknown' }
  | { readonly kind: 'apart'; readonly columns: ReadonlySet<string> }

/** One end of an edge as seen from the other. */
type Step = { readonly to: string; readonly cell: Cell }

/** How many ways are looked for before the answer is `unknown`. */
const searchLimit = 1000

/**
 * Whether fewer than `minimum` people suffice to separate column `from` from column `to`.
 *
 * A set S of people cuts every cell all of whose raters are in S. If some S with |S| < minimum separates the columns, then
 * on *every* way between them S cuts at least one cell. So: take one way, try each of its cells that S could still cut,
 * add its raters to S, go on. Each try adds a person, so the tries are at most (cells on a way) ^ (minimum − 1) deep
 * together; ways are short (two cells where a unit batch holds both columns), and of all ways the one with the fewest
 * cells that can be cut is taken. A way without any ends the branch. The answer is exact unless `unknown`.
 */
export function separation(cells: readonly Cell[], from: string, to: string, minimum: number): Separation {
  const graph = neighbours(cells)
  const start = `column ${from}`
  const goal = `column ${to}`
  const tried = new Set<string>()
  let searches = 0

  const few = (people: ReadonlySet<string>): boolean | null => {
    searches += 1
    if (searches > searchLimit) return null
    const way = weakestWay(graph, start, goal, people, minimum)
    if (way === null) return true
    let answer: boolean | null = false
    for (const cell of way) {
      const more = people.union(cell.raters)
      const key = [...more].toSorted().join(' ')
      if (tried.has(key)) continue
      tried.add(key)
      const found = few(more)
      if (found === true) return true
      if (found === null) answer = null
    }
    return answer
  }

  const reached = reachable(graph, start)
  if (!reached.has(goal)) {
    return {
      kind: 'apart',
      columns: new Set(
        cells.filter((cell) => reached.has(`column ${cell.column}`)).map((cell) => cell.column),
      ),
    }
  }
  const found = few(new Set())
  return { kind: found === null ? 'unknown' : found ? 'few' : 'many' }
}

function neighbours(cells: readonly Cell[]): ReadonlyMap<string, readonly Step[]> {
  const graph = new Map<string, Step[]>()
  const connect = (from: string, step: Step) => {
    const steps = graph.get(from)
    if (steps) steps.push(step)
    else graph.set(from, [step])
  }
  for (const cell of cells) {
    const row = `row ${cell.row}`
    const column = `column ${cell.column}`
    connect(row, { to: column, cell })
    connect(column, { to: row, cell })
  }
  return graph
}

/** All vertices that hang together with `start`. */
function reachable(graph: ReadonlyMap<string, readonly Step[]>, start: string): ReadonlySet<string> {
  const seen = new Set([start])
  for (const vertex of seen) for (const step of graph.get(vertex) ?? []) seen.add(step.to)
  return seen
}

/**
 * Of the ways that `people` do not cut, one with the fewest cells that they could still cut if joined by others up to
 * `minimum` − 1: those cells. Null where they cut every way.
 */
function weakestWay(
  graph: ReadonlyMap<string, readonly Step[]>,
  start: string,
  goal: string,
  people: ReadonlySet<string>,
  minimum: number,
): readonly Cell[] | null {
  const settled = new Set<string>()
  // Level by level: all that can be reached over n cells that can be cut, each with those cells.
  let level = new Map<string, readonly Cell[]>([[start, []]])
  while (level.size > 0) {
    const next = new Map<string, readonly Cell[]>()
    for (const [vertex, cut] of level) {
      if (vertex === goal) return cut
      if (settled.has(vertex)) continue
      settled.add(vertex)
      for (const { to, cell } of graph.get(vertex) ?? []) {
        if (settled.has(to)) continue
        const further = furtherPeople(cell, people)
        if (further === 0) continue
        if (people.size + further >= minimum) level.set(to, cut)
        else if (!next.has(to)) next.set(to, [...cut, cell])
      }
    }
    level = next
  }
  return null
}

function furtherPeople(cell: Cell, people: ReadonlySet<string>): number {
  let further = 0
  for (const rater of cell.raters) if (!people.has(rater)) further += 1
  return further
}
