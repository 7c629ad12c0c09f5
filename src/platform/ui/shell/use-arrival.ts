import { useLocation } from '@tanstack/react-router'
import { useEffect, type RefObject } from 'react'

let arrivals = 0

/** Moves the focus to the page's title whenever the address leads to another page; not on the first one. */
export function useArrival(title: RefObject<HTMLElement | null>): void {
  const path = useLocation({ select: (location) => location.pathname })
  useEffect(() => {
    arrivals += 1
    if (arrivals > 1) title.current?.focus({ preventScroll: true })
  }, [path, title])
}
