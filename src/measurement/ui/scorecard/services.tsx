import { Card, Group, Text, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Figure } from '../../../platform/ui/parts/figure.tsx'
import { Go, GoButton } from '../../../platform/ui/shell/go.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import type { ChosenPeriod } from '../../../platform/ui/period/use-period.ts'
import type { Place } from './places.ts'
import { scorecardMessages } from './scorecard-messages.ts'
import classes from './scorecard.module.css'

/** How many services are shown before one goes to the list of all. */
const few = 6

/** The services behind a unit's scorecard, by name. */
export function Services({ unitId, period }: { readonly unitId: string; readonly period: ChosenPeriod }) {
  const t = useText(scorecardMessages)
  const { say } = useFormat()
  const services = useRead(
    'GET /scorecards',
    { query: { of: 'services', unitId, limit: few, ...period.query } },
    { keep: true },
  )
  const list = (of: string): string => `/scorecards${joined(period.search, `of=${of}&unit=${unitId}`)}`
  return (
    <Card
      withBorder
      padding="md"
      component="section"
      id={'services' satisfies Place}
      className={classes['place'] ?? ''}
    >
      <Title order={2}>{t('services.title')}</Title>
      <Answered
        of={services}
        shape="text"
        rows={3}
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Text c="dimmed">{t('services.none')}</Text>}
      >
        {({ rows }) => (
          <ul className={classes['services']}>
            {rows.map(({ subject, measures }) =>
              subject.kind === 'service' ? (
                <li key={subject.service.id}>
                  <Go to={`/scorecards/services/${subject.service.id}${period.search}`}>
                    {say(subject.service.name)}
                    {/* Units may call their services alike. */}
                    {subject.unit.id !== unitId && ` · ${say(subject.unit.name)}`}
                  </Go>
                  <Figure value={measures.satisfied} unit="share" label={t('measure.satisfied')} />
                </li>
              ) : null,
            )}
          </ul>
        )}
      </Answered>
      <Group gap="sm" mt="sm">
        <GoButton to={list('services')}>{t('services.all')}</GoButton>
        <GoButton to={list('units')}>{t('services.below')}</GoButton>
      </Group>
    </Card>
  )
}

function joined(search: string, more: string): string {
  return search === '' ? `?${more}` : `${search}&${more}`
}
