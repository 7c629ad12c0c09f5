import { Button, Card, Title } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useSession } from '../../../platform/ui/session/session.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EventView, RequestView } from '../../contract.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { EventLine, UpdatesLine } from './event-line.tsx'
import type { TimelineReader } from './event-words.ts'
import classes from './timeline.module.css'
import requestClasses from './request.module.css'
import { entriesOf, folded, isForReader, type TimelineEntry } from './timeline.ts'
import { timelineMessages } from './timeline-messages.ts'

/** More lines than this are folded in the middle. */
const linesInSight = 24

/** What happened, in the order in which it did, told from the reader's place. */
export function TimelineCard({ view }: { readonly view: RequestView }) {
  const t = useText(timelineMessages)
  const { say, short } = useFormat()
  const selfId = useSession().person.id
  const [whole, setWhole] = useState(false)
  const [correcting, setCorrecting] = useState<EventView>()
  const reader: TimelineReader = { selfId, request: view, say, when: short }
  const entries = entriesOf(view.timeline)
  const { first, hidden, last } = folded(entries, whole ? entries.length : linesInSight)
  const line = (entry: TimelineEntry) =>
    entry.kind === 'updates' ? (
      <UpdatesLine key={entry.events[0]?.id} events={entry.events} reader={reader} />
    ) : (
      <EventLine
        key={entry.event.id}
        event={entry.event}
        reader={reader}
        {...(isForReader(entry.event, selfId, view.may.correct) && {
          onCorrect: () => setCorrecting(entry.event),
        })}
      />
    )
  return (
    <Card withBorder padding="md" component="section" className={requestClasses['timeline']}>
      <Title order={2} mb="sm">
        {t('title')}
      </Title>
      <ol className={classes['events']}>
        {first.map(line)}
        {hidden > 0 && (
          <li className={classes['fold']}>
            <Button variant="default" size="compact-sm" onClick={() => setWhole(true)}>
              {t('earlier', { n: hidden })}
            </Button>
          </li>
        )}
        {last.map(line)}
      </ol>
      {correcting && (
        <CorrectDialog view={view} event={correcting} onClose={() => setCorrecting(undefined)} />
      )}
    </Card>
  )
}
