import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { knownContexts } from './contexts.ts'
import { BadgeRefused } from './refusal.ts'
import type { JsonObject } from './strict-json.ts'

/** How a document becomes bytes that are the same for everybody: as a graph (RDFC-1.0), or as sorted JSON (RFC 8785). */
export type Canonical = (document: JsonObject) => Promise<Buffer>

/** As a graph, by the vocabularies in `contexts` and no others. What a graph would drop is refused instead. */
export function asGraph(contexts: ReadonlyMap<string, object> = knownContexts): Canonical {
  const documentLoader = async (url: string) => {
    const document = contexts.get(url)
    if (document === undefined) throw new BadgeRefused('unknown_context', { context: url })
    return await Promise.resolve({ documentUrl: url, document })
  }
  return async (document) => {
    // The build for browsers: the other brings a network client, which is not wanted and takes over Node's own `fetch`. Loaded when
    // first needed, for the memory that it takes.
    const { default: jsonld } = await import('jsonld/dist/jsonld.esm.min.js')
    return await hashed(
      await jsonld.canonize(document, {
        base: null,
        safe: true,
        documentLoader,
        // Bounds the work that a graph made to be hard can ask for.
        canonizeOptions: { algorithm: 'RDFC-1.0', maxWorkFactor: 1, createMessageDigest },
      }),
    )
  }
}

/** Node's hash, which is some times faster than the one that the package finds in a browser. */
function createMessageDigest() {
  const hash = createHash('sha256')
  return {
    update: (text: string) => void hash.update(text, 'utf8'),
    digest: () => hash.digest('hex'),
  }
}

export const asSortedJson: Canonical = async (document) => await hashed(canonicalize(document) ?? '')

async function hashed(text: string): Promise<Buffer> {
  return await Promise.resolve(createHash('sha256').update(text, 'utf8').digest())
}
