import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'

const channel = 'etalase_announcements'
const retryAfter = 1000
/** Other servers are told at once of what is the first after a while, and then so often at most, in milliseconds. */
const tellingEvery = 25
const notify = 'select pg_notify($1, organisation) from unnest($2::text[]) as organisation'

/** What servers of one database tell each other: that an organisation has announcements. */
export interface Ear {
  tell(organisationId: string): void
  stop(): Promise<void>
}

/** One connection that hears other servers, and opens again when it is lost; `*` is heard then: anything may have been said. */
export function openEar(
  connectionString: string,
  logger: Logger,
  heard: (organisationId: string) => void,
): Ear {
  let client: pg.Client | undefined
  let ended = false
  let retry: NodeJS.Timeout | undefined
  let told = new Set<string>()
  const connect = async () => {
    if (ended) return
    const next = new pg.Client({ connectionString, application_name: 'etalase-live' })
    next.on('error', () => undefined) // 'end' follows
    next.on('end', () => {
      client = undefined
      if (!ended) retry = setTimeout(again, retryAfter)
    })
    next.on('notification', (message) => heard(message.payload ?? '*'))
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      client = next
      heard('*') // what was said while nobody listened
    } catch (error) {
      logger.warn({ err: error }, 'announcements of other servers cannot be heard; trying again')
      if (client === undefined && !ended) retry = setTimeout(again, retryAfter)
    }
  }
  let telling: Promise<unknown> = Promise.resolve() // one statement at a time
  let connecting = connect()
  const again = () => {
    connecting = connect()
  }
  return {
    tell(organisationId: string) {
      const isFirst = told.size === 0
      told.add(organisationId)
      if (!isFirst) return
      // Until the statement is sent it tells of whatever came meanwhile, too; what comes after needs one of its own.
      const tell = async () => {
        const all = [...told]
        told = new Set()
        await client?.query({ name: 'tell', text: notify, values: [channel, all] })
      }
      telling = telling.then(tell).catch(() => undefined) // the ear opens again and reads all
      telling = telling.then(() => (ended ? undefined : pause(tellingEvery)))
    },
    async stop() {
      ended = true
      clearTimeout(retry)
      await connecting // whoever stops at once would leave a connection behind
      await telling
      await client?.end().catch(() => undefined)
    },
  }
}
