import { Button, Card, Group, NumberInput, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { Facts } from '../../../platform/ui/parts/facts.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { VoiceTermsView } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import { rulesMessages } from './rules-messages.ts'

/** In how many working days each step has to answer, and changing it with a reason. */
export function TermsCard() {
  const t = useText(rulesMessages)
  const terms = useRead('GET /voice-terms')
  const [changing, setChanging] = useState(false)
  const known = terms.data
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between" gap="xs">
        <Title order={2}>{t('terms.title')}</Title>
        {known?.may.change === true && (
          <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
            {t('terms.change')}
          </Button>
        )}
      </Group>
      <Text c="dimmed" mb="sm">
        {t('terms.lead')}
      </Text>
      <Answered of={terms} shape="text" rows={2}>
        {({ answerDays, escalationDays }) => (
          <Facts
            of={[
              [t('terms.answer'), t('terms.days', { n: answerDays })],
              [t('terms.escalation'), t('terms.days', { n: escalationDays })],
            ]}
          />
        )}
      </Answered>
      {changing && known && <ChangeTerms now={known} onClose={() => setChanging(false)} />}
    </Card>
  )
}

function ChangeTerms({ now, onClose }: { readonly now: VoiceTermsView; readonly onClose: () => void }) {
  const t = useText(rulesMessages)
  const tell = useTell()
  const save = useWrite('PUT /voice-terms', { refresh: ['GET /voice-terms'] })
  const form = useApiForm({
    initialValues: { answerDays: now.answerDays, escalationDays: now.escalationDays, reason: '' },
    validate: { reason: (reason: string) => (reason.trim() === '' ? t('reason.needed') : null) },
    send: (body) => save.mutateAsync({ body }),
    onDone: () => {
      tell.done(t('terms.saved'))
      onClose()
    },
  })
  return (
    <Dialog title={t('terms.change')} onClose={onClose}>
      <Text mb="md">{t('terms.effect')}</Text>
      <ApiForm form={form} submit={t('save')}>
        <NumberInput
          label={t('terms.answer.field')}
          min={1}
          max={60}
          allowDecimal={false}
          required
          {...form.field('answerDays')}
        />
        <NumberInput
          label={t('terms.escalation.field')}
          min={1}
          max={30}
          allowDecimal={false}
          required
          {...form.field('escalationDays')}
        />
        <ReasonInput label={t('reason')} {...form.field('reason')} />
      </ApiForm>
    </Dialog>
  )
}
