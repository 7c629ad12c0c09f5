/** What is selected in a list, and where a range would begin. */
export interface SelectedKeys {
  readonly chosen: ReadonlySet<string>
  readonly anchor: string | undefined
}

export const nothingSelected: SelectedKeys = { chosen: new Set(), anchor: undefined }

/** Selects one, or takes it back; from then on a range begins there. At most `most` are selected. */
export function toggled({ chosen }: SelectedKeys, key: string, most: number): SelectedKeys {
  const next = new Set(chosen)
  if (!next.delete(key) && next.size < most) next.add(key)
  return { chosen: next, anchor: key }
}

/** Selects all from where the range begins to `key`, in the order of the list, as far as `most` allows. */
export function extended(
  selected: SelectedKeys,
  order: readonly string[],
  key: string,
  most: number,
): SelectedKeys {
  const { chosen, anchor } = selected
  const from = anchor === undefined ? -1 : order.indexOf(anchor)
  const to = order.indexOf(key)
  if (from < 0 || to < 0) return toggled(selected, key, most)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  const walked = from <= to ? range : range.toReversed()
  const room = Math.max(0, most - chosen.size)
  return {
    chosen: new Set([...chosen, ...walked.filter((one) => !chosen.has(one)).slice(0, room)]),
    anchor,
  }
}
