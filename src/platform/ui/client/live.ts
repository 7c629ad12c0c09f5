import type { Query, QueryClient } from '@tanstack/react-query'
import type { LiveKeys } from '../shell/slice-screens.ts'

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

/** The endpoints whose answers an announcement makes stale. */
export function staleEndpoints(liveKeys: LiveKeys, name: string): ReadonlySet<string> {
  const matching = Object.entries(liveKeys).filter(
    ([key]) => key === name || (key.endsWith('.') && name.startsWith(key)),
  )
  return new Set(matching.flatMap(([, endpoints]) => endpoints))
}

/** Whether an answer is about something else than the announcement: both name the same kind of id, with different values. */
export function isAboutOther(
  params: Readonly<Record<string, unknown>> | undefined,
  subject: Announcement['subject'],
): boolean {
  return Object.entries(params ?? {}).some(
    ([name, value]) => subject[name] !== undefined && subject[name] !== value,
  )
}

/** Makes stale what the announcement touches; what is on the screen is read anew. */
export function applyAnnouncement(client: QueryClient, liveKeys: LiveKeys, announcement: Announcement): void {
  const endpoints = staleEndpoints(liveKeys, announcement.name)
  if (endpoints.size === 0) return
  void client.invalidateQueries({
    predicate: (query: Query) => {
      const [endpoint, input] = query.queryKey as readonly [
        unknown,
        { params?: Readonly<Record<string, unknown>> } | undefined,
      ]
      return (
        typeof endpoint === 'string' &&
        endpoints.has(endpoint) &&
        !isAboutOther(input?.params, announcement.subject)
      )
    },
  })
}
