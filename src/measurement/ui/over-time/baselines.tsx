import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { Button, Card, Group, Select, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ChartBaseline, MeasureChartView } from '../../contract/over-time.ts'
import { useWrite } from '../api.ts'
import { periodInSentence, periodName } from '../../../platform/ui/period/period-words.ts'
import { chartMessages } from './chart-messages.ts'
import classes from './over-time.module.css'

const stale = [
  'GET /scorecards/units/:unitId/chart',
  'GET /scorecards/services/:serviceId/chart',
  'GET /scorecards/touchpoints/:touchpointId/chart',
] as const

/** Which baselines somebody began in a chart and why; and how to begin or withdraw one, for whoever may. */
export function Baselines({ chart }: { readonly chart: MeasureChartView }) {
  const t = useText(chartMessages)
  const [opened, setOpened] = useState(false)
  const { baselines, may } = chart
  const begins = may.rebase && chart.chart.length > 0
  if (baselines.length === 0 && !begins) return null
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between">
        <Title order={2}>{t('bases.title')}</Title>
        {begins && (
          <Button variant="default" onClick={() => setOpened(true)}>
            {t('rebase.open')}
          </Button>
        )}
      </Group>
      {baselines.length === 0 && <Text c="dimmed">{t('bases.none')}</Text>}
      <ul className={classes['bases']}>
        {baselines.map((baseline) => (
          <Base key={baseline.id} baseline={baseline} chart={chart} />
        ))}
      </ul>
      {opened && <RebaseDialog chart={chart} onClose={() => setOpened(false)} />}
    </Card>
  )
}

function Base({ baseline, chart }: { readonly baseline: ChartBaseline; readonly chart: MeasureChartView }) {
  const t = useText(chartMessages)
  const tell = useTell()
  const { language, dayOf } = useFormat()
  const withdraw = useWrite('POST /scorecards/chart-baselines/:baselineId/withdraw', {
    refresh: [...stale],
    onDone: () => tell.done(t('withdraw.done')),
  })
  const { id, from, reason, decidedAs, decidedAt } = baseline
  const period = periodInSentence({ kind: chart.points, start: from }, language)
  return (
    <li>
      <div>
        <Text className={classes['reason'] ?? ''}>{t('bases.one', { period, reason })}</Text>
        <Text size="xs" c="dimmed">
          {t(`bases.by.${decidedAs}`, { at: dayOf(decidedAt) })}
        </Text>
      </div>
      {chart.may.rebase && (
        <DangerousAct
          label={t('withdraw.open')}
          title={t('withdraw.title')}
          consequences={t('withdraw.what')}
          act={t('withdraw.act')}
          reason={{ min: 1 }}
          run={(why) => withdraw.mutateAsync({ params: { baselineId: id }, body: { reason: why } })}
          button={{ size: 'compact-sm' }}
        />
      )}
    </li>
  )
}

interface RebaseValues {
  readonly from: string | null
  readonly reason: string
}
const nothingYet: RebaseValues = { from: null, reason: '' }

function RebaseDialog({
  chart,
  onClose,
}: {
  readonly chart: MeasureChartView
  readonly onClose: () => void
}) {
  const t = useText(chartMessages)
  const tell = useTell()
  const { language } = useFormat()
  const send = useRebase(chart)
  const form = useApiForm({
    initialValues: nothingYet,
    validate: {
      from: (from: string | null) => (from === null ? t('rebase.fromNeeded') : null),
      reason: (reason: string) => (reason.trim() === '' ? t('rebase.reasonNeeded') : null),
    },
    send,
    onDone: () => {
      tell.done(t('rebase.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('rebase.title')} onClose={onClose}>
      <Text mb="md">{t('rebase.what')}</Text>
      <ApiForm form={form} submit={t('rebase.open')}>
        <Select
          label={t('rebase.from')}
          data={chart.chart
            .map(({ period }) => ({ value: period.start, label: periodName(period, language) }))
            .toReversed()}
          searchable
          required
          {...form.field('from')}
        />
        <ReasonInput label={t('rebase.reason')} {...form.field('reason')} />
      </ApiForm>
    </Dialog>
  )
}

function useRebase({ subject, measure }: MeasureChartView) {
  const ofUnit = useWrite('POST /scorecards/units/:unitId/chart/baselines', { refresh: [...stale] })
  const ofService = useWrite('POST /scorecards/services/:serviceId/chart/baselines', { refresh: [...stale] })
  const ofTouchpoint = useWrite('POST /scorecards/touchpoints/:touchpointId/chart/baselines', {
    refresh: [...stale],
  })
  return async ({ from, reason }: RebaseValues): Promise<ChartBaseline> => {
    const body = { measure, from: from ?? '', reason: reason.trim() }
    if (subject.kind === 'unit') return ofUnit.mutateAsync({ params: { unitId: subject.unit.id }, body })
    if (subject.kind === 'group') throw new Error('Charts of groups have no baselines of their own')
    if (subject.kind === 'touchpoint') {
      if (measure !== 'satisfied' && measure !== 'satisfaction_mean')
        throw new Error(`Touchpoints have no chart of ${measure}`)
      return ofTouchpoint.mutateAsync({
        params: { touchpointId: subject.touchpoint.id },
        body: { ...body, measure },
      })
    }
    return ofService.mutateAsync({ params: { serviceId: subject.service.id }, body })
  }
}
