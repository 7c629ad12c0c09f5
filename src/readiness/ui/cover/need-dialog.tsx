import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { UnitId } from '../../../organisation/contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ServiceNeed } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import { JobsInput, jobsFieldOf } from '../parts/jobs-input.tsx'
import { NeedFrame } from '../parts/need-frame.tsx'
import { coverMessages } from './cover-messages.ts'

interface NeedDialogProps {
  readonly unitId: UnitId
  /** Left out: to be chosen. */
  readonly serviceId?: string
  readonly onClose: () => void
}

/** For which jobs whoever serves a service must be ready, and how many such people it needs. */
export function NeedDialog({ unitId, serviceId, onClose }: NeedDialogProps) {
  const t = useText(coverMessages)
  const { say } = useFormat()
  const [chosen, choose] = useState(serviceId ?? null)
  const services = useRead(
    'GET /units/:unitId/services',
    { params: { unitId }, query: { limit: 200 } },
    { enabled: serviceId === undefined },
  )
  const offered = (services.data?.rows ?? [])
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ id, name }) => ({ value: id, label: say(name) }))
  const need = useRead(
    'GET /services/:serviceId/readiness',
    { params: { serviceId: chosen ?? '' } },
    { enabled: chosen !== null },
  )
  return (
    <NeedFrame
      title={t('need.add')}
      onClose={onClose}
      chosen={chosen}
      {...(serviceId === undefined && { choice: { label: t('need.service'), data: offered, choose } })}
      need={need}
    >
      {(known) => <NeedForm key={known.service.id} need={known} onClose={onClose} />}
    </NeedFrame>
  )
}

function NeedForm({ need, onClose }: { readonly need: ServiceNeed; readonly onClose: () => void }) {
  const t = useText(coverMessages)
  const { say } = useFormat()
  const tell = useTell()
  const write = useWrite('PUT /services/:serviceId/readiness', {
    refresh: [
      'GET /units/:unitId/cover',
      'GET /services/:serviceId/readiness',
      'GET /services/:serviceId/ready-people',
    ],
  })
  const initialValues: { jobIds: string[]; peopleNeeded: number | ''; reason: string } = {
    jobIds: need.jobs.map(({ id }) => id),
    peopleNeeded: need.peopleNeeded ?? '',
    reason: '',
  }
  const form = useApiForm({
    initialValues,
    fieldOf: jobsFieldOf,
    validate: { reason: (words: string) => (words.trim() === '' ? t('need.reasonNeeded') : null) },
    send: ({ jobIds, peopleNeeded, reason }) =>
      write.mutateAsync({
        params: { serviceId: need.service.id },
        body: { jobIds, peopleNeeded: peopleNeeded === '' ? null : peopleNeeded, reason },
      }),
    onDone: () => {
      tell.done(t('need.saved', { service: say(need.service.name) }))
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
      <NumberInput
        label={t('need.people')}
        min={1}
        max={10_000}
        allowDecimal={false}
        {...form.field('peopleNeeded')}
      />
      <ReasonInput label={t('need.reason')} description={t('need.reasonWhy')} {...form.field('reason')} />
    </ApiForm>
  )
}
