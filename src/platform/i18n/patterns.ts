import type { Message } from './messages.ts'

const told = new Map<string, Message>()

/** A pattern of an input with what it asks of people in words: that is what whoever breaks it reads, instead of the pattern. */
export function inWords(pattern: RegExp, words: Message): RegExp {
  told.set(String(pattern), words)
  return pattern
}

/** What a pattern asks for; undefined where nobody said. */
export function wordsOfPattern(pattern: string | undefined): Message | undefined {
  return pattern === undefined ? undefined : told.get(pattern)
}
