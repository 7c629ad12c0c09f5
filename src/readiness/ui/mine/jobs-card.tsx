import { Badge, Card, Stack, Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { JobReadiness, PersonReadiness } from '../../contract.ts'
import classes from '../parts/lines.module.css'
import { Reasons } from '../parts/reasons.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { useWords } from '../parts/use-words.ts'
import { mineMessages } from './mine-messages.ts'

interface JobsProps {
  readonly of: PersonReadiness
  readonly own: boolean
}

/** Whether somebody is ready for the jobs held, and what is missing; a word where no job asks for anything yet. */
export function HeldJobsCard({ of, own }: JobsProps) {
  const t = useText(mineMessages)
  const held = of.jobs.filter((job) => job.held)
  return (
    <Card withBorder padding="md" component="section">
      <h2 className={classes['title']}>{t(own ? 'jobs.title' : 'jobs.titleOf')}</h2>
      {held.length === 0 ? (
        <Text c="dimmed" mt="xs">
          {t(of.jobs.length === 0 ? 'jobs.none' : own ? 'jobs.noneHeld' : 'jobs.noneHeldOf')}
        </Text>
      ) : (
        <JobLines jobs={held} of={of} own={own} />
      )}
    </Card>
  )
}

/** Other jobs, those first for which somebody is ready; folded, since they are for later. */
export function OtherJobsCard({ of, own }: JobsProps) {
  const t = useText(mineMessages)
  const others = of.jobs.filter((job) => !job.held)
  if (others.length === 0) return null
  const ready = others.filter(({ answer }) => answer.state !== 'not_ready')
  const rest = others.filter(({ answer }) => answer.state === 'not_ready')
  return (
    <Card withBorder padding="md" component="section">
      <h2 className={classes['title']}>{t('jobs.others', { n: ready.length, of: others.length })}</h2>
      <details>
        <summary>{t('jobs.othersOpen')}</summary>
        <JobLines jobs={[...ready, ...rest]} of={of} own={own} />
      </details>
    </Card>
  )
}

function JobLines({ jobs, of, own }: JobsProps & { readonly jobs: readonly JobReadiness[] }) {
  return (
    <ul className={classes['lines']}>
      {jobs.map((job) => (
        <li key={job.job.id}>
          <JobLine of={job} day={of.day} own={own} />
        </li>
      ))}
    </ul>
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
        <StateMark state={answer.state} until={answer.until} day={day} other={!of.held} />
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
