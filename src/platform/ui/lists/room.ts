import { useCallback, useSyncExternalStore } from 'react'

/** What a column without a width of its own needs, in rem: the first, which leads, more than the others. */
const lead = 9
const other = 5
/** Of a row: between its columns, and at its edges. */
const gap = 1
const edges = 2
const mark = 1.25

/** How wide a list has to be for its columns to stand beside each other, in rem; `marks`: rows can be selected. */
export function roomFor(columns: readonly { readonly width?: string }[], marks: boolean): number {
  const fixed = columns.flatMap(({ width }) => {
    const rem = /^([\d.]+)rem$/.exec(width ?? '')?.[1]
    return rem === undefined ? [] : [Number(rem)]
  })
  const shared = columns.length - fixed.length
  const widths = fixed.reduce((sum, width) => sum + width, shared === 0 ? 0 : lead + (shared - 1) * other)
  const beside = columns.length + (marks ? 1 : 0) - 1
  return widths + (marks ? mark : 0) + beside * gap + edges
}

/** The width of an element in rem, as it is now; undefined before it is there. */
export function useWidth(element: HTMLElement | null): number | undefined {
  const watch = useCallback(
    (changed: () => void) => {
      if (element === null) return () => undefined
      const observer = new ResizeObserver(changed)
      observer.observe(element)
      return () => observer.disconnect()
    },
    [element],
  )
  return useSyncExternalStore(watch, () => (element === null ? undefined : inRem(element.clientWidth)))
}

function inRem(pixels: number): number {
  return pixels / Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
