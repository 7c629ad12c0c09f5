import { useState } from 'react'
import type { UnitId } from '../../../organisation/contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { TouchpointNeed } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import { JobsInput, jobsFieldOf } from '../parts/jobs-input.tsx'
import { NeedFrame } from '../parts/need-frame.tsx'
import { shiftMessages } from './shift-messages.ts'
import { useTouchpoints } from './use-touchpoints.ts'

interface NeedDialogProps {
  readonly unitId: UnitId
  readonly touchpointId: string
  readonly onClose: () => void
}

/** For which jobs whoever stands at a touchpoint must be ready. */
export function TouchpointNeedDialog({ unitId, touchpointId, onClose }: NeedDialogProps) {
  const t = useText(shiftMessages)
  const [chosen, choose] = useState(touchpointId === '' ? null : touchpointId)
  const { choices } = useTouchpoints(unitId)
  const need = useRead(
    'GET /touchpoints/:touchpointId/readiness',
    { params: { touchpointId: chosen ?? '' } },
    { enabled: chosen !== null },
  )
  return (
    <NeedFrame
      title={t('need')}
      onClose={onClose}
      chosen={chosen}
      choice={{ label: t('touchpoint'), data: choices, choose }}
      need={need}
    >
      {(known) => <NeedForm key={known.touchpoint.id} need={known} onClose={onClose} />}
    </NeedFrame>
  )
}

function NeedForm({ need, onClose }: { readonly need: TouchpointNeed; readonly onClose: () => void }) {
  const t = useText(shiftMessages)
  const { say } = useFormat()
  const tell = useTell()
  const write = useWrite('PUT /touchpoints/:touchpointId/readiness', {
    refresh: ['GET /touchpoints/:touchpointId/readiness', 'GET /units/:unitId/shifts'],
  })
  const initialValues: { jobIds: string[]; reason: string } = {
    jobIds: need.jobs.map(({ id }) => id),
    reason: '',
  }
  const form = useApiForm({
    initialValues,
    fieldOf: jobsFieldOf,
    validate: { reason: (words: string) => (words.trim() === '' ? t('plan.despiteNeeded') : null) },
    send: (body) => write.mutateAsync({ params: { touchpointId: need.touchpoint.id }, body }),
    onDone: () => {
      tell.done(t('need.saved', { touchpoint: say(need.touchpoint.name) }))
      onClose()
    },
  })
  return (
    <ApiForm form={form} submit={t('need.save')}>
      <JobsInput
        asked={need.jobs}
        label={t('need.jobs')}
        description={t('need.jobsWhy')}
        {...form.field('jobIds')}
      />
      <ReasonInput label={t('need.reason')} description={t('need.reasonWhy')} {...form.field('reason')} />
    </ApiForm>
  )
}
