import { Button, Card, Code, Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from '../api.ts'
import classes from '../parts/lines.module.css'
import { mineMessages } from './mine-messages.ts'

/** The secret link by which a calendar program reads what expires; shown once, and made anew whenever one wants. */
export function CalendarCard() {
  const t = useText(mineMessages)
  const { instant } = useFormat()
  const tell = useTell()
  const feed = useRead('GET /readiness/calendar')
  const renew = useWrite('POST /readiness/calendar', { refresh: ['GET /readiness/calendar'] })
  return (
    <Card withBorder padding="md" component="section">
      <h2 className={classes['title']}>{t('calendar.title')}</h2>
      <Text c="dimmed" mb="sm">
        {t('calendar.lead')}
      </Text>
      <Answered of={feed} shape="text" rows={1}>
        {({ madeAt }) =>
          madeAt === null ? (
            <div>
              <Button
                variant="default"
                loading={renew.isPending}
                onClick={() => renew.mutate(undefined, { onError: tell.failed })}
              >
                {t('calendar.make')}
              </Button>
            </div>
          ) : (
            <div>
              <Text mb="sm">{t('calendar.since', { when: instant(madeAt) })}</Text>
              <DangerousAct
                label={t('calendar.renew')}
                title={t('calendar.renewTitle')}
                consequences={t('calendar.renewWhat')}
                act={t('calendar.renew')}
                run={() => renew.mutateAsync(undefined)}
              />
            </div>
          )
        }
      </Answered>
      {renew.data && (
        <Text component="div" mt="sm" role="status">
          {t('calendar.link')} <Code block>{renew.data.url}</Code>
        </Text>
      )}
    </Card>
  )
}
