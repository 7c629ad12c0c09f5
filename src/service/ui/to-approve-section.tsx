import { Text, Title } from '@mantine/core'
import { PlainGo } from '../../platform/ui/shell/go.tsx'
import { Failure } from '../../platform/ui/states/failure.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { homeMessages } from './home-messages.ts'
import { ClockWords } from './parts/clock-words.tsx'
import classes from './parts/request-lines.module.css'
import small from './parts/small.module.css'

const shown = 20
const readAnewEvery = 60_000

/** What waits for the reader's approval; nothing where nothing does. */
export function Section() {
  const t = useText(homeMessages)
  const waiting = useRead('GET /approvals/waiting', { query: { limit: shown } }, { every: readAnewEvery })
  if (waiting.error && waiting.data === undefined)
    return <Failure problem={waiting.error} retry={() => void waiting.refetch()} />
  if (waiting.data === undefined || waiting.data.rows.length === 0) return null
  const { rows, next } = waiting.data
  return (
    <section>
      <Title order={2} mb="sm">
        {t('approve.title')}
      </Title>
      <ul className={classes['lines']}>
        {rows.map(({ request, clock, standsInFor }) => (
          <li key={request.id} className={classes['line']}>
            <div className={classes['words']}>
              <PlainGo to={`/requests/${request.id}`} className={classes['open']}>
                {request.summary}
              </PlainGo>
              <Text className={`${small['small']} tabular`}>
                {request.number} · {request.askedFor.name}
                {standsInFor !== null && ` · ${t('approve.for', { person: standsInFor.name })}`}
              </Text>
            </div>
            <div className={classes['clock']}>
              {clock.promisedMinutes !== null && <ClockWords target={clock} />}
            </div>
          </li>
        ))}
      </ul>
      {next !== null && <Text mt="xs">{t('approve.more')}</Text>}
    </section>
  )
}
