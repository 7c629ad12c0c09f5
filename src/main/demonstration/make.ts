import { sql } from 'kysely'
import { calendarsOf } from '../../organisation/index.ts'
import {
  carryOver,
  carryVisits,
  stratumOf,
  timeRequests,
  type CarriedTouchpoint,
  type CarriedVerdict,
} from '../../measurement/index.ts'
import { payHistory, writeAppointments } from '../../market/index.ts'
import { publishHistory } from '../../publication/index.ts'
import { inOrganisation, type Tx } from '../../platform/db/database.ts'
import { workContext } from '../../platform/http/context.ts'
import type { WorkContext } from '../../platform/http/route.ts'
import {
  after,
  dateOf,
  instantFromDate,
  millisecondsPerDay,
  type Instant,
} from '../../platform/time/instants.ts'
import { localDay } from '../../platform/time/local-day.ts'
import type { CompiledCalendar } from '../../platform/time/working-time.ts'
import { writeEscalation, writeProposals } from '../../voice/index.ts'
import { writeRequests, writeServices, type RequestToWrite } from '../../service/index.ts'
import type { Composition } from '../compose.ts'
import { seededRandom } from '../../statistics/random.ts'
import { giveAccounts } from './accounts.ts'
import { demonstrationAppointments } from './appointments.ts'
import { chanceOf } from './chance.ts'
import { withoutWaiting } from './fresh-page.ts'
import { guaranteeServices } from './guarantees.ts'
import { furnish, sendAway, type Furnished } from './furnish.ts'
import { readyDemonstration, tillUnits } from './papers.ts'
import { people } from './people.ts'
import { demonstrationId, demonstrationZone } from './plan.ts'
import { demonstrationEscalation, demonstrationProposals } from './proposals.ts'
import { promisesOf, reasonsOf, serviceIdOf } from './services/offered.ts'
import { furnishPrinting } from './services/printing.ts'
import { serviceKeys, services } from './services/services.ts'
import { tellStory, type Story, type StoryRequest } from './story.ts'
import { units, type UnitKey } from './units.ts'
import { counterIdOf, standAtCounters } from './standing.ts'
import { visited, type CounterKind } from './visits.ts'

/** Any number: it decides which story is told. */
const seed = 20_261_122
/** Held by whoever fills an empty database, so that of two servers one does. */
const fillingLock = 4_100_001

/**
 * Makes the demonstration bank: its people with accounts, its services, and six weeks of requests and verdicts that end now.
 * All or nothing, in one transaction; where another server was faster, nothing. One entry of the audit log says so.
 */
export async function makeDemonstration(
  { database, accounts, context: parts }: Composition,
  now = new Date(),
): Promise<void> {
  await inOrganisation(database, { organisationId: demonstrationId }, async (tx) => {
    await sql`select pg_advisory_xact_lock(${fillingLock})`.execute(tx)
    const { rows } = await sql`select from platform.tenants limit 1`.execute(tx)
    if (rows.length > 0) return
    const of = { organisationId: demonstrationId, actorId: null, requestId: 'demonstration', now }
    const { context } = workContext(parts, tx, of)
    const bank = await furnish(context)
    await offer(context, bank)
    await guaranteeServices(context, bank)
    await readyDemonstration(context, bank)
    const calendarOf = await hoursOf(tx, bank, instantFromDate(now))
    const story = tellStory(seed, instantFromDate(now), calendarOf)
    await sendAway(tx, bank, story.away)
    await writeRequests(
      context,
      story.requests.map((request) => requestToWrite(bank, request)),
    )
    const requestIds = story.requests.map(({ id }) => id)
    const credits = await payHistory(context, requestIds)
    const appointments = demonstrationAppointments(bank, story, instantFromDate(now), calendarOf('IT'))
    await writeAppointments(context, appointments)
    await timeRequests(tx, demonstrationId, requestIds)
    await furnishPrinting(context, bank, story.requests)
    const dayOf = (at: Date) => localDay(instantFromDate(at), demonstrationZone)
    const verdicts = withoutWaiting(verdictsOf(bank, story), bank.unit('IT'))
    const carried = await carryOver(tx, demonstrationId, verdicts, dayOf)
    const visits = await carryVisits(tx, demonstrationId, countersOf(bank, instantFromDate(now)), dayOf)
    const shifts = await standAtCounters(context, bank)
    const proposals = demonstrationProposals(bank, story, now)
    await writeProposals(context, proposals)
    const escalation = demonstrationEscalation(bank, story, now)
    if (escalation !== undefined) await writeEscalation(context, escalation)
    await publishHistory(context)
    await giveAccounts(accounts, tx, bank)
    const counts = {
      people: bank.people.size,
      // Those of the story, the one that prints, and what tellers do for their branch.
      services: serviceKeys.length + 1 + tillUnits.length,
      requests: story.requests.length,
      verdicts: carried.verdicts,
      visits: visits.verdicts,
      shifts,
      proposals: proposals.length,
      credits,
      appointments: appointments.length,
    }
    await context.audit({
      action: 'demonstration.made',
      subjectKind: 'organisation',
      subjectId: demonstrationId,
      details: counts,
    })
  })
}

/** Customers were asked for so long. */
const weeksOfVisits = 20

const counters: readonly (readonly [UnitKey, CounterKind])[] = [
  ['MLTJAGA', 'guard_post'],
  ['MLTTELLER', 'teller'],
  ['MLTLN', 'customer_service'],
  ['KNGJAGA', 'guard_post'],
  ['KNGTELLER', 'teller'],
  ['KNGLN', 'customer_service'],
]

/** The counters of both branches, with what customers said of each. */
function countersOf(bank: Furnished, now: Instant): CarriedTouchpoint[] {
  const chance = chanceOf(seededRandom(seed + 1))
  const span = { from: after(now, -weeksOfVisits * 7 * millisecondsPerDay), until: now, busy: 1.5 }
  return counters.map(([key, kind]) => {
    const unitId = bank.unit(key)
    const plan = { id: counterIdOf(key), unitId, kind, name: units[key].name }
    return visited(chance, plan, span)
  })
}

async function offer(context: WorkContext, bank: Furnished): Promise<void> {
  await writeServices(
    context,
    serviceKeys.map((key) => {
      const { unit, name, description, doneWell, form, stopsClock, askers } = services[key]
      return {
        id: serviceIdOf(key),
        unitId: bank.unit(unit),
        name,
        description,
        doneWell,
        form,
        stopsClock,
        promises: promisesOf(key),
        askerUnitIds: askers.map((asker) => bank.unit(asker)),
        reasons: reasonsOf(key),
        since: bank.since,
      }
    }),
  )
}

/** The hours of each unit, as the product counts them. */
async function hoursOf(tx: Tx, bank: Furnished, now: Instant): Promise<(unit: UnitKey) => CompiledCalendar> {
  const calendars = await calendarsOf(tx, [...bank.units.values()], {
    from: instantFromDate(bank.since),
    until: now,
  })
  return (unit) => {
    const calendar = calendars.get(bank.unit(unit))
    if (calendar === undefined) throw new Error(`No calendar of ${unit}`)
    return calendar
  }
}

function requestToWrite(bank: Furnished, request: StoryRequest): RequestToWrite {
  const { id, service, priority, asker, askedFor } = request
  const [first, ...others] = request.events.map((event, sequence) => ({
    id: event.id,
    kind: event.kind,
    happenedAt: dateOf(event.at),
    recordedAt: dateOf(event.at),
    actorId: event.actor === null ? null : bank.person(event.actor),
    unitId: bank.unit(event.unit),
    assigneeId: event.assignee === null ? null : bank.person(event.assignee),
    whose: event.whose,
    text: event.text,
    sequence,
  }))
  if (first === undefined) throw new Error('A request without submission')
  return {
    id,
    serviceId: serviceIdOf(service),
    priority,
    askerId: bank.person(asker),
    askedForId: bank.person(askedFor),
    answers: answersOf(bank, request),
    source: null,
    events: [first, ...others],
  }
}

function answersOf(bank: Furnished, { service, answers }: StoryRequest): RequestToWrite['answers'] {
  const named = new Map<string, (key: string) => string>()
  for (const { key, kind } of services[service].form) {
    if (kind === 'person') named.set(key, bank.person)
    if (kind === 'unit') named.set(key, bank.unit)
  }
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, named.get(key)?.(String(value)) ?? value]),
  )
}

function verdictsOf(bank: Furnished, { requests }: Story): CarriedVerdict[] {
  return requests.flatMap(({ id, service, priority, asker, verdict }) => {
    if (verdict === null) return []
    const { rater, at, satisfaction, effort, promiseKept, comment } = verdict
    const reasons = reasonsOf(service)
    return [
      {
        requestId: id,
        raterId: bank.person(rater),
        serviceId: serviceIdOf(service),
        unitId: bank.unit(services[service].unit),
        stratum: stratumOf({ priority, askerUnitKind: units[people[asker].unit].kind }),
        satisfaction,
        effort,
        promiseKept,
        reasonIds: verdict.reasons.flatMap((index) => reasons[index]?.id ?? []),
        comment,
        ratedAt: dateOf(at),
      },
    ]
  })
}
