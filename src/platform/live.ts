import type { ServerResponse } from 'node:http'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import { inOrganisation, type Database, type Tx } from './db/database.ts'
import { openEar } from './db/ear.ts'

/** A browser that listens: only announcements of its topics reach it. */
interface Listener {
  readonly organisationId: string
  readonly personId: string
  readonly topics: ReadonlySet<string>
  readonly response: ServerResponse
  /** When it began, in milliseconds. */
  readonly since: number
}

interface Heard {
  readonly name: string
  readonly topics: readonly string[]
  readonly subject: Readonly<Record<string, string>>
}

/** How long announcements are kept, in milliseconds; who was away longer is told to fetch everything anew. */
export const announcementsKept = 24 * 3_600_000
const heartbeat = 20_000
/** After this long, in milliseconds, a browser has to come back, and so to show again who it is and what it may hear. */
const streamLives = 900_000
/** Streams that one person may hold open at one server; the oldest makes way. */
const streamsOfPerson = 30

/**
 * Server-sent events. Each server reads, for the organisations of its listeners, exactly the announcements that no earlier
 * read could see: a read is bounded by the database snapshot of the one before, so that nothing is lost whatever the order
 * in which transactions commit. The snapshot is the event id, so a browser that reconnects, to any server, goes on from there.
 */
export interface Live {
  attach(arriving: Omit<Listener, 'since'>, lastEventId: string): Promise<void>
  /** Says that an organisation has announcements: to this server's listeners at once, to other servers by NOTIFY. */
  announced(organisationId: string): void
  stop(): Promise<void>
}

export function openLive(database: Database, connectionString: string, logger: Logger): Live {
  const rooms = new Map<string, Room>()
  const pump = (organisationId: string) => rooms.get(organisationId)?.pump()
  const ear = openEar(connectionString, logger, (organisationId) =>
    organisationId === '*' ? [...rooms.keys()].forEach(pump) : pump(organisationId),
  )
  const beat = setInterval(() => {
    for (const room of rooms.values())
      for (const { response, since } of room.listeners)
        if (Date.now() - since > streamLives) response.end()
        else say(response, ': here\n\n')
  }, heartbeat)
  beat.unref()
  return {
    async attach(arriving, lastEventId) {
      const listener = { ...arriving, since: Date.now() }
      const { organisationId, response } = listener
      const room = rooms.get(organisationId) ?? openRoom(database, organisationId, logger)
      rooms.set(organisationId, room)
      makeRoom(room.listeners, listener.personId)
      room.listeners.add(listener)
      response.on('close', () => {
        room.listeners.delete(listener)
        if (room.listeners.size === 0 && rooms.get(organisationId) === room) rooms.delete(organisationId)
      })
      const since = snapshotOf(lastEventId)
      const { heard, snapshot } = await readHeard(database, organisationId, since)
      if (since === undefined) say(response, 'event: reset\ndata: {}\n\n')
      send(listener, heard, snapshot)
      room.join(snapshot)
    },
    announced(organisationId) {
      pump(organisationId)
      ear.tell(organisationId)
    },
    async stop() {
      clearInterval(beat)
      const open = [...rooms.values()]
      rooms.clear()
      await Promise.all(open.map((room) => room.close()))
      await ear.stop()
    },
  }
}

/** The listeners of one organisation at this server, and how far they have been read to. */
interface Room {
  readonly listeners: Set<Listener>
  /** A listener has read up to a snapshot; where the room began later, it reads on from there. */
  join(snapshot: string): void
  /** Reads what is new, once; asked for while reading, once more after it. */
  pump(): void
  close(): Promise<void>
}

function openRoom(database: Database, organisationId: string, logger: Logger): Room {
  const listeners = new Set<Listener>()
  let snapshot: string | undefined
  let reading: Promise<void> | undefined
  let again = false
  const deliver = async () => {
    const read = await readHeard(database, organisationId, snapshot)
    snapshot = read.snapshot
    for (const listener of listeners) send(listener, read.heard, read.snapshot)
  }
  const pump = () => {
    again = reading !== undefined
    if (snapshot === undefined || reading !== undefined || listeners.size === 0) return
    reading = deliver()
      .catch((error: unknown) => logger.warn({ err: error }, 'announcements could not be read'))
      .finally(() => {
        reading = undefined
        if (again) pump()
      })
  }
  return {
    listeners,
    pump,
    join(joined) {
      snapshot ??= joined
      pump()
    },
    async close() {
      for (const { response } of listeners) response.end()
      listeners.clear()
      await reading
    },
  }
}

/** Reads what no read up to the snapshot could see; without one, only where the present is. */
async function readHeard(database: Database, organisationId: string, since: string | undefined) {
  return inOrganisation(database, { organisationId }, async (tx) => {
    const snapshot = await currentSnapshot(tx)
    const heard = since === undefined ? [] : (await readSince(tx, organisationId, since)).rows
    return { heard, snapshot }
  })
}

function readSince(tx: Tx, organisationId: string, since: string) {
  return sql<Heard>`select name, topics, subject from platform.announcements
    where organisation_id = ${organisationId} and transaction_id >= pg_snapshot_xmin(${since}::pg_snapshot)
      and not pg_visible_in_snapshot(transaction_id, ${since}::pg_snapshot) order by id`.execute(tx)
}

function send(listener: Listener, heard: readonly Heard[], snapshot: string): void {
  const id = eventIdOf(snapshot)
  const mine = heard.filter((announcement) => announcement.topics.some((topic) => listener.topics.has(topic)))
  // Every read moves the id on, even where there is nothing to say: a browser away for long then asks for little.
  const lines = mine.map(
    (announcement) =>
      `event: announcement\ndata: ${JSON.stringify(announcementFor(listener, announcement))}\n\n`,
  )
  say(
    listener.response,
    `id: ${id}\nevent: here\ndata: {}\n\n${lines.map((line) => `id: ${id}\n${line}`).join('')}`,
  )
  // What happened to the person itself may have changed what it may hear: its browsers come back and are looked at anew.
  if (heard.some(({ subject }) => subject['personId'] === listener.personId)) listener.response.end()
}

/** A stream that has ended still listens until its connection is closed. */
function say(response: ServerResponse, text: string): void {
  if (!response.writableEnded) response.write(text)
}

function makeRoom(listeners: ReadonlySet<Listener>, personId: string): void {
  const own = [...listeners].filter((listener) => listener.personId === personId)
  for (const { response } of own.slice(0, Math.max(0, own.length + 1 - streamsOfPerson))) response.end()
}

function announcementFor(listener: Listener, { name, topics, subject }: Heard) {
  return { name, topics: topics.filter((topic) => listener.topics.has(topic)), subject }
}

/** Where a stream begins that has heard nothing yet: at what this transaction sees. */
export async function positionNow(tx: Tx): Promise<string> {
  return eventIdOf(await currentSnapshot(tx))
}

function eventIdOf(snapshot: string): string {
  return `${Date.now().toString(36)}.${snapshot}`
}

async function currentSnapshot(tx: Tx): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(tx)
  return rows[0]?.snapshot ?? ''
}

/** The snapshot of an event id that could be ours and is not too old; PostgreSQL would not read others. */
function snapshotOf(eventId: string): string | undefined {
  const [, at, snapshot] =
    /^([0-9a-z]{6,12})\.(\d{1,18}:\d{1,18}:(?:\d{1,18}(?:,\d{1,18})*)?)$/.exec(eventId) ?? []
  if (at === undefined || snapshot === undefined) return undefined
  const [from = 0n, until = 0n, ...open] = snapshot.split(/[:,]/).filter(Boolean).map(BigInt)
  const inOrder = open.every((one, index) => one >= (open[index - 1] ?? from) && one < until)
  if (from === 0n || until < from || !inOrder) return undefined
  return Date.now() - Number.parseInt(at, 36) < announcementsKept - 3_600_000 ? snapshot : undefined
}
