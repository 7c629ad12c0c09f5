import { listed } from './contexts.ts'
import { BadgeRefused } from './refusal.ts'
import { isObject, type Json, type JsonObject } from './strict-json.ts'

/**
 * A proof over a graph (`eddsa-rdfc-2022`) covers what JSON-LD makes of a document, and many documents make the same graph: an end of
 * validity could be moved under a full address, or into another object that carries the credential's own id, without breaking the
 * proof, and a reader of the JSON would not see it. So only plain words may stand as keys, and what is read of the credential and of
 * its status may stand nowhere else under their ids.
 * @throws BadgeRefused
 */
export function checkOneReading(document: JsonObject): void {
  const statuses = listed(document['credentialStatus']).filter(isObject)
  const elsewhere = new Map([
    ...statuses.flatMap(({ id }) => (typeof id === 'string' ? [[id, onlyId] as const] : [])),
    ...(typeof document['id'] === 'string' ? [[document['id'], endorsed] as const] : []),
  ])
  const withId = [document, ...statuses].filter(({ id }) => id !== undefined)
  if (elsewhere.size < withId.length) throw new BadgeRefused('ambiguous')
  visit(document, { own: new Set<Json>([document, ...statuses]), elsewhere })
}

/** What may be said under an id away from its own place: nothing, or that somebody endorses what it is the id of. */
const onlyId = new Set(['id'])
const endorsed = new Set(['id', 'type', 'endorsementComment'])

interface Places {
  readonly own: ReadonlySet<Json>
  readonly elsewhere: ReadonlyMap<string, ReadonlySet<string>>
}

function visit(part: Json, places: Places): void {
  if (Array.isArray(part))
    for (const one of part as Json[]) {
      // A list in a list is one list in a graph, and one value in JSON.
      if (Array.isArray(one)) throw new BadgeRefused('ambiguous')
      visit(one, places)
    }
  if (!isObject(part)) return
  if (isMisplaced(part, places)) throw new BadgeRefused('ambiguous')
  for (const [key, value] of Object.entries(part).filter(([word]) => word !== '@context')) {
    if (key.startsWith('@') || key.includes(':')) throw new BadgeRefused('ambiguous')
    visit(value, places)
  }
}

/** A name for a nameless thing (`_:`) may join any two of them. */
function isMisplaced(part: JsonObject, { own, elsewhere }: Places): boolean {
  const { id } = part
  if (typeof id !== 'string') return false
  if (id.startsWith('_:')) return true
  const allowed = own.has(part) ? undefined : elsewhere.get(id)
  return allowed !== undefined && Object.keys(part).some((key) => !allowed.has(key))
}
