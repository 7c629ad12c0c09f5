/** A detail as far as it matters here: where it stood, and what it said. */
interface Told {
  readonly path: readonly string[]
  readonly value: string | number | boolean | null
}

/** What an id in a detail names. */
export type NamedThing = 'person' | 'unit' | 'job' | 'calendar'

const byName: Readonly<Record<string, NamedThing>> = {
  personId: 'person',
  unitId: 'unit',
  parentId: 'unit',
  jobId: 'job',
  calendarId: 'calendar',
}
/** Where a detail's name alone does not tell. */
const byAction: Readonly<Record<string, Readonly<Record<string, NamedThing>>>> = {
  'unit.moved': { from: 'unit', to: 'unit' },
  'request.alarmed': { to: 'person' },
  'proposal.made': { unit: 'unit' },
  'proposal.asked': { unit: 'unit', to: 'person' },
  'escalation.begun': { unit: 'unit' },
  'escalation.asked': { unit: 'unit', to: 'person' },
  'peer_group.made': { members: 'unit' },
  'peer_group.changed': { added: 'unit', removed: 'unit' },
  'peer_group.removed': { members: 'unit' },
}

/** What the id in a detail names; undefined where it is no id, or of something that has no page. */
export function namedThing({ path, value }: Told, action: string): NamedThing | undefined {
  if (typeof value !== 'string' || !isId(value)) return undefined
  const name = path.findLast((part) => !/^\d+$/.test(part)) ?? ''
  return byAction[action]?.[name] ?? byName[name]
}

/** Whether this is an id, such as `01a201d4-c285-71ce-81af-fbba40839ca9`. */
export function isId(value: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value)
}
