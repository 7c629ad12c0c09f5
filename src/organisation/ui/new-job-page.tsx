import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead, useWrite } from './api.ts'
import { JobForm } from './jobs/job-form.tsx'
import { jobsMessages } from './jobs/jobs-messages.ts'
import { OnlyIf } from './parts/only-if.tsx'

/** Adding a job. */
export function Page() {
  const t = useText(jobsMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  const organisation = useRead('GET /organisation')
  const make = useWrite('POST /jobs', { refresh: ['GET /jobs'] })
  return (
    <PageFrame title={t('new.title')} back={{ to: '/jobs', label: t('title') }}>
      <OnlyIf may={organisation.data?.may.addJob}>
        <JobForm
          submit={t('new.act')}
          back="/jobs"
          send={(body) => make.mutateAsync({ body })}
          onDone={(job) => {
            tell.done(t('new.done', { title: say(job.title) }))
            go(`/jobs/${job.id}`)
          }}
        />
      </OnlyIf>
    </PageFrame>
  )
}
