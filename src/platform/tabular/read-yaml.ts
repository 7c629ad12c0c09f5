import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import { z } from 'zod'
import { accept, refuse, type Result } from '../http/result.ts'
import type { Language } from '../http/endpoint.ts'
import type { Message } from '../i18n/messages.ts'

/** More than any of our files in YAML has: past it somebody gave another one. */
const mostCharacters = 1_000_000
const locales = { id: z.locales.id(), en: z.locales.en() }

/** Words for faults that a shape finds by itself, by the code of its refinement. */
type FaultWords = Readonly<Record<string, Message>>

/**
 * Reads YAML of a shape. Where it cannot be used, `reason` says why in the reader's language: for each wrong key its line and
 * its path.
 */
export function readYaml<Shape extends z.ZodType>(
  text: string,
  shape: Shape,
  language: Language,
  faults: FaultWords = {},
): Result<z.output<Shape>, 'mapping_wrong'> {
  if (text.length > mostCharacters) return refuse('mapping_wrong', { reason: `> ${mostCharacters}` })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [broken] = document.errors
  if (broken !== undefined) {
    const place = lineWord[language](lines.linePos(broken.pos[0]).line)
    return refuse('mapping_wrong', { reason: `${place}: ${noYaml[language]} (${broken.message})` })
  }
  return understandYaml(plainOf(document), shape, language, faults, (path) =>
    lineWord[language](lineOf(document, lines, path)),
  )
}

/** The same of what is no text any more; `lineIn` says on which line of its text a key stands, where there is one. */
export function understandYaml<Shape extends z.ZodType>(
  plain: unknown,
  shape: Shape,
  language: Language,
  faults: FaultWords = {},
  lineIn: (path: readonly PropertyKey[]) => string = () => '',
): Result<z.output<Shape>, 'mapping_wrong'> {
  const read = shape.safeParse(plain, {
    error: (issue) => saidPlainly(issue, language) ?? locales[language].localeError(issue),
  })
  if (read.success) return accept(read.data)
  const reasons = read.error.issues
    .flatMap((issue) => deepest(issue))
    .map(({ path, message, code }) => {
      const place = path.map(String).join('.')
      const where = [lineIn(path), place].filter((part) => part !== '').join(', ')
      return `${where === '' ? '' : `${where}: `}${(code && faults[code]?.[language]) ?? message}`
    })
  return refuse('mapping_wrong', { reason: [...new Set(reasons)].slice(0, 12).join('\n') })
}

const noYaml = { id: 'ini bukan YAML yang utuh', en: 'this is no whole YAML' }
const missing = { id: 'ini belum disebut', en: 'this is missing' }
const oneOf = { id: 'yang dikenal', en: 'known are' }

/** What people get wrong most, in plainer words than those of the shapes. */
function saidPlainly(issue: z.core.$ZodRawIssue, language: Language): string | undefined {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_union' && issue.code !== 'invalid_value')
    return undefined
  if (issue.input === undefined) return missing[language]
  const known: unknown = issue.code === 'invalid_value' ? issue.values : issue['options']
  return Array.isArray(known) && known.length > 0 ? `${oneOf[language]}: ${known.join(', ')}` : undefined
}

const lineWord = {
  id: (line: number | undefined) => (line === undefined ? '' : `baris ${line}`),
  en: (line: number | undefined) => (line === undefined ? '' : `line ${line}`),
}

function plainOf(document: Document): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // Aliases that would grow beyond measure.
    return error instanceof Error ? error.message : String(error)
  }
}

type Issue = z.core.$ZodIssue
interface Fault {
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** Where the shape's own words say too little. */
  readonly code?: string | undefined
}

/** What is wrong at the bottom: of several shapes that fit not, the one that was meant is the one whose faults lie deepest. */
function deepest(issue: Issue, above: readonly PropertyKey[] = []): Fault[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: issue.message }))
  if (issue.code === 'custom') return [{ path, message: issue.message, code: codeOf(issue) }]
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }]
  const [best] = issue.errors
    .map((ofOne) => ofOne.flatMap((inner) => deepest(inner, path)))
    .toSorted((one, other) => depthOf(other) - depthOf(one) || one.length - other.length)
  return best === undefined || depthOf(best) <= path.length ? [{ path, message: issue.message }] : best
}

function codeOf({ params }: z.core.$ZodIssueCustom): Fault['code'] {
  const code: unknown = params?.['code']
  return typeof code === 'string' ? code : undefined
}

function depthOf(faults: readonly Fault[]): number {
  return Math.max(0, ...faults.map(({ path }) => path.length))
}

/** The line of a key, or of the nearest one above it that is there. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const above = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const key = String(path[length - 1])
    const node = nodeAt(above, key)
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}

/** What stands for a key: the key itself in a map, the item in a list. */
function nodeAt(above: unknown, key: string): Node | undefined {
  const found = isMap(above)
    ? above.items.map((item) => item.key).find((one) => isScalar(one) && String(one.value) === key)
    : isSeq(above)
      ? above.items[Number(key)]
      : undefined
  return isNode(found) ? found : undefined
}
