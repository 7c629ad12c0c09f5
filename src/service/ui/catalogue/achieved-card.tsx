import { Card, Text, Title } from '@mantine/core'
import type { Measures } from '../../../measurement/contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Figure } from '../../../platform/ui/parts/figure.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead } from '../api.ts'
import classes from './achieved-card.module.css'
import { catalogueMessages } from './catalogue-messages.ts'

const shown = [
  ['within_completion', 'share'],
  ['within_response', 'share'],
  ['median_minutes', 'minutes'],
  ['satisfied', 'share'],
] as const satisfies readonly (readonly [keyof Measures, 'share' | 'minutes'])[]

/** What the service achieved in the last quarter, each figure with its uncertainty. */
export function AchievedCard({ serviceId }: { readonly serviceId: string }) {
  const t = useText(catalogueMessages)
  const { day } = useFormat()
  const achieved = useRead('GET /services/:serviceId/achieved', { params: { serviceId } })
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2}>{t('achieved.title')}</Title>
      <Answered of={achieved} shape="text" rows={4}>
        {({ period, measures }) => (
          <>
            <Text c="dimmed" mb="sm">
              {t(period.running ? 'achieved.running' : 'achieved.quarter', { day: day(period.start) })}
            </Text>
            {shown.every(([name]) => measures[name].state === 'none') ? (
              <Text>{t('achieved.nothing')}</Text>
            ) : (
              <dl className={classes['figures']}>
                {shown.map(([name, unit]) => (
                  <div key={name}>
                    <dt>{t(`achieved.${name}`)}</dt>
                    <dd>
                      <Figure value={measures[name]} unit={unit} label={t(`achieved.${name}`)} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </>
        )}
      </Answered>
    </Card>
  )
}
