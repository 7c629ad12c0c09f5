import { Card, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import { ProposalStateWord } from '../standing-words.tsx'
import classes from '../voice.module.css'
import { wordsMessages } from '../words-messages.ts'
import { writingMessages } from './writing-messages.ts'

/** So much is typed before it is worth looking. */
const fewest = 4

/** Proposals that are like what is being written, shown while one writes. */
export function Alike({ serviceId, words }: { readonly serviceId: string; readonly words: string }) {
  const t = useText(writingMessages)
  const say = useText(wordsMessages)
  const [settled] = useDebouncedValue(words.slice(0, 4000), 250)
  const ready = serviceId !== '' && settled.length >= fewest
  const alike = useRead(
    'GET /services/:serviceId/proposals-alike',
    { params: { serviceId }, query: { words: settled } },
    { enabled: ready, keep: true },
  )
  if (!ready || alike.data === undefined) return null
  const { rows } = alike.data
  return (
    <Card withBorder padding="md" component="section" aria-live="polite">
      <Title order={2}>{t('alike.title')}</Title>
      <Text className={classes['small']}>{rows.length === 0 ? t('alike.none') : t('alike.lead')}</Text>
      {rows.map((row) => (
        <div key={row.id} className={classes['alike']}>
          <Go to={`/proposals/${row.id}`} fw={650}>
            {row.title}
          </Go>
          <span className={classes['marks']}>
            <ProposalStateWord state={row.state} />
            <span className={classes['small']}>{say('votes', { n: row.votes })}</span>
          </span>
        </div>
      ))}
    </Card>
  )
}
