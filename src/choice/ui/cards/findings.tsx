import { Card, Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { BesideEachOther, BesideFinding } from '../../contract.ts'
import { cardMessages } from './card-messages.ts'
import classes from './cards.module.css'

/** Which services differ beyond doubt, in sentences; nothing else is told apart. */
export function Findings({ of }: { readonly of: BesideEachOther }) {
  const t = useText(cardMessages)
  const allFew = of.findings.every(({ state }) => state === 'too_few')
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t('findings.title')}</Title>
      <Text c="dimmed">{t('findings.rule')}</Text>
      {allFew ? (
        <Text mt="xs">{t('findings.allFew')}</Text>
      ) : (
        <ul className={classes['findings']}>
          {of.findings.map((finding) => (
            <li key={finding.measure}>
              <Sentence finding={finding} cards={of.cards} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Sentence({
  finding: { measure: of, state, above, below },
  cards,
}: {
  readonly finding: BesideFinding
  readonly cards: BesideEachOther['cards']
}) {
  const t = useText(cardMessages)
  const { say, list } = useFormat()
  const namesOf = (ids: readonly string[]) =>
    list(cards.filter(({ service }) => ids.includes(service.id)).map(({ unit }) => say(unit.name)))
  const measure = t(of)
  if (state === 'too_few') return t('findings.few', { measure })
  if (state === 'alike') return t('findings.alike', { measure })
  if (below.length === 0) return t('findings.above', { measure, names: namesOf(above) })
  if (above.length === 0) return t('findings.below', { measure, names: namesOf(below) })
  return t('findings.both', { measure, above: namesOf(above), below: namesOf(below) })
}
