import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EventView, RequestView } from '../../contract.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { correctionOf } from './timeline.ts'
import { timelineMessages } from './timeline-messages.ts'
import { useAct } from './use-act.ts'
import { instantOf, wallClockOf } from './wall-clock.ts'

interface CorrectValues {
  readonly how: 'move' | 'void'
  readonly when: string
  readonly text: string
}

interface CorrectDialogProps {
  readonly view: RequestView
  readonly event: EventView
  readonly onClose: () => void
}

/** When an event really happened, or that it never did, and why. */
export function CorrectDialog(props: CorrectDialogProps) {
  const t = useText(timelineMessages)
  const { zone, instant } = useFormat()
  const form = useCorrection(props)
  const { event, onClose } = props
  const told = instantOf(form.values.when, zone)
  return (
    <Dialog title={t('correct.title', { what: t(`what.${event.kind}`) })} onClose={onClose}>
      <ApiForm form={form} submit={t('correct.act')}>
        <Text c="dimmed">{t('correct.consequences')}</Text>
        {event.kind !== 'submitted' && (
          <Radio.Group label={t('correct.how')} {...form.field('how')}>
            <Stack gap={6} mt={6}>
              <Radio value="move" label={t('correct.move')} />
              <Radio value="void" label={t('correct.void')} />
            </Stack>
          </Radio.Group>
        )}
        {form.values.how === 'move' && (
          <div>
            <TextInput
              type="datetime-local"
              label={t('correct.when')}
              data-path="when"
              {...form.field('when')}
            />
            <Text c="dimmed" mt={4} aria-live="polite">
              {told === undefined ? '' : instant(told)}
            </Text>
          </div>
        )}
        <Textarea
          label={t('correct.why')}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
          data-path="text"
          {...form.field('text')}
        />
      </ApiForm>
    </Dialog>
  )
}

function useCorrection({ view, event, onClose }: CorrectDialogProps) {
  const t = useText(timelineMessages)
  const { zone } = useFormat()
  const tell = useTell()
  const corrected = correctionOf(event, view.timeline)
  const write = useAct('POST /requests/:requestId/correct', () => tell.done(t('correct.done')))
  const initialValues: CorrectValues = {
    how: 'move',
    when: wallClockOf(corrected?.happenedAt ?? event.happenedAt, zone),
    text: '',
  }
  return useApiForm({
    initialValues,
    validate: {
      when: (when: string, { how }: CorrectValues) =>
        how === 'move' && instantOf(when, zone) === undefined ? t('correct.whenNeeded') : null,
      text: (text: string) => (text.trim() === '' ? t('correct.whyNeeded') : null),
    },
    fieldOf: (name) => name.replace(/^body\./, '').replace('happenedAt', 'when'),
    send: ({ how, when, text }: CorrectValues) => {
      const happenedAt = how === 'move' ? instantOf(when, zone) : undefined
      const eventId = corrected?.newestId ?? event.id
      const body = { eventId, void: how === 'void', text, ...(happenedAt !== undefined && { happenedAt }) }
      return write.mutateAsync({ params: { requestId: view.id }, body })
    },
    onDone: onClose,
  })
}
