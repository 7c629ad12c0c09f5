import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { Button, Card, Group, NumberInput, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { Facts } from '../../../platform/ui/parts/facts.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from '../api.ts'
import { useBandWords } from '../league/use-band-words.ts'
import { groupsMessages } from './groups-messages.ts'

interface Thresholds {
  readonly points: number
  readonly percentagePoints: number
}

/** From which difference on units are told apart, and changing it with a reason. */
export function ThresholdsCard() {
  const t = useText(groupsMessages)
  const words = { share: useBandWords('satisfied'), mean: useBandWords('satisfaction_mean') }
  const thresholds = useRead('GET /comparison-thresholds')
  const [changing, setChanging] = useState(false)
  const known = thresholds.data
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between" gap="xs">
        <Title order={2}>{t('thresholds.title')}</Title>
        {known?.may.change === true && (
          <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
            {t('thresholds.change')}
          </Button>
        )}
      </Group>
      <Text c="dimmed" mb="sm">
        {t('thresholds.lead')}
      </Text>
      <Answered of={thresholds} shape="text" rows={2}>
        {({ points, percentagePoints }) => (
          <Facts
            of={[
              [t('thresholds.share'), words.share.margin(percentagePoints / 100)],
              [t('thresholds.mean'), t('thresholds.mean.points', { points: words.mean.margin(points) })],
            ]}
          />
        )}
      </Answered>
      {changing && known && <ChangeThresholds now={known} onClose={() => setChanging(false)} />}
    </Card>
  )
}

function ChangeThresholds({ now, onClose }: { readonly now: Thresholds; readonly onClose: () => void }) {
  const t = useText(groupsMessages)
  const tell = useTell()
  const { language } = useFormat()
  const separator = language === 'id' ? ',' : '.'
  const save = useWrite('PUT /comparison-thresholds', {
    refresh: ['GET /comparison-thresholds', 'GET /leagues/:groupId', 'GET /units/:unitId/yardstick'],
  })
  const form = useApiForm({
    initialValues: { points: now.points, percentagePoints: now.percentagePoints, reason: '' },
    validate: { reason: (reason: string) => (reason.trim() === '' ? t('reasonNeeded') : null) },
    send: (body) => save.mutateAsync({ body }),
    onDone: () => {
      tell.done(t('thresholds.saved'))
      onClose()
    },
  })
  return (
    <Dialog title={t('thresholds.change')} onClose={onClose}>
      <Text mb="md">{t('thresholds.effect')}</Text>
      <ApiForm form={form} submit={t('save')}>
        <NumberInput
          label={t('thresholds.share.field')}
          min={0}
          max={50}
          step={0.5}
          decimalSeparator={separator}
          decimalScale={1}
          required
          {...form.field('percentagePoints')}
        />
        <NumberInput
          label={t('thresholds.mean.field')}
          min={0}
          max={2}
          step={0.05}
          decimalSeparator={separator}
          decimalScale={2}
          required
          {...form.field('points')}
        />
        <ReasonInput label={t('reason')} description={t('reasonWhy')} {...form.field('reason')} />
      </ApiForm>
    </Dialog>
  )
}
