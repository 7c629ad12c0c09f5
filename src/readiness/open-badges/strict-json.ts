import { BadgeRefused, orRefused, tooLarge } from './refusal.ts'

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** Deeper than any badge nests, and more objects and lists than any has: past them a file was made to keep machines busy. */
const deepest = 40
const mostParts = 2000

/** Words that reach an object's prototype where somebody copies keys. */
const reserved = new Set(['__proto__', 'constructor', 'prototype'])

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/gu

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * JSON that every reader reads alike: no key twice, no half characters or NUL, no keys that are dangerous to copy, not too deep. What readers
 * may disagree about can be signed as one thing and shown as another.
 * @throws BadgeRefused
 */
export function parseStrictly(text: string): Json {
  const value = orRefused('unreadable', () => JSON.parse(text) as Json)
  inspect(text)
  return value
}

/** Walks the tokens of a text that is JSON, without recursion. */
function inspect(text: string): void {
  /** Keys met in each open object; undefined for a list. */
  const open: (Set<string> | undefined)[] = []
  let last: string | undefined
  let parts = 0
  for (const [found] of text.matchAll(token)) {
    if (found === '{' || found === '[') {
      open.push(found === '{' ? new Set() : undefined)
      if (open.length > deepest || ++parts > mostParts) throw tooLarge()
    } else if (found === '}' || found === ']') open.pop()
    else if (found === ':') meetKey(last ?? '""', open.at(-1))
    else if (found !== ',') checkCharacters(found)
    last = found
  }
}

function meetKey(quoted: string, met: Set<string> | undefined): void {
  const key = JSON.parse(quoted) as string
  if (reserved.has(key)) throw new BadgeRefused('unreadable')
  if (met?.has(key)) throw new BadgeRefused('ambiguous')
  met?.add(key)
}

/** Half characters become another in a hash, and NUL is what a database takes no text with. */
function checkCharacters(quoted: string): void {
  if (!quoted.includes(String.raw`\u`)) return
  const text = JSON.parse(quoted) as string
  if (!text.isWellFormed() || text.includes('\0')) throw new BadgeRefused('unreadable')
}
