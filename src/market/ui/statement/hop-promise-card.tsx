import { Button, Card, Group, NumberInput, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from '../api.ts'
import { marketWords } from '../parts/market-messages.ts'
import { statementMessages } from './statement-messages.ts'

/** What a unit promises of requests that others hand on to it. */
export function HopPromiseCard({ unitId }: { readonly unitId: string }) {
  const t = useText(statementMessages)
  const { minutes } = useFormat()
  const promise = useRead('GET /units/:unitId/hop-promise', { params: { unitId } })
  const [changing, setChanging] = useState(false)
  return (
    <Card withBorder padding="md" component="section" mt="md">
      <Group justify="space-between" gap="xs">
        <Title order={2}>{t('hop.title')}</Title>
        {promise.data?.may.change === true && (
          <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
            {t('hop.change')}
          </Button>
        )}
      </Group>
      <Answered of={promise} shape="text" rows={1}>
        {(view) => (
          <>
            <Text>
              {view.minutes === null ? t('hop.none') : t('hop.some', { minutes: minutes(view.minutes) })}
            </Text>
            <Text c="dimmed" mt={4}>
              {t('hop.why')}
            </Text>
            {changing && <Change unitId={unitId} now={view.minutes} onClose={() => setChanging(false)} />}
          </>
        )}
      </Answered>
    </Card>
  )
}

interface ChangeProps {
  readonly unitId: string
  readonly now: number | null
  readonly onClose: () => void
}

function Change({ unitId, now, onClose }: ChangeProps) {
  const t = useText(statementMessages)
  const words = useText(marketWords)
  const tell = useTell()
  const save = useWrite('PUT /units/:unitId/hop-promise', { refresh: ['GET /units/:unitId/hop-promise'] })
  const initialValues: { minutes: number | '' } = { minutes: now ?? '' }
  const form = useApiForm({
    initialValues,
    send: ({ minutes }) =>
      save.mutateAsync({ params: { unitId }, body: { minutes: minutes === '' ? null : Number(minutes) } }),
    onDone: () => {
      tell.done(t('hop.saved'))
      onClose()
    },
  })
  return (
    <Dialog title={t('hop.change')} onClose={onClose}>
      <ApiForm form={form} submit={words('save')}>
        <NumberInput
          label={t('hop.minutes')}
          description={t('hop.minutesWhy')}
          allowDecimal={false}
          allowNegative={false}
          max={525_600}
          {...form.field('minutes')}
        />
      </ApiForm>
    </Dialog>
  )
}
