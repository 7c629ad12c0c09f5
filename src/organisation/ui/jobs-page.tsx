import { Button, Text } from '@mantine/core'
import { IconBriefcase } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import type { Column } from '../../platform/ui/lists/column.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { SearchField } from '../../platform/ui/lists/search-field.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { JobView } from '../contract.ts'
import { usePages, useRead } from './api.ts'
import { jobsMessages } from './jobs/jobs-messages.ts'

/** All jobs by title. */
export function Page() {
  const t = useText(jobsMessages)
  const [{ q }, setFilters] = useFilters({ q: '' })
  const organisation = useRead('GET /organisation')
  const jobs = usePages('GET /jobs', { query: { q, limit: 100 } })
  const add = organisation.data?.may.addJob === true && <ActButton to="/jobs/new">{t('add')}</ActButton>
  const columns: readonly Column<JobView>[] = [
    { key: 'title', title: t('column.title'), phone: 'lead', cell: (job) => <JobTitle of={job} /> },
    {
      key: 'holders',
      title: t('column.holders'),
      width: '8rem',
      align: 'end',
      phone: 'line',
      cell: (job) => t('holders', { n: job.holders }),
    },
  ]
  return (
    <PageFrame
      title={t('title')}
      back={{ to: '/organisation', label: t('back') }}
      act={(jobs.rows.length > 0 || q !== '') && add}
      wide
    >
      <Filters label={t('filters')}>
        <SearchField label={t('search')} value={q} onChange={(words) => setFilters({ q: words })} />
      </Filters>
      <LongList
        of={jobs}
        columns={columns}
        label={t('list')}
        rowKey={(job) => job.id}
        to={(job) => `/jobs/${job.id}`}
        empty={
          q === '' ? (
            <Empty icon={IconBriefcase} text={t('none')} act={add} />
          ) : (
            <Empty
              text={t('notFound')}
              act={
                <Button variant="default" onClick={() => setFilters({ q: '' })}>
                  {t('clear')}
                </Button>
              }
            />
          )
        }
      />
    </PageFrame>
  )
}

function JobTitle({ of }: { readonly of: JobView }) {
  const { say } = useFormat()
  const description = say(of.description)
  return (
    <>
      {say(of.title)}
      {description !== '' && (
        <Text component="span" display="block" c="dimmed" fw={450} lineClamp={2}>
          {description}
        </Text>
      )}
    </>
  )
}
