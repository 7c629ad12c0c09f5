import { Group, Stack, Title } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { Go, GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { homeMessages } from './home-messages.ts'
import { RequestLines } from './parts/request-lines.tsx'

const readAnewEvery = 60_000

/** What the reader asked for: what wants their word, and what is on its way, with its clocks. */
export function Section() {
  const t = useText(homeMessages)
  const running = useRead(
    'GET /requests',
    { query: { side: 'asked', state: 'unfinished', limit: 8 } },
    { every: readAnewEvery },
  )
  const finished = useRead('GET /requests', { query: { side: 'asked', state: 'finished', limit: 20 } })
  const toConfirm = (finished.data?.rows ?? []).filter((row) => row.state === 'completed')
  const ask = <GoButton to="/ask">{t('asked.ask')}</GoButton>
  return (
    <section>
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2}>{t('asked.title')}</Title>
        <Go to="/requests">{t('asked.all')}</Go>
      </Group>
      <Stack gap="md">
        {toConfirm.length > 0 && (
          <div>
            <Title order={3} mb={6}>
              {t('asked.confirm')}
            </Title>
            <RequestLines rows={toConfirm} side="asked" />
          </div>
        )}
        <Answered
          of={running}
          shape="list"
          rows={3}
          empty={(page) => page.rows.length === 0}
          whenEmpty={
            toConfirm.length > 0 ? (
              <div>{ask}</div>
            ) : (
              <Empty icon={IconListDetails} text={t('asked.none')} act={ask} />
            )
          }
        >
          {(page) => (
            <div>
              {toConfirm.length > 0 && (
                <Title order={3} mb={6}>
                  {t('asked.running')}
                </Title>
              )}
              <RequestLines rows={page.rows} side="asked" />
            </div>
          )}
        </Answered>
      </Stack>
    </section>
  )
}
