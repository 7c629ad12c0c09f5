import { Button, Text } from '@mantine/core'
import {
  IconArrowRight,
  IconCheck,
  IconCircleCheck,
  IconCircleX,
  IconHandGrab,
  IconMessage,
  IconPaperclip,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconRefresh,
  IconThumbUp,
  IconUserCheck,
  IconLink,
  IconNotes,
  IconUnlink,
  IconInbox,
} from '@tabler/icons-react'
import { useState } from 'react'
import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { Icon } from '../../../platform/ui/shell/slice-screens.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EventKind, EventView } from '../../contract.ts'
import { OtherRequest } from '../links/other-request.tsx'
import { Said } from '../mention/said.tsx'
import { Attachments } from '../parts/attachments.tsx'
import small from '../parts/small.module.css'
import { eventInWords, type TimelineReader } from './event-words.ts'
import classes from './timeline.module.css'
import { correctionOf, isCorrectable, originalOf } from './timeline.ts'
import { timelineMessages } from './timeline-messages.ts'

const shapes: Readonly<Record<EventKind, Icon>> = {
  submitted: IconPlus,
  accepted: IconInbox,
  assigned: IconHandGrab,
  responded: IconMessage,
  handed_on: IconArrowRight,
  paused: IconPlayerPause,
  resumed: IconPlayerPlay,
  completed: IconCheck,
  confirmed: IconThumbUp,
  reopened: IconRefresh,
  cancelled: IconCircleX,
  commented: IconMessage,
  attached: IconPaperclip,
  corrected: IconPencil,
  updated: IconNotes,
  approved: IconCircleCheck,
  declined: IconCircleX,
  linked: IconLink,
  unlinked: IconUnlink,
  linked_changed: IconLink,
}

interface EventLineProps {
  readonly event: EventView
  readonly reader: TimelineReader
  readonly onCorrect?: () => void
}

/** One event: who did what, when, what was said and attached, and what a later correction made of it. */
export function EventLine({ event, reader, onCorrect }: EventLineProps) {
  const t = useText(timelineMessages)
  const Shape =
    event.kind === 'assigned' && event.assignee?.id !== event.actor?.id ? IconUserCheck : shapes[event.kind]
  const corrected = correctionOf(event, reader.request.timeline)
  const at = event.kind === 'corrected' ? event.recordedAt : event.happenedAt
  const what = t(`what.${originalOf(event, reader.request.timeline).kind}`)
  return (
    <li className={classes['event']}>
      <span className={classes['shape']}>
        <Shape size={16} aria-hidden />
      </span>
      <div className={classes['words']}>
        <div className={classes['sentence']}>
          <Text component="span" {...(corrected && { td: 'line-through', c: 'dimmed' })}>
            {eventInWords(event, reader, t)}
          </Text>{' '}
          <Text component="span" className={small['small']}>
            <Instant at={at} />
          </Text>
          {onCorrect && isCorrectable(event) && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={onCorrect}
              aria-label={t('correct.label', { what })}
            >
              {t('correct')}
            </Button>
          )}
        </div>
        <CorrectionNote event={event} reader={reader} />
        {event.despite !== null && (
          <Text size="sm" className={classes['note']}>
            {t('despite', { why: event.despite })}
          </Text>
        )}
        <Said event={event} />
        {event.link && <OtherRequest of={event.link.request} />}
        <Attachments of={event.attachments} />
      </div>
    </li>
  )
}

function CorrectionNote({ event, reader }: Pick<EventLineProps, 'event' | 'reader'>) {
  const t = useText(timelineMessages)
  const { short } = useFormat()
  const corrected = event.kind === 'corrected' ? undefined : correctionOf(event, reader.request.timeline)
  if (corrected === undefined) return null
  return (
    <Text size="sm" className={classes['note']}>
      {corrected.voided ? t('note.void') : t('note.moved', { when: short(corrected.happenedAt) })}
    </Text>
  )
}

/** Small notes of an imported log, taken together. */
export function UpdatesLine({
  events,
  reader,
}: {
  readonly events: readonly EventView[]
  readonly reader: TimelineReader
}) {
  const t = useText(timelineMessages)
  const [open, setOpen] = useState(false)
  const [first] = events
  if (first === undefined) return null
  if (events.length === 1) return <EventLine event={first} reader={reader} />
  return (
    <li className={classes['event']}>
      <span className={classes['shape']}>
        <IconNotes size={16} aria-hidden />
      </span>
      <div className={classes['words']}>
        <Button variant="subtle" size="compact-sm" px={0} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('updates.group', { n: events.length })}
        </Button>{' '}
        <Text component="span" className={small['small']}>
          <Instant at={first.happenedAt} />
        </Text>
        {open && (
          <ul className={classes['updates']}>
            {events.map((event) => (
              <li key={event.id}>
                {eventInWords(event, reader, t)} <Instant at={event.happenedAt} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
