import { Card, Group, Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Figure } from '../../../platform/ui/parts/figure.tsx'
import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import { Go, GoButton } from '../../../platform/ui/shell/go.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import { touchpointMessages } from '../touchpoints/touchpoint-messages.ts'
import type { Place } from './places.ts'
import classes from './scorecard.module.css'

/** How many touchpoints are shown before one goes to the list of all. */
const few = 6

/** What customers say at the touchpoints of a unit and of those below: beside its figures, and no part of them. */
export function Touchpoints({ unitId, period }: { readonly unitId: string; readonly period: ChosenPeriod }) {
  const t = useText(touchpointMessages)
  const { say } = useFormat()
  const touchpoints = useRead(
    'GET /scorecards',
    { query: { of: 'touchpoints', unitId, limit: few, ...period.query } },
    { keep: true },
  )
  const all = `of=touchpoints&unit=${unitId}`
  return (
    <Card
      withBorder
      padding="md"
      component="section"
      id={'touchpoints' satisfies Place}
      className={classes['place'] ?? ''}
    >
      <Title order={2}>{t('section.title')}</Title>
      <Text c="dimmed">{t('section.lead')}</Text>
      <Answered
        of={touchpoints}
        shape="text"
        rows={3}
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Text mt="xs">{t('section.none')}</Text>}
      >
        {({ rows }) => (
          <>
            <ul className={classes['services']}>
              {rows.map(({ subject, measures }) =>
                subject.kind === 'touchpoint' ? (
                  <li key={subject.touchpoint.id}>
                    <Go to={`/scorecards/touchpoints/${subject.touchpoint.id}${period.search}`}>
                      {say(subject.touchpoint.name)}
                      {subject.unit.id !== unitId && ` · ${say(subject.unit.name)}`}
                    </Go>
                    <Figure value={measures.satisfied} unit="share" label={t('satisfied')} />
                  </li>
                ) : null,
              )}
            </ul>
            <Group gap="sm" mt="sm">
              <GoButton to={`/scorecards${period.search === '' ? `?${all}` : `${period.search}&${all}`}`}>
                {t('section.all')}
              </GoButton>
            </Group>
          </>
        )}
      </Answered>
    </Card>
  )
}
