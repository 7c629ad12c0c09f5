import { words, type Desk } from './desk.ts'

/** Tells on the error stream how far an import is: on a terminal as it goes, else now and then. */
export interface Progress {
  readonly checked: (share: number) => void
  readonly written: (rows: number, total: number) => void
  readonly timing: () => void
}

const secondsBetween = { terminal: 0.5, file: 5 }

/** `clock` gives milliseconds; only their differences count. */
export function showProgress(desk: Desk, clock: () => number): Progress {
  const pause = (desk.isTerminal ? secondsBetween.terminal : secondsBetween.file) * 1000
  let last = clock()
  let begun: number | undefined
  const isDue = () => {
    const now = clock()
    if (now - last < pause) return false
    last = now
    return true
  }
  return {
    checked: (share) => {
      if (isDue()) desk.progress(words(desk, 'import.checking', { share }))
    },
    written: (rows, total) => {
      begun ??= last
      if (!isDue()) return
      const rate = rows / Math.max(0.001, (clock() - begun) / 1000)
      const left = Math.ceil((total - rows) / Math.max(rate, 0.001))
      desk.progress(words(desk, 'import.writing', { rows, total, rate: Math.round(rate), left }))
    },
    timing: () => desk.progress(words(desk, 'import.timing')),
  }
}
