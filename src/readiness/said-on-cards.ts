import { organisationDay, postsOn } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Message } from '../platform/i18n/messages.ts'
import { renderText } from '../platform/i18n/render.ts'
import { openBook } from './book.ts'
import { cardMessages } from './card-messages.ts'
import { personFacts } from './store/people.ts'
import { coversOf, jobsOfServices } from './store/requirements.ts'
import { namedServices } from './store/services.ts'
import { readyForAll } from './teams.ts'

/** Of fewer people a count would tell of each whether they are ready. */
const fewestPeople = 5

/**
 * How many people are ready to serve each service now, a sentence that counts and names nobody. Services that ask for nothing, and
 * those of units so small that a count would name somebody, are left out.
 */
export async function sayCover(
  tx: Tx,
  serviceIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Message>> {
  const jobs = await jobsOfServices(tx, serviceIds)
  if (jobs.size === 0) return new Map()
  const services = await namedServices(tx, [...jobs.keys()])
  const needed = await coversOf(tx, [...jobs.keys()])
  const day = await organisationDay(tx, now)
  const posts = await postsOn(tx, day, { unitIds: [...new Set(services.map(({ unitId }) => unitId))] })
  const facts = await personFacts(tx, [...new Set(posts.map(({ personId }) => personId as string))])
  const book = await openBook(tx, [...new Set([...jobs.values()].flat())])
  return new Map(
    services.flatMap(({ id, unitId }) => {
      const people = new Set(
        posts.filter((post) => post.unitId === unitId).map(({ personId }) => personId as string),
      )
      if (people.size < fewestPeople) return []
      const jobIds = jobs.get(id) ?? []
      const ready = [...people].filter(
        (person) => readyForAll(book, facts.get(person), jobIds, { day, now }).ready,
      ).length
      return [[id, coverWords(ready, people.size, needed.get(id))] as const]
    }),
  )
}

function coverWords(ready: number, people: number, needed: number | undefined): Message {
  const message =
    needed === undefined
      ? cardMessages['cover.of_all']
      : ready < needed
        ? cardMessages['cover.short']
        : cardMessages['cover.enough']
  const values = { ready, people, needed: needed ?? 0 }
  return { id: renderText('id', message, values), en: renderText('en', message, values) }
}
