import { Card, Text, Title } from '@mantine/core'
import { Instant } from '../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { StatementView } from '../contract.ts'
import classes from './voice.module.css'
import { wordsMessages } from './words-messages.ts'

/** Everything that was said, the latest first; nothing where nothing was. */
export function StatementsCard({ of }: { readonly of: readonly StatementView[] }) {
  const t = useText(wordsMessages)
  if (of.length === 0) return null
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2} mb="sm">
        {t('said.title')}
      </Title>
      <ol className={classes['lines']} aria-label={t('said.title')}>
        {of.toReversed().map((statement) => (
          <li key={statement.at}>
            <Said statement={statement} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Said({ statement }: { readonly statement: StatementView }) {
  const t = useText(wordsMessages)
  const { say, day } = useFormat()
  const { kind, unit, by, at, text, promisedOn, late } = statement
  const values = { unit: say(unit?.name), day: promisedOn === null ? '' : day(promisedOn) }
  return (
    <>
      <Text fw={650}>{kind === 'objected' ? t('said.objected') : t(`said.${kind}`, values)}</Text>
      <Text className={classes['small']}>
        {by.name} · <Instant at={at} />
        {late && ` · ${t('said.late')}`}
      </Text>
      <Text className={classes['prose']} mt={4}>
        {text}
      </Text>
    </>
  )
}
