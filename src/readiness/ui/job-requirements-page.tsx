import { Stack, Text } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { JobRequirements } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { stale } from './parts/stale.ts'
import { useWords } from './parts/use-words.ts'
import { RequirementsForm } from './requirements/requirements-form.tsx'
import { requirementsMessages } from './requirements/requirements-messages.ts'

/** What one job asks for, and changing it for whoever may. */
export function Page() {
  const t = useText(requirementsMessages)
  const { say } = useFormat()
  const jobId = useParam('jobId')
  const of = useRead('GET /jobs/:jobId/requirements', { params: { jobId } })
  return (
    <PageFrame
      title={of.error ? t('title') : of.data && t('title.of', { job: say(of.data.job.title) })}
      back={{ to: '/readiness/requirements', label: t('back') }}
    >
      <Answered of={of} shape="form">
        {(known) => (known.may.change ? <Change key={known.job.id} of={known} /> : <Shown of={known} />)}
      </Answered>
    </PageFrame>
  )
}

function Change({ of }: { readonly of: JobRequirements }) {
  const t = useText(requirementsMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  const kinds = useRead('GET /credential-kinds')
  const abilities = useRead('GET /abilities')
  const save = useWrite('PUT /jobs/:jobId/requirements', {
    refresh: [...stale, 'GET /job-requirements', 'GET /jobs/:jobId/requirements'],
  })
  return (
    <Answered of={kinds} shape="form">
      {({ rows }) => (
        <RequirementsForm
          of={of}
          kinds={rows}
          abilities={abilities.data?.rows ?? []}
          send={(body) => save.mutateAsync({ params: { jobId: of.job.id }, body })}
          onDone={({ job }) => {
            tell.done(t('saved', { job: say(job.title) }))
            go('/readiness/requirements')
          }}
        />
      )}
    </Answered>
  )
}

function Shown({ of }: { readonly of: JobRequirements }) {
  const t = useText(requirementsMessages)
  const { say } = useFormat()
  const words = useWords()
  if (of.requirements.length === 0) return <Text>{t('nothing')}</Text>
  return (
    <Stack gap="sm">
      {of.requirements.map(({ id, need, mandatory, why }) => (
        <Text key={id}>
          <strong>{words.need(need)}</strong> ({t(mandatory ? 'mandatory' : 'wished')}) {say(why)}
        </Text>
      ))}
    </Stack>
  )
}
