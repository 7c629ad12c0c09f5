import { verify } from 'node:crypto'
import { base58 } from '@scure/base'
import { cut } from '../../platform/cut.ts'
import { asGraph, asSortedJson } from './canonical.ts'
import { listed } from './contexts.ts'
import { parseInstant } from './moments.ts'
import { checkOneReading } from './one-reading.ts'
import { BadgeRefused, tooLarge } from './refusal.ts'
import { isObject, type Json, type JsonObject } from './strict-json.ts'
import { keysFor, type TrustedIssuer } from './trust.ts'

export const cryptosuites = ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const
export type Cryptosuite = (typeof cryptosuites)[number]

/** What a proof is judged by. */
export interface ProofSetting {
  readonly issuers: readonly TrustedIssuer[]
  readonly moment: Temporal.Instant
  /** For documents with vocabularies beyond those that badges may use. */
  readonly contexts?: ReadonlyMap<string, object>
}

/** A credential carries one proof, or a few of which one has to hold. */
const mostProofs = 5

/**
 * Checks the proofs in a document until one holds that a listed key of `issuer` has made, and tells its kind.
 * @throws BadgeRefused for the first that does not hold where none does
 */
export async function checkEmbeddedProof(
  document: JsonObject,
  issuer: string,
  setting: ProofSetting,
): Promise<Cryptosuite> {
  const proofs = listed(document['proof'])
  if (proofs.length > mostProofs) throw tooLarge()
  const claims = claimsIn(document, setting.contexts)
  let refusal: unknown = new BadgeRefused('unknown_proof_kind', { kind: '–' })
  for (const proof of proofs.toReversed())
    try {
      return await checkProof(claims, proof, issuer, setting)
    } catch (error) {
      if (!(error instanceof BadgeRefused)) throw error
      refusal = error
    }
  throw refusal
}

/** What proofs of a document sign, hashed once for all of them. */
interface SignedClaims {
  readonly contexts: Json | undefined
  hash(suite: Cryptosuite, context: Json | undefined): Promise<Buffer>
  hashOptions(suite: Cryptosuite, options: JsonObject): Promise<Buffer>
}

function claimsIn(document: JsonObject, contexts: ProofSetting['contexts']): SignedClaims {
  const unsigned = without(document, 'proof')
  const made = new Map<string, Promise<Buffer>>()
  const canonical = { 'eddsa-rdfc-2022': asGraph(contexts), 'eddsa-jcs-2022': asSortedJson }
  async function hashOptions(suite: Cryptosuite, part: JsonObject): Promise<Buffer> {
    if (suite === 'eddsa-rdfc-2022') checkOneReading(part)
    try {
      return await canonical[suite](part)
    } catch {
      // What a graph would drop is not signed, and a graph made to be hard is nobody's badge.
      throw new BadgeRefused('broken_proof')
    }
  }
  return {
    contexts: unsigned['@context'],
    hashOptions,
    async hash(suite, context) {
      const key = `${suite} ${JSON.stringify(context)}`
      const hash = made.get(key) ?? hashOptions(suite, withContext(unsigned, context))
      made.set(key, hash)
      return await hash
    },
  }
}

function withContext(part: JsonObject, context: Json | undefined): JsonObject {
  return context === undefined ? part : { ...part, '@context': context }
}

/**
 * Refuses a document without any proof that could be checked here, whatever else is the matter with it.
 * @throws BadgeRefused
 */
export function checkProofKind(document: JsonObject): void {
  const kinds = listed(document['proof']).map((proof) =>
    isObject(proof) ? (proof['cryptosuite'] ?? proof['type']) : null,
  )
  if (!kinds.some((kind) => cryptosuites.some((one) => one === kind)))
    throw new BadgeRefused('unknown_proof_kind', { kind: kindOf(kinds[0]) })
}

async function checkProof(
  claims: SignedClaims,
  proof: Json,
  issuer: string,
  { issuers, moment }: ProofSetting,
): Promise<Cryptosuite> {
  const { suite, name, value, options } = readProof(proof)
  const keys = keysFor(issuers, issuer, { name })
  const context = contextSigned(claims.contexts, options['@context'])
  const bytes = Buffer.concat([
    await claims.hashOptions(suite, withContext(options, context)),
    await claims.hash(suite, context),
  ])
  const holds = keys.some(({ key }) => key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, value))
  if (!holds) throw new BadgeRefused('broken_proof')
  checkProofTime(options, moment)
  return suite
}

interface ReadProof {
  readonly suite: Cryptosuite
  readonly name: string
  readonly value: Buffer
  /** The proof without its value, which is signed along. */
  readonly options: JsonObject
}

function readProof(proof: Json): ReadProof {
  if (!isObject(proof)) throw new BadgeRefused('unknown_proof_kind', { kind: '–' })
  const { type, cryptosuite, proofPurpose, verificationMethod, proofValue } = proof
  const suite = cryptosuites.find((one) => one === cryptosuite)
  if (type !== 'DataIntegrityProof' || suite === undefined)
    throw new BadgeRefused('unknown_proof_kind', { kind: kindOf(cryptosuite ?? type) })
  // A proof that builds on another is worth nothing without that one.
  if (proof['previousProof'] !== undefined)
    throw new BadgeRefused('unknown_proof_kind', { kind: 'previousProof' })
  if (proofPurpose !== 'assertionMethod')
    throw new BadgeRefused('unknown_proof_kind', { kind: kindOf(proofPurpose) })
  if (typeof verificationMethod !== 'string')
    throw new BadgeRefused('unknown_proof_kind', { kind: 'verificationMethod' })
  return {
    suite,
    name: verificationMethod,
    value: signatureIn(proofValue),
    options: without(proof, 'proofValue'),
  }
}

function kindOf(word: Json | undefined): string {
  return typeof word === 'string' ? cut(word, 60) : '–'
}

/** 64 bytes, which are at most 88 characters of base58. */
function signatureIn(value: Json | undefined): Buffer {
  if (typeof value !== 'string' || !/^z[1-9A-HJ-NP-Za-km-z]{64,88}$/u.test(value))
    throw new BadgeRefused('broken_proof')
  return Buffer.from(base58.decode(value.slice(1)))
}

/** A proof may name the contexts that it was made with; the document's have to begin with them. */
function contextSigned(ofDocument: Json | undefined, ofProof: Json | undefined): Json | undefined {
  if (ofProof === undefined) return ofDocument
  const whole = listed(ofDocument)
  const begins = listed(ofProof).every((one, index) => one === whole[index])
  if (!begins) throw new BadgeRefused('broken_proof')
  return ofProof
}

function checkProofTime({ expires }: JsonObject, moment: Temporal.Instant): void {
  if (expires === undefined) return
  const until = parseInstant(expires)
  if (until === undefined) throw new BadgeRefused('broken_proof')
  if (Temporal.Instant.compare(moment, until) > 0)
    throw new BadgeRefused('expired', { until: until.toString().slice(0, 10) })
}

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
}
