import { SaxesParser, type SaxesTagNS } from 'saxes'
import { BadgeRefused, orRefused, tooLarge } from './refusal.ts'

const picture = 'http://www.w3.org/2000/svg'
const badges = 'https://purl.imsglobal.org/ob/v3p0'
/** The namespace under which badges of version 2 are baked. */
const badgesBefore = 'http://openbadges.org'

/** Deeper than pictures nest. */
const deepest = 256

/**
 * The text that is baked into an SVG: a token in the attribute `verify`, or JSON in the element. A document type with declarations of
 * its own is refused, and no entity but XML's five is known, so nothing expands.
 * @throws BadgeRefused
 */
export function bakedInSvg(text: string): string {
  const found = orRefused('unreadable', () => elementsOf(text))
  const [baked, another] = found.texts
  if (another !== undefined) throw new BadgeRefused('ambiguous')
  if (baked === undefined) throw new BadgeRefused(found.isOld ? 'wrong_type' : 'not_a_badge')
  return baked
}

function elementsOf(text: string): { texts: readonly string[]; isOld: boolean } {
  const parser = new SaxesParser({ xmlns: true })
  const texts: string[] = []
  let depth = 0
  let isOld = false
  let body: string | undefined

  function begin({ uri, local, attributes }: SaxesTagNS): void {
    if (depth === 0 && (uri !== picture || local !== 'svg')) throw new BadgeRefused('not_a_badge')
    // An element in a credential would leave a reader to guess which of its text counts.
    if (body !== undefined) throw new BadgeRefused('ambiguous')
    if (++depth > deepest) throw tooLarge()
    if (uri === badgesBefore) isOld = true
    if (uri !== badges || local !== 'credential') return
    body = ''
    const token = attributes['verify']?.value.trim() ?? ''
    if (token !== '') texts.push(token)
  }

  function finish(): void {
    depth -= 1
    if (body === undefined) return
    if (body.trim() !== '') texts.push(body.trim())
    body = undefined
  }

  function read(piece: string): void {
    if (body !== undefined) body += piece
  }

  parser.on('doctype', (declared) => {
    if (declared.includes('[')) throw new BadgeRefused('unreadable')
  })
  parser.on('opentag', begin)
  parser.on('closetag', finish)
  parser.on('text', read)
  parser.on('cdata', read)
  parser.on('error', () => {
    throw new BadgeRefused('unreadable')
  })
  parser.write(text).close()
  return { texts, isOld }
}
