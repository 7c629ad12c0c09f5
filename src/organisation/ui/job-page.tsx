import { Stack, Text } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { JobView } from '../contract.ts'
import { JobAnswer } from './jobs/job-answer.tsx'
import { jobsMessages } from './jobs/jobs-messages.ts'
import classes from './jobs/prose.module.css'
import { useJob } from './jobs/use-job.ts'
import { Section } from './parts/section.tsx'

/** A job: what it is and what belongs to it. */
export function Page() {
  const t = useText(jobsMessages)
  const { say } = useFormat()
  const found = useJob(useParam('jobId'))
  const { job } = found
  return (
    <PageFrame
      title={job === undefined ? (found.failed ? t('plain') : undefined) : say(job.title)}
      subtitle={job && t('heldBy', { n: job.holders })}
      back={{ to: '/jobs', label: t('title') }}
      act={job?.may.change === true && <GoButton to={`/jobs/${job.id}/edit`}>{t('change')}</GoButton>}
    >
      <JobAnswer of={found} shape="card">
        {(one) => <Job of={one} />}
      </JobAnswer>
    </PageFrame>
  )
}

function Job({ of }: { readonly of: JobView }) {
  const t = useText(jobsMessages)
  const { say } = useFormat()
  const description = say(of.description)
  const duties = say(of.duties)
  if (description === '' && duties === '') return <Text c="dimmed">{t('nothing')}</Text>
  return (
    <Stack gap="lg">
      {description !== '' && (
        <Section title={t('description')}>
          <Text className={classes['prose']}>{description}</Text>
        </Section>
      )}
      {duties !== '' && (
        <Section title={t('duties')}>
          <Text className={classes['prose']}>{duties}</Text>
        </Section>
      )}
    </Stack>
  )
}
