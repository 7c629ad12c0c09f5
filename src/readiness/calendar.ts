import ical, { ICalAlarmType, ICalCalendarMethod, type ICalCalendar } from 'ical-generator'
import { languageOf, organisationDay, standingsOf } from '../organisation/index.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Language } from '../platform/http/endpoint.ts'
import { renderText } from '../platform/i18n/render.ts'
import { instantFromDate } from '../platform/time/instants.ts'
import { calendarMessages } from './calendar-messages.ts'
import type { CalendarLink } from './calendar-token.ts'
import { endingCredentials, type Ending } from './domain/ending.ts'
import { readFeed } from './store/calendar-feeds.ts'
import { listKinds, type StoredKind } from './store/kinds.ts'
import { personFacts } from './store/people.ts'
import { addShifts } from './shifts/calendar-shifts.ts'

/**
 * A person's calendar of what expires, in their language, with a reminder when it can be renewed, and of their shifts; undefined where the link
 * opens nothing, or they left.
 */
export async function calendarOf(
  tx: Tx,
  link: CalendarLink,
  { now, url }: { readonly now: Date; readonly url: string },
): Promise<string | undefined> {
  const feed = await readFeed(tx, link.personId)
  if (feed?.secretHash !== link.hash) return undefined
  if ((await standingsOf(tx, [link.personId], now)).length === 0) return undefined
  const language = (await languageOf(tx, link.personId)) ?? 'id'
  const kinds = new Map((await listKinds(tx)).map((kind) => [kind.id, kind]))
  const evidence = (await personFacts(tx, [link.personId])).get(link.personId)?.evidence ?? []
  const day = await organisationDay(tx, now)
  const calendar = ical({
    name: renderText(language, calendarMessages.name),
    prodId: { company: 'Etalase', product: 'Readiness', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 86_400,
  })
  for (const ending of endingCredentials(evidence, day, instantFromDate(now)))
    addEnding(calendar, ending, { kind: kinds.get(ending.kindId), language, stamp: feed.madeAt, url })
  await addShifts(calendar, tx, link.personId, { now, language, url })
  return calendar.toString()
}

interface About {
  readonly kind: StoredKind | undefined
  readonly language: Language
  readonly stamp: Date
  readonly url: string
}

/** A whole day, and a reminder when it can be renewed. */
function addEnding(
  calendar: ICalCalendar,
  { evidenceId, until }: Ending,
  { kind, language, stamp, url }: About,
): void {
  const name = language === 'id' ? kind?.nameId : kind?.nameEn
  const event = calendar.createEvent({
    id: `${evidenceId}@etalase`,
    start: new Date(`${until}T00:00:00Z`),
    allDay: true,
    stamp,
    summary: renderText(language, calendarMessages.ends, { kind: name ?? '—' }),
    description: renderText(language, calendarMessages.what),
    url: `${url}/readiness`,
  })
  event.createAlarm({ type: ICalAlarmType.display, triggerBefore: (kind?.renewalDays ?? 30) * 86_400 })
}
