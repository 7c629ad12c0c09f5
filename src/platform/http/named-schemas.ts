import { z } from 'zod'

type Json = Record<string, unknown>

/** Schemas under the names that contracts export them by, so that the description says each of them once. */
export interface NamedSchemas {
  /** A schema as the description tells it: what has a name is referred to by it. */
  describe(schema: z.ZodType, direction: 'input' | 'output'): Json
  /** What was referred to so far, by name and in the order of names. */
  referredTo(): Json
}

/** What modules export, module by module, under the name of each. */
export type NamedModules = readonly (readonly [name: string, exported: Readonly<Record<string, unknown>>])[]

/**
 * Takes the schemas among what modules export. One that several modules export has the name of the first; another one of the
 * same name is told apart by its module's. What is read differently than it is answered is told twice, once as `…Input`.
 */
export function nameSchemas(modules: NamedModules): NamedSchemas {
  const registries = { input: z.registry<{ id: string }>(), output: z.registry<{ id: string }>() }
  const taken = new Set<string>()
  for (const [module, exported] of modules) {
    for (const [key, schema] of Object.entries(exported)) {
      if (!(schema instanceof z.ZodType) || registries.output.has(schema)) continue
      const name = taken.has(capital(key)) ? capital(module) + capital(key) : capital(key)
      if (taken.has(name)) throw new Error(`Two schemas are named ${name}`)
      taken.add(name)
      registries.output.add(schema, { id: name })
      registries.input.add(schema, { id: isReadAsAnswered(schema) ? name : `${name}Input` })
    }
  }
  const found = new Map<string, unknown>()
  return {
    describe(schema, direction) {
      const { $defs, $schema: _, ...described } = told(schema, direction, registries[direction])
      for (const [name, definition] of Object.entries($defs ?? {})) found.set(name, referring(definition))
      return referring(described) as Json
    },
    referredTo: () => Object.fromEntries([...found].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  }
}

function told(schema: z.ZodType, io: 'input' | 'output', metadata?: z.core.$ZodRegistry<{ id: string }>) {
  const described: Json & { $defs?: Json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    ...(metadata && { metadata }),
  })
  return described
}

function isReadAsAnswered(schema: z.ZodType): boolean {
  return JSON.stringify(told(schema, 'input')) === JSON.stringify(told(schema, 'output'))
}

/** The same with references to where an OpenAPI document keeps its schemas. */
function referring(described: unknown): unknown {
  if (Array.isArray(described)) return described.map(referring)
  if (described === null || typeof described !== 'object') return described
  return Object.fromEntries(
    Object.entries(described).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace('#/$defs/', '#/components/schemas/')
        : referring(inner),
    ]),
  )
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
