import { Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import type { UnitId } from '../../../organisation/contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ShiftCandidate, ShiftView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { Candidates } from './candidates.tsx'
import { spanOf } from '../../../platform/ui/formats/local-times.ts'
import { shiftMessages } from './shift-messages.ts'
import { useShiftWords } from './use-shift-words.ts'
import { useTouchpoints } from './use-touchpoints.ts'

interface PlanValues {
  readonly touchpointId: string | null
  readonly day: string
  readonly from: string
  readonly to: string
  /** Whom one chose, as they were shown to stand then. */
  readonly chosen: ShiftCandidate | null
  readonly despite: string
}

interface PlanDialogProps {
  readonly unitId: UnitId
  /** Chosen already; empty: to be chosen. */
  readonly touchpointId: string
  readonly onClose: () => void
}

/** Who stands at which touchpoint from when to when; who is ready for all of it is seen before it is sent. */
export function PlanDialog({ unitId, touchpointId, onClose }: PlanDialogProps) {
  const t = useText(shiftMessages)
  const touchpoints = useTouchpoints(unitId)
  const { form, span, isUnready } = usePlanning(touchpointId, onClose)
  const { values, setFieldValue } = form
  /** Who was ready at one time and place need not be at another. */
  const change = (path: keyof PlanValues, value: string | null) => {
    setFieldValue(path, value)
    setFieldValue('chosen', null)
  }
  const time = (path: 'day' | 'from' | 'to') => ({
    ...form.field(path),
    onChange: (event: { readonly currentTarget: HTMLInputElement }) =>
      change(path, event.currentTarget.value),
  })
  return (
    <Dialog title={t('plan')} onClose={onClose} wide>
      <ApiForm form={form} submit={t('plan.send')}>
        <Select
          label={t('touchpoint')}
          data={[...touchpoints.choices]}
          searchable
          required
          {...form.field('touchpointId')}
          onChange={(id: string | null) => change('touchpointId', id)}
        />
        <Group gap="sm" align="flex-start">
          <TextInput type="date" label={t('plan.day')} required {...time('day')} />
          <TextInput type="time" label={t('plan.from')} required {...time('from')} />
          <TextInput type="time" label={t('plan.to')} required {...time('to')} />
        </Group>
        {values.to !== '' && values.to <= values.from && <Text c="dimmed">{t('plan.night')}</Text>}
        {span === undefined || values.touchpointId === null ? (
          <Text c="dimmed">{t('plan.first')}</Text>
        ) : (
          <Candidates
            touchpointId={values.touchpointId}
            span={span}
            chosen={values.chosen}
            error={form.field('chosen').error}
            onChoose={(chosen) => setFieldValue('chosen', chosen)}
          />
        )}
        {(isUnready(values.chosen) || form.problem?.code === 'shift_person_not_ready') && (
          <Textarea
            label={t('plan.despite')}
            description={t('plan.despiteWhy')}
            maxLength={500}
            autosize
            minRows={2}
            {...form.field('despite')}
          />
        )}
      </ApiForm>
    </Dialog>
  )
}

function usePlanning(touchpointId: string, onClose: () => void) {
  const t = useText(shiftMessages)
  const { say, zone } = useFormat()
  const { when } = useShiftWords()
  const tell = useTell()
  const plan = useWrite('POST /touchpoints/:touchpointId/shifts', {
    refresh: ['GET /units/:unitId/shifts', 'GET /units/:unitId/cover', 'GET /shifts'],
  })
  const isUnready = (one: ShiftCandidate | null) => one !== null && !one.readiness.ready
  const initialValues: PlanValues = {
    touchpointId: touchpointId === '' ? null : touchpointId,
    day: '',
    from: '08:00',
    to: '16:00',
    chosen: null,
    despite: '',
  }
  const needed = (said: string) => (word: string | null) => (word === null || word === '' ? said : null)
  const form = useApiForm({
    initialValues,
    fieldOf: (name) => fields[name] ?? name,
    validate: {
      touchpointId: needed(t('plan.touchpointNeeded')),
      day: needed(t('plan.timeNeeded')),
      from: needed(t('plan.timeNeeded')),
      to: needed(t('plan.timeNeeded')),
      chosen: (one: ShiftCandidate | null) => (one === null ? t('plan.personNeeded') : null),
      despite: (words: string, { chosen }: PlanValues) =>
        isUnready(chosen) && words.trim() === '' ? t('plan.despiteNeeded') : null,
    },
    send: ({ chosen, despite, ...at }: PlanValues) => {
      const span = spanOf(at, zone) ?? { startsAt: '', endsAt: '' }
      return plan.mutateAsync({
        params: { touchpointId: at.touchpointId ?? '' },
        body: {
          personId: chosen?.person.id ?? '',
          ...span,
          ...(despite.trim() !== '' && { despite }),
        },
      })
    },
    onDone: (shift: ShiftView) => {
      const told = { person: shift.person.name, touchpoint: say(shift.touchpoint.name), when: when(shift) }
      tell.done(t('plan.done', told))
      onClose()
    },
  })
  return { form, span: spanOf(form.values, zone), isUnready }
}

const fields: Readonly<Record<string, string>> = {
  'body.personId': 'chosen',
  'body.startsAt': 'from',
  'body.endsAt': 'to',
  'body.despite': 'despite',
}
