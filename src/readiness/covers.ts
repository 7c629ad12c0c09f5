import type { z } from 'zod'
import { jobNames, postsOn } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { openBook, type Book } from './book.ts'
import type { serviceCover } from './contract.ts'
import { coverOf, trainingPlan, type Candidate } from './domain/cover.ts'
import type { PersonFacts } from './domain/facts.ts'
import { personFacts } from './store/people.ts'
import { coversOf, jobsOfServices } from './store/requirements.ts'
import { servicesOfUnit } from './store/services.ts'
import { readyForAll } from './teams.ts'
import { reasonReply } from './views.ts'

/** People named in one plan. */
const mostPlanned = 8

/** Ready people by service of a unit, among all who work in it; services that ask for nothing are left out. */
export async function coversOfUnit(
  context: ActionContext,
  unitId: string,
  day: string,
): Promise<z.input<typeof serviceCover>[]> {
  const { tx } = context
  const services = await servicesOfUnit(tx, unitId)
  const ids = services.map(({ id }) => id)
  const jobs = await jobsOfServices(tx, ids)
  const needed = await coversOf(tx, ids)
  const names = await jobNames(tx, [...new Set([...jobs.values()].flat())])
  const people = await membersAndFacts(context, unitId, day)
  const book = await openBook(tx)
  return services
    .filter(({ id }) => jobs.has(id))
    .map((service) => {
      const jobIds = jobs.get(service.id) ?? []
      const candidates = people.map((one) => candidateOf(book, one, jobIds, { day, now: context.now }))
      const { shortFrom, ...ready } = coverOf(candidates, needed.get(service.id) ?? null, day)
      return {
        service: { id: service.id, name: service.name },
        jobs: jobIds.flatMap((id) => names.get(id) ?? []),
        needed: needed.get(service.id) ?? null,
        people: people.length,
        ready,
        shortFrom,
        plan: trainingPlan(candidates, day, mostPlanned).flatMap(({ personId, lacks, earliest }) => {
          const person = people.find(({ id }) => id === personId)
          return person === undefined
            ? []
            : [
                {
                  person: { id: person.id, name: person.name },
                  lacks: lacks.map((reason) => reasonReply(book, reason)),
                  earliest,
                },
              ]
        }),
      }
    })
}

type Post = Awaited<ReturnType<typeof postsOn>>[number]

interface Member {
  readonly id: Post['personId']
  readonly name: string
  readonly facts: PersonFacts | undefined
}

/** Who works in a unit, each once, with what is known of them. */
export async function membersAndFacts(
  { tx }: Pick<ActionContext, 'tx'>,
  unitId: string,
  day: string,
): Promise<readonly Member[]> {
  const posts = await postsOn(tx, day, { unitIds: [unitId] })
  const people = new Map(posts.map(({ personId, personName }) => [personId, personName]))
  const facts = await personFacts(tx, [...people.keys()])
  return [...people].map(([id, name]) => ({ id, name, facts: facts.get(id) }))
}

function candidateOf(
  book: Book,
  { id, facts }: Member,
  jobIds: readonly string[],
  when: { readonly day: string; readonly now: Date },
): Candidate {
  const { ready, until, answers } = readyForAll(book, facts, jobIds, when)
  const lacks = answers.flatMap((answer) => (answer.state === 'not_ready' ? answer.reasons : []))
  return { personId: id, ready, until, lacks }
}
