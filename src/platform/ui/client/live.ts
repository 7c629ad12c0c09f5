import type { Query, QueryClient } from '@tanstack/react-query'
import type { LiveKey, LiveKeys } from '../shell/slice-screens.ts'

/** What the server announces: what happened and to what. */
export interface Announcement {
  readonly name: string
  readonly subject: Readonly<Record<string, string>>
}

/** Parses the data of a server-sent event; undefined where it is no announcement. */
export function announcementOf(data: string): Announcement | undefined {
  try {
    const told: unknown = JSON.parse(data)
    if (typeof told !== 'object' || told === null || !('name' in told) || typeof told.name !== 'string')
      return undefined
    const subject =
      'subject' in told && typeof told.subject === 'object' && told.subject !== null ? told.subject : {}
    const ids = Object.entries(subject).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    return { name: told.name, subject: Object.fromEntries(ids) }
  } catch {
    return undefined
  }
}

/** What an announcement makes stale, as declared for its name and for prefixes of it. */
function matchingKeys(liveKeys: LiveKeys, name: string): readonly LiveKey[] {
  return Object.entries(liveKeys)
    .filter(([key]) => key === name || (key.endsWith('.') && name.startsWith(key)))
    .flatMap(([, keys]) => keys)
}

/** Whether the answer of an endpoint with these parameters is stale after an announcement. */
export function isStale(
  liveKeys: LiveKeys,
  { name, subject }: Announcement,
  endpoint: string,
  params: Readonly<Record<string, unknown>> | undefined,
): boolean {
  return matchingKeys(liveKeys, name).some((key) =>
    typeof key === 'string' ? key === endpoint && !isAboutOther(params, subject) : key.every === endpoint,
  )
}

/** Whether an answer is about something else than the announcement: both name the same kind of id, with different values. */
function isAboutOther(
  params: Readonly<Record<string, unknown>> | undefined,
  subject: Announcement['subject'],
): boolean {
  return Object.entries(params ?? {}).some(
    ([name, value]) => subject[name] !== undefined && subject[name] !== value,
  )
}

/** Makes stale what the announcement touches; what is on the screen is read anew. */
export function applyAnnouncement(client: QueryClient, liveKeys: LiveKeys, announcement: Announcement): void {
  if (matchingKeys(liveKeys, announcement.name).length === 0) return
  readAnew(client, (query) => {
    const [endpoint, input] = query.queryKey as readonly [
      unknown,
      { params?: Readonly<Record<string, unknown>> } | undefined,
    ]
    return typeof endpoint === 'string' && isStale(liveKeys, announcement, endpoint, input?.params)
  })
}

/**
 * Reads anew what is on the screen. What is being read for the first time is read once more when that has come: the server may
 * have answered it before what happened, and nothing would tell of it again.
 */
export function readAnew(client: QueryClient, touched: (query: Query) => boolean): void {
  const first = client
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching', predicate: (one) => one.state.data === undefined && touched(one) })
  void client.invalidateQueries({ predicate: touched })
  for (const { promise, queryKey } of first)
    void promise?.then(
      () => client.invalidateQueries({ queryKey, exact: true }),
      () => undefined, // a reading that failed is repeated or says so
    )
}
