import type { ServerResponse } from 'node:http'
import { sql } from 'kysely'
import pg from 'pg'
import type { Logger } from 'pino'
import { inOrganisation, type Database, type Tx } from './db/database.ts'

/** A browser that listens: only announcements of its topics reach it. */
interface Listener {
  readonly organisationId: string
  readonly topics: ReadonlySet<string>
  readonly response: ServerResponse
}

interface Heard {
  readonly name: string
  readonly topics: readonly string[]
  readonly subject: Readonly<Record<string, string>>
}

const channel = 'etalase_announcements'
/** How long announcements are kept, in milliseconds; who was away longer is told to fetch everything anew. */
export const announcementsKept = 24 * 3_600_000
const heartbeat = 20_000

/**
 * Server-sent events. Each server reads, for the organisations of its listeners, exactly the announcements that no earlier
 * read could see: a read is bounded by the database snapshot of the one before, so that nothing is lost whatever the order
 * in which transactions commit. The snapshot is the event id, so a browser that reconnects, to any server, goes on from there.
 */
export interface Live {
  attach(listener: Listener, lastEventId: string | undefined): Promise<void>
  /** Says that an organisation has announcements: to this server's listeners at once, to other servers by NOTIFY. */
  announced(organisationId: string): void
  stop(): Promise<void>
}

export async function openLive(database: Database, connectionString: string, logger: Logger): Promise<Live> {
  const listeners = new Map<string, Set<Listener>>()
  const snapshots = new Map<string, string>()
  const reading = new Map<string, Promise<void>>()
  const again = new Set<string>()
  let ended = false

  const read = async (organisationId: string, since: string | undefined) =>
    inOrganisation(database, { organisationId }, async (tx) => {
      const now = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(tx)
      const heard = since === undefined ? [] : (await readSince(tx, organisationId, since)).rows
      return { heard, snapshot: now.rows[0]?.snapshot ?? '' }
    })
  const deliver = async (organisationId: string) => {
    const { heard, snapshot } = await read(organisationId, snapshots.get(organisationId))
    snapshots.set(organisationId, snapshot)
    for (const listener of listeners.get(organisationId) ?? []) send(listener, heard, snapshot)
  }
  const pump = (organisationId: string) => {
    if (ended || !listeners.has(organisationId)) return
    if (reading.has(organisationId)) return void again.add(organisationId)
    const done = deliver(organisationId)
      .catch((error: unknown) => logger.warn({ err: error }, 'announcements could not be read'))
      .finally(() => {
        reading.delete(organisationId)
        if (again.delete(organisationId)) pump(organisationId)
      })
    reading.set(organisationId, done)
  }
  const ear = openEar(connectionString, logger, (organisationId) => (organisationId === '*' ? [...listeners.keys()].forEach(pump) : pump(organisationId)))
  const beat = setInterval(() => {
    for (const set of listeners.values()) for (const { response } of set) response.write(': here\n\n')
  }, heartbeat)
  beat.unref()

  return {
    async attach(listener, lastEventId) {
      const { organisationId, response } = listener
      const set = listeners.get(organisationId) ?? new Set<Listener>()
      listeners.set(organisationId, set.add(listener))
      response.on('close', () => {
        set.delete(listener)
        if (set.size === 0 && listeners.get(organisationId) === set) {
          listeners.delete(organisationId)
          snapshots.delete(organisationId)
        }
      })
      const since = lastEventId === undefined ? undefined : snapshotOf(lastEventId)
      const { heard, snapshot } = await read(organisationId, since)
      if (!snapshots.has(organisationId)) snapshots.set(organisationId, snapshot)
      if (lastEventId !== undefined && since === undefined) response.write('event: reset\ndata: {}\n\n')
      send(listener, heard, snapshot)
      pump(organisationId)
    },
    announced(organisationId) {
      pump(organisationId)
      ear.tell(organisationId)
    },
    async stop() {
      ended = true
      clearInterval(beat)
      for (const set of listeners.values()) for (const { response } of set) response.end()
      await Promise.all(reading.values())
      await ear.stop()
    },
  }
}

function readSince(tx: Tx, organisationId: string, since: string) {
  return sql<Heard>`select name, topics, subject from platform.announcements
    where organisation_id = ${organisationId} and transaction_id >= pg_snapshot_xmin(${since}::pg_snapshot)
      and not pg_visible_in_snapshot(transaction_id, ${since}::pg_snapshot) order by id`.execute(tx)
}

function send(listener: Listener, heard: readonly Heard[], snapshot: string): void {
  const id = `${Date.now().toString(36)}.${snapshot}`
  const mine = heard.filter((announcement) => announcement.topics.some((topic) => listener.topics.has(topic)))
  // Every read moves the id on, even where there is nothing to say: a browser away for long then asks for little.
  const lines = mine.map((announcement) => `event: announcement\ndata: ${JSON.stringify(announcementFor(listener, announcement))}\n\n`)
  listener.response.write(`id: ${id}\nevent: here\ndata: {}\n\n${lines.map((line) => `id: ${id}\n${line}`).join('')}`)
}

function announcementFor(listener: Listener, { name, topics, subject }: Heard) {
  return { name, topics: topics.filter((topic) => listener.topics.has(topic)), subject }
}

/** The snapshot of an event id that is ours and not too old. */
function snapshotOf(eventId: string): string | undefined {
  const [, at, snapshot] = /^([0-9a-z]{6,12})\.(\d+:\d+:[\d,]*)$/.exec(eventId) ?? []
  if (at === undefined || snapshot === undefined) return undefined
  return Date.now() - Number.parseInt(at, 36) < announcementsKept - 3_600_000 ? snapshot : undefined
}

/** One connection that hears other servers, and opens again when it is lost. */
function openEar(connectionString: string, logger: Logger, heard: (organisationId: string) => void) {
  let client: pg.Client | undefined
  let ended = false
  let retry: NodeJS.Timeout | undefined
  const told = new Set<string>()
  const connect = async () => {
    if (ended) return
    const next = new pg.Client({ connectionString, application_name: 'etalase-live' })
    next.on('error', () => undefined) // 'end' follows
    next.on('end', () => {
      client = undefined
      if (!ended) retry = setTimeout(() => void connect(), 1000)
    })
    next.on('notification', (message) => heard(message.payload ?? '*'))
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      client = next
      heard('*') // what was said while nobody listened
    } catch (error) {
      logger.warn({ err: error }, 'announcements of other servers cannot be heard; trying again')
      if (client === undefined && !ended) retry = setTimeout(() => void connect(), 1000)
    }
  }
  void connect()
  return {
    tell(organisationId: string) {
      if (told.has(organisationId)) return
      told.add(organisationId)
      setImmediate(() => {
        told.delete(organisationId)
        client?.query('select pg_notify($1, $2)', [channel, organisationId]).catch(() => undefined) // the ear opens again and reads all
      })
    },
    async stop() {
      ended = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
