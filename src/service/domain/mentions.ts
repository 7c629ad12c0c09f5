/** A person named in a text, from one character of it to another (UTF-16 code units, the end not included). */
export interface Mention {
  readonly personId: string
  readonly from: number
  readonly to: number
}

/** How a mention is written: by id, so that it is the same person under whatever name. */
const written = /@\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\]/g

/** How a mention of this person is written into a text. */
export function mentionOf(personId: string): string {
  return `@[${personId}]`
}

/** Whom a text mentions, each once, in their order. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(written)].map(([, personId = '']) => personId))]
}

/**
 * The text as people read it: each mention of one of these people as `@` and their name of today. Whatever else looks like a
 * mention stays as it was typed, and so does a name that looks like one.
 */
export function readMentions(
  text: string,
  people: ReadonlySet<string>,
  nameOf: (personId: string) => string,
): { readonly text: string; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = []
  let read = ''
  let after = 0
  for (const match of text.matchAll(written)) {
    const [whole, personId = ''] = match
    if (!people.has(personId)) continue
    read += text.slice(after, match.index)
    after = match.index + whole.length
    const from = read.length
    read += `@${nameOf(personId)}`
    mentions.push({ personId, from, to: read.length })
  }
  return { text: read + text.slice(after), mentions }
}
