import { Card, Stack, Text } from '@mantine/core'
import { IconNews } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { periodName } from '../../platform/ui/period/period-words.ts'
import { Go, GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { listMessages } from './list/list-messages.ts'
import lines from '../../platform/ui/lists/lines.module.css'

/** Quarters that were published, and when the next one will be. */
export function Page() {
  const t = useText(listMessages)
  const { language, day, dayOf } = useFormat()
  const publications = useRead('GET /publications')
  const nextWords = (next: { readonly start: string; readonly on: string }) =>
    t('next', { quarter: periodName({ kind: 'quarter', start: next.start }, language), day: day(next.on) })
  return (
    <PageFrame title={t('title')} subtitle={t('subtitle')}>
      <Answered
        of={publications}
        shape="list"
        rows={4}
        empty={({ rows }) => rows.length === 0}
        whenEmpty={
          <Empty
            icon={IconNews}
            text={
              publications.data?.next
                ? `${t('none.yet')} ${nextWords(publications.data.next)}`
                : t('none.service')
            }
            act={<GoButton to="/ask">{t('catalogue')}</GoButton>}
          />
        }
      >
        {({ rows, next }) => (
          <Stack gap="md">
            <Card withBorder padding="md">
              <ul className={lines['lines']} aria-label={t('quarters')}>
                {rows.map(({ name, start, publishedAt, units }) => (
                  <li key={name}>
                    <Go to={`/publications/${name}`} fw={650}>
                      {periodName({ kind: 'quarter', start }, language)}
                    </Go>
                    <Text component="span" c="dimmed">
                      {t('units', { n: units })} · {t('out', { day: dayOf(publishedAt) })}
                    </Text>
                  </li>
                ))}
              </ul>
            </Card>
            {next !== null && <Text c="dimmed">{nextWords(next)}</Text>}
          </Stack>
        )}
      </Answered>
    </PageFrame>
  )
}
