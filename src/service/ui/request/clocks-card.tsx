import { Card, Progress, Stack, Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView, TargetReading } from '../../contract.ts'
import { clockStanding, type ClockStanding, type TargetName } from '../parts/clock-standing.ts'
import { ClockWords } from '../parts/clock-words.tsx'
import small from '../parts/small.module.css'
import { standingMessages } from '../parts/standing-messages.ts'
import classes from './request.module.css'
import { requestMessages } from './request-messages.ts'

/** Every promised target, and what the whole way took; the same for the asker as for the unit. */
export function ClocksCard({ view }: { readonly view: RequestView }) {
  const t = useText(requestMessages)
  return (
    <Card withBorder padding="md" component="section" className={classes['clocks']}>
      <Title order={2} mb="sm">
        {t('clocks.title')}
      </Title>
      <Stack gap="md">
        <TargetClock name="response" target={view.response} />
        <TargetClock name="completion" target={view.completion} />
        <WholeWay view={view} />
      </Stack>
    </Card>
  )
}

const colours: Readonly<Record<ClockStanding['kind'], string>> = {
  none: 'gray',
  uncounted: 'gray',
  kept: 'var(--etalase-kept)',
  stands: 'var(--etalase-mark)',
  left: 'var(--etalase-brand)',
  soon: 'var(--etalase-signal-mark)',
  late: 'var(--etalase-broken)',
}

function TargetClock({ name, target }: { readonly name: TargetName; readonly target: TargetReading }) {
  const t = useText(requestMessages)
  const words = useText(standingMessages)
  const { minutes, workingTime } = useFormat()
  const { promisedMinutes, usedMinutes } = target
  const title = words(`target.${name}`)
  return (
    <div>
      <div className={classes['target']}>
        <Text component="h3" fw={650}>
          {title}
        </Text>
        <ClockWords target={target} />
      </div>
      {promisedMinutes !== null && target.status !== 'none' && (
        <>
          <Progress
            value={Math.min(100, (usedMinutes / promisedMinutes) * 100)}
            color={colours[clockStanding(target).kind]}
            size="sm"
            my={6}
            aria-label={t('clocks.bar', {
              what: title,
              used: minutes(usedMinutes),
              promised: minutes(promisedMinutes),
            })}
          />
          <Text size="sm" c="dimmed" className="tabular">
            {t('clocks.promised', { within: workingTime(promisedMinutes, 'promised') })} ·{' '}
            {t('clocks.used', { used: minutes(usedMinutes) })}
          </Text>
          <DueLine target={target} />
        </>
      )}
    </div>
  )
}

function DueLine({ target }: { readonly target: TargetReading }) {
  const t = useText(requestMessages)
  const { short } = useFormat()
  const words = dueWords()
  return words === '' ? null : (
    <Text size="sm" c="dimmed" className="tabular">
      {words}
    </Text>
  )

  function dueWords(): string {
    if (target.status === 'paused') return t('clocks.stands')
    if (target.status === 'broken' && target.brokenAt !== null)
      return t('clocks.brokenAt', { when: short(target.brokenAt) })
    if (target.dueAt === null) return ''
    return t(target.status === 'running' ? 'clocks.due' : 'clocks.wasDue', { when: short(target.dueAt) })
  }
}

function WholeWay({ view }: { readonly view: RequestView }) {
  const t = useText(requestMessages)
  const { minutes, clockMinutes, time } = useFormat()
  const { clock } = view
  // Waiting goes by the clock on the wall; only what the serving side used is working time.
  const lines = [
    ['clocks.wayUsed', clock.usedMinutes, true],
    ['clocks.wayElapsed', clock.elapsedMinutes, true],
    ['clocks.waitApproval', clock.waitingForApprovalMinutes, false],
    ['clocks.waitAsker', clock.waitingForAskerMinutes, false],
    ['clocks.waitThird', clock.waitingForThirdPartyMinutes, false],
  ] as const
  return (
    <div>
      <Text component="h3" fw={650} mb={4}>
        {t('clocks.way')}
      </Text>
      <dl className={classes['facts']}>
        {lines
          .filter(([, used, always]) => always || used > 0)
          .map(([key, used]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd className="tabular">{key === 'clocks.wayUsed' ? minutes(used) : clockMinutes(used)}</dd>
            </div>
          ))}
      </dl>
      <Text mt={4} className={small['small']}>
        {t('clocks.at', { time: time(clock.at) })}
      </Text>
    </div>
  )
}
