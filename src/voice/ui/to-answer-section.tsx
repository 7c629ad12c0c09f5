import { Card, Text, Title } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Failure } from '../../platform/ui/states/failure.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { DueAnswer } from '../contract.ts'
import { useRead } from './api.ts'
import { partMessages } from './part-messages.ts'
import classes from './voice.module.css'
import { wordsMessages } from './words-messages.ts'

/** On home: proposals and escalations that wait for the reader's answer; nothing where nothing does. */
export function Section() {
  const t = useText(partMessages)
  const due = useRead('GET /answers-due')
  if (due.error && due.data === undefined)
    return <Failure problem={due.error} retry={() => void due.refetch()} />
  if (due.data === undefined || due.data.rows.length === 0) return null
  return (
    <section>
      <Title order={2} mb="sm">
        {t('due.title')}
      </Title>
      <Card withBorder padding="md">
        <ul className={classes['lines']} aria-label={t('due.title')}>
          {due.data.rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </ul>
      </Card>
    </section>
  )
}

function Line({ row }: { readonly row: DueAnswer }) {
  const t = useText(partMessages)
  const words = useText(wordsMessages)
  const { say, day } = useFormat()
  const { kind, id, title, unit, dueOn, late, climbed } = row
  return (
    <li className={classes['line']}>
      <div>
        <Go to={`/${kind === 'proposal' ? 'proposals' : 'escalations'}/${id}`} fw={650}>
          {title}
        </Go>
        <Text className={classes['small']}>
          {t(`due.${kind}`)} · {say(unit.name)}
          {climbed > 0 && ` · ${words('standing.climbed', { n: climbed })}`}
        </Text>
      </div>
      {dueOn !== null && (
        <Text {...(late && { c: 'var(--etalase-broken)', fw: 650 })}>
          {t(late ? 'due.late' : 'due.by', { day: day(dueOn) })}
        </Text>
      )}
    </li>
  )
}
