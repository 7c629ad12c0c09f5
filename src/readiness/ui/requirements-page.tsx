import { Card, Stack, Text } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { SearchSelect, useSearchWords } from '../../platform/ui/forms/search-select.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Go, useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { JobRequirements } from '../contract.ts'
import { useRead } from './api.ts'
import classes from './parts/lines.module.css'
import { Tabs } from './parts/tabs.tsx'
import { useWords } from './parts/use-words.ts'
import { requirementsMessages } from './requirements/requirements-messages.ts'

/** What each job asks for. */
export function Page() {
  const t = useText(requirementsMessages)
  const all = useRead('GET /job-requirements')
  return (
    <PageFrame title={t('title')} subtitle={t('subtitle')}>
      <Tabs />
      <Stack gap="lg">
        {all.data?.may.change === true && <JobChoice />}
        <Answered
          of={all}
          shape="list"
          empty={({ rows }) => rows.length === 0}
          whenEmpty={<Empty icon={IconChecklist} text={t('none')} />}
        >
          {({ rows }) => (
            <Card withBorder padding="md">
              <ul className={classes['lines']} aria-label={t('list')}>
                {rows.map((row) => (
                  <li key={row.job.id}>
                    <JobLine of={row} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </Answered>
      </Stack>
    </PageFrame>
  )
}

function JobLine({ of }: { readonly of: JobRequirements }) {
  const t = useText(requirementsMessages)
  const { say } = useFormat()
  const words = useWords()
  return (
    <>
      <Go to={`/readiness/requirements/${of.job.id}`} fw={650}>
        {say(of.job.title)}
      </Go>
      {of.requirements.map(({ id, need, mandatory, why }) => (
        <Text key={id}>
          {words.need(need)} ({t(mandatory ? 'mandatory' : 'wished')})
          {say(why) !== '' && (
            <Text component="span" c="dimmed">
              {' '}
              · {say(why)}
            </Text>
          )}
        </Text>
      ))}
    </>
  )
}

/** Jobs that ask for nothing yet are found by words. */
function JobChoice() {
  const t = useText(requirementsMessages)
  const { say } = useFormat()
  const go = useGo()
  const words = useSearchWords()
  const jobs = useRead('GET /jobs', { query: { q: words.settled, limit: 20 } }, { keep: true })
  return (
    <SearchSelect
      label={t('choose')}
      placeholder={t('choose.placeholder')}
      words={words}
      found={(jobs.data?.rows ?? []).map(({ id, title }) => ({ value: id, label: say(title) }))}
      busy={jobs.isFetching}
      value={null}
      onChange={(id) => id !== null && go(`/readiness/requirements/${id}`)}
    />
  )
}
