import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import { accept, refuse, type Result } from '../../../platform/http/result.ts'
import { mappingFaults } from '../messages.ts'
import { requestMapping, type RequestMapping } from './mapping.ts'

/** More than any mapping has: past it somebody gave another file. */
const mostCharacters = 1_000_000
const locales = { id: z.locales.id(), en: z.locales.en() }

/**
 * Understands a mapping in YAML. Where it cannot be used, `reason` says why in the reader's language: for each wrong key its
 * line and its path.
 */
export function readRequestMapping(
  text: string,
  language: 'id' | 'en',
): Result<RequestMapping, 'mapping_wrong'> {
  if (text.length > mostCharacters) return refuse('mapping_wrong', { reason: `> ${mostCharacters}` })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = document.errors
  if (broken !== undefined) return refuse('mapping_wrong', { reason: broken.message })
  return understandMapping(plainOf(document), language, (path) =>
    lineWord[language](lineOf(document, lines, path)),
  )
}

/** The same of a mapping that is no text any more; `lineIn` says on which line of its text a key stands, where there is one. */
export function understandMapping(
  plain: unknown,
  language: 'id' | 'en',
  lineIn: (path: readonly PropertyKey[]) => string = () => '',
): Result<RequestMapping, 'mapping_wrong'> {
  const read = requestMapping.safeParse(plain, { error: locales[language].localeError })
  if (read.success) return accept(read.data)
  const reasons = read.error.issues
    .flatMap((issue) => deepest(issue))
    .map(({ path, message, code }) => {
      const place = path.map(String).join('.')
      const where = [lineIn(path), place].filter((part) => part !== '').join(', ')
      const said = code === undefined ? message : mappingFaults[code][language]
      return `${where === '' ? '' : `${where}: `}${said}`
    })
  return refuse('mapping_wrong', { reason: [...new Set(reasons)].slice(0, 12).join('\n') })
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
  readonly code?: keyof typeof mappingFaults | undefined
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
  return typeof code === 'string' && code in mappingFaults ? (code as Fault['code']) : undefined
}

function depthOf(faults: readonly Fault[]): number {
  return Math.max(0, ...faults.map(({ path }) => path.length))
}

/** The line of a key, or of the nearest one above it that is there. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const above = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const key = String(path[length - 1])
    const pair = isMap(above)
      ? above.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined
    const node = isScalar(pair?.key) ? pair.key : undefined
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}
