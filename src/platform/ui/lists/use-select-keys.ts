import { useHotkeys } from '@mantine/hooks'
import type { Selection } from './use-selection.ts'

/** x selects the row that has the focus, Shift+x all from the last one to it, Escape takes everything back. */
export function useSelectKeys<Row>(
  list: HTMLElement | null,
  rows: readonly Row[],
  selection: Selection<Row> | undefined,
): void {
  const pickFocused = (range: boolean) => (): void => {
    const index = list?.querySelector('[data-index]:focus-within')?.getAttribute('data-index')
    const row = index === null || index === undefined ? undefined : rows[Number(index)]
    if (row !== undefined && selection?.can(row)) selection.pick(row, range)
  }
  // Elsewhere, such as in a dialog, Escape means something else.
  const giveUp = () => list?.contains(document.activeElement) && selection?.keep([])
  useHotkeys([
    ['x', pickFocused(false)],
    ['shift+X', pickFocused(true)],
    ['Escape', giveUp, { preventDefault: false }],
  ])
}
