import { Badge, Card, Stack, Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { JobReadiness, PersonReadiness } from '../../contract.ts'
import classes from '../parts/lines.module.css'
import { Reasons } from '../parts/reasons.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { useWords } from '../parts/use-words.ts'
import { mineMessages } from './mine-messages.ts'

/** For which jobs somebody is ready; what is missing for the others, and what would mend it. */
export function JobsCard({ of, own }: { readonly of: PersonReadiness; readonly own: boolean }) {
  const t = useText(mineMessages)
  return (
    <Card withBorder padding="md" component="section">
      <h2 className={classes['title']}>{t('jobs.title')}</h2>
      {of.jobs.length === 0 ? (
        <Text c="dimmed" mt="xs">
          {t('jobs.none')}
        </Text>
      ) : (
        <ul className={classes['lines']}>
          {of.jobs.map((job) => (
            <li key={job.job.id}>
              <JobLine of={job} day={of.day} own={own} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function JobLine({
  of,
  day,
  own,
}: {
  readonly of: JobReadiness
  readonly day: string
  readonly own: boolean
}) {
  const t = useText(mineMessages)
  const { say } = useFormat()
  const { answer } = of
  const title = say(of.job.title)
  const isFree = answer.met.length + answer.reasons.length + answer.wishes.length === 0
  return (
    <Stack gap={6}>
      <div className={classes['between']}>
        <Text fw={650} component="h3">
          {title} {of.held && <Badge color="gray">{t(own ? 'jobs.held' : 'jobs.heldOf')}</Badge>}
        </Text>
        <StateMark state={answer.state} until={answer.until} day={day} />
      </div>
      {of.corrected && <Corrected of={of.corrected} />}
      {isFree && <Text c="dimmed">{t('jobs.free')}</Text>}
      {answer.reasons.length > 0 && (
        <Reasons of={answer.reasons} day={day} label={t('jobs.lacks', { job: title })} />
      )}
      {answer.wishes.length > 0 && (
        <div>
          <Text c="dimmed">{t('jobs.wishes')}</Text>
          <Reasons of={answer.wishes} day={day} label={t('jobs.wishes')} />
        </div>
      )}
      <MetLine of={of} />
    </Stack>
  )
}

function MetLine({ of }: { readonly of: JobReadiness }) {
  const t = useText(mineMessages)
  const { day } = useFormat()
  const words = useWords()
  if (of.answer.met.length === 0) return null
  const told = of.answer.met.map(({ need, until }) =>
    until === null ? words.need(need) : `${words.need(need)} (${t('jobs.metUntil', { day: day(until) })})`,
  )
  return (
    <Text c="dimmed">
      {t('jobs.met')}: {told.join('; ')}
    </Text>
  )
}

function Corrected({ of }: { readonly of: NonNullable<JobReadiness['corrected']> }) {
  const t = useText(mineMessages)
  const { instant } = useFormat()
  const words = useWords()
  const turns = of.turns.map(({ at }) => t('corrected.turn', { when: instant(at) }))
  return (
    <Text>
      {t('corrected', { state: words.state(of.answer.state, of.answer.until) })}{' '}
      {turns.length > 0 && `(${turns.join(', ')})`}
    </Text>
  )
}
