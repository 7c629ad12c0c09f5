import { v5 as uuidv5 } from 'uuid'
import type { WorkContext } from '../../../platform/http/route.ts'
import { after, dateOf, millisecondsPerMinute, type Instant } from '../../../platform/time/instants.ts'
import { addWorkingMinutes } from '../../../platform/time/working-time.ts'
import { writeEscalation, type EscalationToWrite } from '../../../voice/index.ts'
import type { Bank } from './bank.ts'
import type { FurnishedBank } from './furnish.ts'
import type { BankRequest, HistoryFrame } from './history.ts'
import { bankIdOf } from './size.ts'

/** A request under way of which a promise is broken, and since when. */
interface LateRequest {
  readonly request: BankRequest
  readonly dueAt: Instant
}

/** Requests that are late at the end of a history, the longest late first. */
export interface LateRequests {
  readonly note: (request: BankRequest) => void
  readonly all: () => readonly LateRequest[]
}

/** What ends a timeline, as far as going up the line is concerned. */
const ends = new Set<BankRequest['events'][number]['kind']>(['completed', 'cancelled'])

/**
 * Remembers what is under way with a promise broken: an answer that came too late or not at all, or work that is not done. Work that ever
 * waited is not looked at, since its clock tells another time than the calendar.
 */
export function lateUntil({ until, calendarOf }: HistoryFrame): LateRequests {
  const late: LateRequest[] = []
  return {
    note: (request) => {
      const { service, priority, at, events } = request
      if (events.some(({ kind }) => ends.has(kind))) return
      const [response, completion] = service.promises[priority]
      const dueIn = (minutes: number) => addWorkingMinutes(calendarOf(service.unit), at, minutes)
      const answered = events.find(({ kind }) => kind === 'responded')?.at ?? until
      const waited = events.some(({ kind }) => kind === 'paused')
      const [answerDue, workDue] = [dueIn(response), dueIn(completion)]
      if (answerDue.ok && answerDue.at < answered) late.push({ request, dueAt: answerDue.at })
      else if (!waited && workDue.ok && workDue.at < until) late.push({ request, dueAt: workDue.at })
    },
    all: () => late.toSorted((one, other) => one.dueAt - other.dueAt),
  }
}

/** How requests go up the line: taken there as soon as they were late and left alone, answered by the unit's head, and just now. */
const ways = ['climbs', 'answered', 'open'] as const
/** Minutes: from the end of the promise on, and before now. */
const minutes = { patience: 20, answering: 90, justNow: 30 }
const mostOfEach = 2

const reasons = {
  climbs: 'Sudah lewat dari janji dan belum ada kabar sama sekali. Mohon ada yang memutuskan.',
  answered: 'Janji selesainya sudah lewat, dan kami perlu tahu kapan bisa dipakai.',
  open: 'Sudah lewat dari janji, padahal nasabah menunggu. Kapan selesainya?',
} as const
const reply = 'Maaf, bahannya terlambat datang. Kami kerjakan lebih dulu dan kabari sore ini.'

/**
 * Has askers take late requests up the line, a few for each way that it can go; fewer where fewer are late, as in small banks. Each has
 * climbed by now as far as the product would have let it.
 */
export async function escalateLate(
  context: WorkContext,
  bank: Bank,
  furnished: FurnishedBank,
  late: LateRequests,
): Promise<void> {
  const waiting = [...late.all()]
  for (const way of ways) {
    let begun = 0
    while (begun < mostOfEach) {
      const next = waiting.shift()
      if (next === undefined) return
      if (await writeEscalation(context, escalationOf(bank, furnished, next, { way, now: context.now })))
        begun += 1
    }
  }
}

interface How {
  readonly way: (typeof ways)[number]
  readonly now: Date
}

function escalationOf(
  bank: Bank,
  { person, unit }: FurnishedBank,
  { request, dueAt }: LateRequest,
  { way, now }: How,
): EscalationToWrite {
  const before = (much: number) => new Date(now.getTime() - much * millisecondsPerMinute)
  const soon = dateOf(after(dueAt, minutes.patience * millisecondsPerMinute))
  const head = bank.membersOf(request.service.unit).find((member) => member.head)
  return {
    id: uuidv5(`escalation ${request.id}`, bankIdOf(bank.size)),
    requestId: request.id,
    begunBy: person(request.asker.key),
    begunAt: { climbs: soon, answered: before(minutes.answering), open: before(minutes.justNow) }[way],
    reason: reasons[way],
    ...(way === 'answered' &&
      head !== undefined && {
        answer: {
          by: person(head.key),
          unitId: unit(request.service.unit),
          at: before(minutes.justNow),
          text: reply,
        },
      }),
  }
}
