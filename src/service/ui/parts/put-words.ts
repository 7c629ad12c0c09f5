import type { RefObject } from 'react'
import { flushSync } from 'react-dom'

interface Around {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Puts words into a field and the caret behind them, before anything else can be typed: a frame later it would land among what was. */
export function putWords(
  input: RefObject<HTMLTextAreaElement | null>,
  write: (text: string) => void,
  { before, words, after }: Around,
): void {
  flushSync(() => write(before + words + after))
  const caret = before.length + words.length
  input.current?.focus()
  input.current?.setSelectionRange(caret, caret)
  // The list that they were picked from may take the focus along as it closes; the caret stays.
  requestAnimationFrame(() => input.current?.focus())
}
