import { Button, Card, Group, Stack, Text } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { DangerousAct } from '../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { Go, GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useLanguage, useText } from '../../platform/ui/text/use-text.ts'
import type { RepeatView } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { templateMessages } from './templates/template-messages.ts'
import { weekdays } from './templates/weekdays.ts'

const refresh = ['GET /repeats'] as const

/** What the reader asks again and again. */
export function Page() {
  const t = useText(templateMessages)
  const repeats = useRead('GET /repeats')
  return (
    <PageFrame
      title={t('repeats')}
      subtitle={t('repeats.subtitle')}
      back={{ to: '/requests', label: t('repeats.back') }}
    >
      <Answered
        of={repeats}
        shape="list"
        empty={({ rows }) => rows.length === 0}
        whenEmpty={
          <Empty
            icon={IconRepeat}
            text={t('repeats.none')}
            act={<GoButton to="/ask">{t('repeats.ask')}</GoButton>}
          />
        }
      >
        {({ rows }) => (
          <Stack
            component="ul"
            gap="sm"
            p={0}
            m={0}
            aria-label={t('repeats.list')}
            style={{ listStyle: 'none' }}
          >
            {rows.map((repeat) => (
              <Repeat key={repeat.id} of={repeat} />
            ))}
          </Stack>
        )}
      </Answered>
    </PageFrame>
  )
}

function Repeat({ of }: { readonly of: RepeatView }) {
  const t = useText(templateMessages)
  const { say, short } = useFormat()
  const [language] = useLanguage()
  const { every, onDay } = of
  const rhythm = t(`rhythm.${every}`, {
    day: every === 'week' ? (weekdays(language)[onDay - 1] ?? '') : String(onDay),
  })
  return (
    <Card component="li" withBorder padding="md">
      <Text fw={650} style={{ overflowWrap: 'anywhere' }}>
        {of.name}
      </Text>
      <Text size="sm" c="dimmed">
        {of.name === say(of.service.name) ? rhythm : `${say(of.service.name)} · ${rhythm}`}
      </Text>
      <Text>{of.paused ? t('paused') : t('next', { when: short(of.dueAt) })}</Text>
      {of.last && (
        <Text size="sm">
          <Go to={`/requests/${of.last.request.id}`}>{t('last', { number: of.last.request.number })}</Go>
        </Text>
      )}
      {of.problem !== null && <Text size="sm">{t('problem', { why: of.problem })}</Text>}
      <Acts of={of} />
    </Card>
  )
}

function Acts({ of: { id, name, paused } }: { readonly of: RepeatView }) {
  const t = useText(templateMessages)
  const tell = useTell()
  const pause = useWrite('POST /repeats/:repeatId/pause', { refresh })
  const resume = useWrite('POST /repeats/:repeatId/resume', { refresh })
  const stop = useWrite('DELETE /repeats/:repeatId', { refresh })
  const input = { params: { repeatId: id } }
  const turn = paused ? resume : pause
  const verb = paused ? 'resume' : 'pause'
  return (
    <Group gap="sm" mt="sm">
      <Button
        variant="default"
        size="compact-md"
        loading={turn.isPending}
        aria-label={t(`${verb}.label`, { name })}
        onClick={() => turn.mutate(input, { onError: tell.failed })}
      >
        {t(verb)}
      </Button>
      <DangerousAct
        label={t('stop')}
        title={t('stop.title', { name })}
        consequences={t('stop.why')}
        act={t('stop')}
        button={{ size: 'compact-md' }}
        run={async () => {
          await stop.mutateAsync(input)
          tell.done(t('stopped', { name }))
        }}
      />
    </Group>
  )
}
