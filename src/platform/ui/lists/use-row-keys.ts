import { useHotkeys } from '@mantine/hooks'
import { useCallback, useEffect, useRef } from 'react'

interface RowKeys {
  readonly list: HTMLElement | null
  readonly count: number
  readonly scrollTo: (index: number) => void
}

/** j and k, or the arrows once a row has the focus, walk through the rows; Enter opens, since the focus is on the row's link. */
export function useRowKeys({ list, count, scrollTo }: RowKeys): void {
  const wanted = useRef<number | undefined>(undefined)
  const focusWanted = useCallback(() => {
    if (wanted.current === undefined) return
    const link = list?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-opens]`)
    if (!link) return
    link.focus({ preventScroll: true })
    wanted.current = undefined
  }, [list])
  // The row may have to be drawn first.
  useEffect(focusWanted)
  const step = (by: number) => (): void => {
    const focused = list?.querySelector('[data-index]:focus-within')?.getAttribute('data-index')
    // Keys may come faster than rows are drawn: the next step starts where the last one leads.
    const current =
      wanted.current ?? (focused === null || focused === undefined ? undefined : Number(focused))
    const next = current === undefined ? 0 : current + by
    if (next < 0 || next >= count) return
    wanted.current = next
    scrollTo(next)
    // At once where the row is drawn, so that the key that follows acts on it.
    focusWanted()
    requestAnimationFrame(focusWanted)
  }
  const within =
    (by: number) =>
    (event: KeyboardEvent): void => {
      if (!list?.contains(document.activeElement)) return
      event.preventDefault()
      step(by)()
    }
  useHotkeys([
    ['j', step(1)],
    ['k', step(-1)],
    ['ArrowDown', within(1), { preventDefault: false }],
    ['ArrowUp', within(-1), { preventDefault: false }],
  ])
}
