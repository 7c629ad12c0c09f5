import type { z } from 'zod'
import { jobNames, organisationOf, personNames, postsOn } from '../organisation/index.ts'
import type { ActionContext } from '../platform/http/route.ts'
import { instantFromDate, isoOf } from '../platform/time/instants.ts'
import { localDay } from '../platform/time/local-day.ts'
import { askingJobs, momentOf, openBook, type Book } from './book.ts'
import type { jobReadiness, observedAbility, personReadiness } from './contract.ts'
import { freshUntil } from './domain/able.ts'
import type { PersonFacts } from './domain/facts.ts'
import { isCorrected, lookBack } from './domain/hindsight.ts'
import { knownBy } from './domain/known.ts'
import { readiness } from './domain/readiness.ts'
import { evidenceReplies } from './evidence-views.ts'
import { evidenceOf } from './store/evidence.ts'
import { observationsOf, personFacts, type StoredObservation } from './store/people.ts'
import { readinessReply } from './views.ts'

/** When it is asked about, and until when knowledge counts; left out: now, and the moment itself. */
export interface Asked {
  readonly at: Date
  readonly knownAt: Date | undefined
}

/** What somebody holds and can, and for which jobs that makes them ready: the jobs held first, then all that ask for something. */
export async function personReadinessOf(
  context: ActionContext,
  personId: string,
  { at, knownAt }: Asked,
  may: z.input<typeof personReadiness>['may'],
): Promise<z.input<typeof personReadiness> | undefined> {
  const { tx } = context
  const person = (await personNames(tx, [personId])).get(personId)
  if (person === undefined) return undefined
  const { zone } = await organisationOf(tx)
  const day = localDay(instantFromDate(at), zone)
  const book = await openBook(tx)
  const facts = (await personFacts(tx, [personId])).get(personId)
  const held = new Set(
    (await postsOn(tx, day, { personIds: [personId] })).map(({ jobId }) => jobId as string),
  )
  const names = await jobNames(tx, [...new Set([...held, ...askingJobs(book, at)])])
  const looks = { at, knownAt, now: context.now, day }
  const jobs = [...names.values()].map((job) => ({
    job,
    held: held.has(job.id),
    ...answersOf(book, facts, job.id, looks),
  }))
  const until = knownAt ?? context.now
  return {
    person,
    at: at.toISOString(),
    day,
    evidence: (await evidenceReplies(context, await evidenceOf(tx, [personId]))).filter(
      ({ submittedAt }) => new Date(submittedAt) <= until,
    ),
    abilities: await abilitiesOf(context, book, personId, { day, at, knownAt: until }),
    jobs: jobs.toSorted((one, other) => Number(other.held) - Number(one.held)),
    may,
  }
}

interface Looks extends Asked {
  readonly now: Date
  readonly day: string
}

/** For now and for what is to come nothing was corrected yet. */
function answersOf(
  book: Book,
  person: PersonFacts | undefined,
  jobId: string,
  { at, knownAt, now, day }: Looks,
): Pick<z.input<typeof jobReadiness>, 'answer' | 'corrected'> {
  const facts = book.factsOf(person, jobId)
  const moment = momentOf(at, day)
  if (knownAt !== undefined || at >= now)
    return {
      answer: readinessReply(book, readiness(facts, moment, instantFromDate(knownAt ?? now))),
      corrected: null,
    }
  const look = lookBack(facts, moment, instantFromDate(now))
  return {
    answer: readinessReply(book, look.atThatTime),
    corrected: isCorrected(look)
      ? {
          answer: readinessReply(book, look.inHindsight),
          turns: look.turns.map((turn) => ({ at: isoOf(turn.at), to: turn.to })),
        }
      : null,
  }
}

/** What was observed last of each ability by that day. */
async function abilitiesOf(
  context: ActionContext,
  book: Book,
  personId: string,
  { day, at, knownAt }: { readonly day: string; readonly at: Date; readonly knownAt: Date },
): Promise<z.input<typeof observedAbility>[]> {
  const rows = (await observationsOf(context.tx, [personId])).filter(
    ({ observedOn, recordedAt }) => observedOn <= day && recordedAt <= knownAt,
  )
  const latest = new Map<string, StoredObservation>()
  for (const row of rows) if (!latest.has(row.abilityId)) latest.set(row.abilityId, row)
  const observers = await personNames(
    context.tx,
    [...latest.values()].map(({ observedBy }) => observedBy),
  )
  const known = knownBy(book.factsOf(undefined, ''), instantFromDate(at), instantFromDate(knownAt))
  return [...latest.values()].map((row) => {
    const until = freshUntil(row.observedOn, known.freshMonths(row.abilityId))
    return {
      ability: book.abilityName(row.abilityId),
      level: row.level,
      observedOn: row.observedOn,
      freshUntil: until,
      stale: until !== null && until < day,
      observer: row.observer,
      by: observers.get(row.observedBy) ?? null,
      note: row.note,
    }
  })
}
