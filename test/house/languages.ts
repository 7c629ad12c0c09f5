import { IntlMessageFormat } from 'intl-messageformat'
import { z } from 'zod'

/** One text of the product with the place where it is written: file and path inside its export. */
export interface Text {
  readonly place: string
  readonly id: string
  readonly en: string
}

/** What is wrong with one text. */
export interface Fault {
  readonly place: string
  readonly fault: string
}

const message = z.looseObject({ id: z.string(), en: z.string() })

/** All texts in what a module exports, however deep. */
export function textsIn(exported: unknown, place: string): Text[] {
  const text = message.safeParse(exported)
  if (text.success) return [{ place, id: text.data.id, en: text.data.en }]
  if (typeof exported !== 'object' || exported === null) return []
  return Object.entries(exported).flatMap(([key, inner]) => textsIn(inner, `${place} ${key}`))
}

/**
 * Faults of texts: empty in a language, not ICU, other arguments in one language than in the other, and the same in both
 * without being allowed to. An allowed word that nothing needs any more is a fault too.
 */
export function faultsOf(texts: readonly Text[], sameInBoth: readonly string[]): Fault[] {
  const needless = sameInBoth.filter((word) => !texts.some(({ id, en }) => id === word && en === word))
  return [
    ...texts.flatMap((text) => faultOf(text, sameInBoth)),
    ...needless.map((word) => ({
      place: 'same-in-both-languages.json',
      fault: `nothing says "${word}" any more`,
    })),
  ]
}

function faultOf({ place, id, en }: Text, sameInBoth: readonly string[]): Fault[] {
  if (id.trim() === '' || en.trim() === '') return [{ place, fault: 'empty in a language' }]
  if (id === en && !sameInBoth.includes(id)) return [{ place, fault: `the same in both languages: "${id}"` }]
  const ofId = argumentsOf(id, 'id')
  const ofEn = argumentsOf(en, 'en')
  if (ofId === undefined || ofEn === undefined) return [{ place, fault: 'not ICU message syntax' }]
  if (ofId !== ofEn) return [{ place, fault: `arguments differ: ${ofId} in Indonesian, ${ofEn} in English` }]
  return []
}

/** The names that a text takes, in order of the alphabet; choices of words also with what they choose by. */
function argumentsOf(text: string, language: 'id' | 'en'): string | undefined {
  try {
    const ast = z.array(element).parse(new IntlMessageFormat(text, language).getAst())
    return [...new Set(ast.flatMap(namesIn))].toSorted().join(', ') || 'none'
  } catch {
    return undefined
  }
}

/** Kinds of elements as the ICU parser numbers them. */
const kinds = { literal: 0, select: 5, plural: 6, pound: 7, tag: 8 } as const

interface Element {
  readonly type: number
  readonly value?: string | undefined
  readonly options?: Record<string, { readonly value: Element[] }> | undefined
  readonly children?: Element[] | undefined
}

const element: z.ZodType<Element> = z.lazy(() =>
  z.object({
    type: z.number(),
    value: z.string().optional(),
    options: z.record(z.string(), z.object({ value: z.array(element) })).optional(),
    children: z.array(element).optional(),
  }),
)

function namesIn({ type, value = '', options = {}, children = [] }: Element): string[] {
  const inner = [...Object.values(options).flatMap((option) => option.value), ...children].flatMap(namesIn)
  if (type === kinds.literal || type === kinds.pound) return inner
  if (type === kinds.tag) return [`<${value}>`, ...inner]
  // Plurals are chosen by number, and languages have different numbers of them; other choices are the same in both.
  const choices = type === kinds.select ? ` by ${Object.keys(options).toSorted().join('/')}` : ''
  return [`{${value}}${choices}`, ...inner]
}
