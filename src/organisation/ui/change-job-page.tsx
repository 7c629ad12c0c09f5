import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { NotFound } from '../../platform/ui/states/not-found.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { JobView } from '../contract.ts'
import { useWrite } from './api.ts'
import { JobForm } from './jobs/job-form.tsx'
import { JobAnswer } from './jobs/job-answer.tsx'
import { jobsMessages } from './jobs/jobs-messages.ts'
import { useJob } from './jobs/use-job.ts'

/** Changing a job. */
export function Page() {
  const t = useText(jobsMessages)
  const { say } = useFormat()
  const jobId = useParam('jobId')
  const found = useJob(jobId)
  const title = say(found.job?.title)
  return (
    <PageFrame
      title={title === '' ? (found.failed ? t('plain') : undefined) : t('change.title', { title })}
      back={{ to: `/jobs/${jobId}`, label: title === '' ? t('plain') : title }}
    >
      <JobAnswer of={found} shape="form">
        {(job) => (job.may.change ? <Changing key={job.id} job={job} /> : <NotFound />)}
      </JobAnswer>
    </PageFrame>
  )
}

function Changing({ job }: { readonly job: JobView }) {
  const t = useText(jobsMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  const change = useWrite('PUT /jobs/:jobId', {
    refresh: ['GET /jobs', 'GET /units/:unitId', 'GET /people/:personId'],
  })
  return (
    <JobForm
      job={job}
      submit={t('change.act')}
      back={`/jobs/${job.id}`}
      send={(body) => change.mutateAsync({ params: { jobId: job.id }, body })}
      onDone={(changed) => {
        tell.done(t('change.done', { title: say(changed.title) }))
        go(`/jobs/${changed.id}`)
      }}
    />
  )
}
