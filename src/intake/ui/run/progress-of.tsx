import { Button, Group, Progress, Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ImportView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { runMessages } from './run-messages.ts'
import { Section } from './section.tsx'

/** How far the work is, how fast it goes and how long it takes yet. */
export function ProgressOf({ run }: { readonly run: ImportView }) {
  const t = useText(runMessages)
  const { progress } = run
  const share = progress === null ? 0 : progress.done / Math.max(1, progress.total)
  return (
    <Section title={t('progress')} act={run.may.stop && <Stop id={run.id} />}>
      <Text fw={600} mb={6}>
        {progress === null ? t('waiting') : progress.label}
      </Text>
      <Progress value={share * 100} size="lg" aria-label={progress?.label ?? t('waiting')} />
      <Text className="tabular" mt={6}>
        {progress !== null && <Told of={progress} share={share} />}
      </Text>
      <Text c="dimmed" mt="xs">
        {t('leave')}
      </Text>
    </Section>
  )
}

function Told({
  of: { done, total, rate, secondsLeft },
  share,
}: {
  readonly of: NonNullable<ImportView['progress']>
  readonly share: number
}) {
  const t = useText(runMessages)
  const { number, percent } = useFormat()
  const parts = [
    ...(total > 1 ? [t('share', { percent: percent(share), done: number(done), total: number(total) })] : []),
    ...(rate === null ? [] : [t('rate', { rate: number(rate) })]),
    ...(secondsLeft === null ? [] : [leftIn(t, secondsLeft)]),
  ]
  return parts.join(' · ')
}

function leftIn(t: ReturnType<typeof useText<typeof runMessages>>, seconds: number): string {
  return seconds < 90
    ? t('leftSeconds', { n: Math.max(1, Math.ceil(seconds)) })
    : t('leftMinutes', { n: Math.ceil(seconds / 60) })
}

function Stop({ id }: { readonly id: string }) {
  const t = useText(runMessages)
  const tell = useTell()
  const stop = useWrite('POST /imports/:importId/stop', {
    refresh: ['GET /imports/:importId'],
    onDone: () => tell.done(t('stopping')),
  })
  return (
    <Group>
      <Button
        variant="default"
        loading={stop.isPending}
        onClick={() => stop.mutate({ params: { importId: id } }, { onError: tell.failed })}
      >
        {t('stop')}
      </Button>
    </Group>
  )
}
