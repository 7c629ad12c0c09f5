import type { Text } from '../../../platform/ui/text/use-text.ts'
import type { EventKind, EventView, RequestView } from '../../contract.ts'
import { originalOf } from './timeline.ts'
import type { timelineMessages } from './timeline-messages.ts'

/** Who reads, what the request says of its people, and how names and times are written. */
export interface TimelineReader {
  readonly selfId: string
  readonly request: Pick<RequestView, 'asker' | 'askedFor' | 'source' | 'timeline'>
  readonly say: (text: { readonly id: string; readonly en: string }) => string
  readonly when: (iso: string) => string
}

type Words = Text<typeof timelineMessages>
type Person = { readonly id: string; readonly name: string } | null
/** What each sentence is made of. */
interface Parts {
  readonly event: EventView
  readonly reader: TimelineReader
  readonly t: Words
  readonly who: string
  readonly unit: string
}

/** One event as a sentence, from the reader's place: who did what to whom. */
export function eventInWords(event: EventView, reader: TimelineReader, t: Words): string {
  return sentences[event.kind]({
    event,
    reader,
    t,
    who: actorOf(event, reader, t),
    unit: reader.say(event.unit.name),
  })
}

const sentences: Readonly<Record<EventKind, (parts: Parts) => string>> = {
  submitted: ({ t, who, reader }) => {
    const { asker, askedFor } = reader.request
    if (asker.id === askedFor.id) return t('submitted', { who })
    return t('submitted.for', { who, person: asObject(askedFor, reader, t) })
  },
  accepted: ({ t, who, unit }) => t('accepted', { who, unit }),
  assigned: ({ t, event, reader, who, unit }) => {
    if (event.assignee === null) return t('assigned.nobody', { who, unit })
    if (event.assignee.id === event.actor?.id) return t('assigned.self', { who })
    return t('assigned.other', { who, person: asObject(event.assignee, reader, t) })
  },
  responded: ({ t, event, reader, who }) =>
    t(isFirstAnswer(event, reader) ? 'responded.first' : 'responded', { who }),
  handed_on: ({ t, who, unit }) => t('handed_on', { who, unit }),
  paused: ({ t, event, reader, who, unit }) => {
    if (event.whose === 'asker')
      return t('paused.asker', { who, asker: asObject(reader.request.asker, reader, t) })
    return event.whose === 'third_party' ? t('paused.third_party', { who }) : t('paused.own', { who, unit })
  },
  resumed: (parts) =>
    isOurSystem(parts) ? parts.t('resumed.itself') : parts.t('resumed', { who: parts.who }),
  completed: ({ t, who }) => t('completed', { who }),
  confirmed: (parts) =>
    isOurSystem(parts) ? parts.t('confirmed.itself') : parts.t('confirmed', { who: parts.who }),
  reopened: ({ t, who }) => t('reopened', { who }),
  cancelled: ({ t, who }) => t('cancelled', { who }),
  commented: ({ t, who }) => t('commented', { who }),
  attached: ({ t, who }) => t('attached', { who }),
  updated: ({ t, who }) => t('updated', { who }),
  approved: ({ t, event, who }) =>
    event.onBehalfOf === null
      ? t('approved', { who })
      : t('approved.for', { who, person: event.onBehalfOf.name }),
  declined: ({ t, event, who }) =>
    event.onBehalfOf === null
      ? t('declined', { who })
      : t('declined.for', { who, person: event.onBehalfOf.name }),
  linked: ({ t, event, who }) => t(`linked.${event.link?.relation ?? 'part_of'}`, { who, ...otherOf(event) }),
  unlinked: ({ t, event, who }) => t('unlinked', { who, ...otherOf(event) }),
  linked_changed: ({ t, event }) => t(`linked_changed.${event.link?.outcome ?? 'completed'}`, otherOf(event)),
  corrected: ({ t, event, reader, who }) => {
    const what = t(`what.${originalOf(event, reader.request.timeline).kind}`)
    return event.voids
      ? t('corrected.void', { who, what })
      : t('corrected.time', { who, what, when: reader.when(event.happenedAt) })
  },
}

function otherOf({ link }: EventView): { readonly number: string } {
  return { number: link?.request.number ?? '' }
}

/** Whoever did it; where nobody is named, the system that the request came from, or this one. */
function actorOf(event: EventView, { selfId, request }: TimelineReader, t: Words): string {
  if (event.actor === null) return request.source?.system ?? t('system')
  return event.actor.id === selfId ? t('you.subject') : event.actor.name
}

/** Whether it happened by itself here; where a request came from another system, nobody named means that one. */
function isOurSystem({ event, reader }: Parts): boolean {
  return event.actor === null && reader.request.source === null
}

function asObject(person: Exclude<Person, null>, { selfId }: TimelineReader, t: Words): string {
  return person.id === selfId ? t('you.object') : person.name
}

function isFirstAnswer(event: EventView, { request }: TimelineReader): boolean {
  return request.timeline.find(({ kind }) => kind === 'responded')?.id === event.id
}
