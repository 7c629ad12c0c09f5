import { Button, Card } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { Failure } from '../../platform/ui/states/failure.tsx'
import { Loading } from '../../platform/ui/states/loading.tsx'
import { NotFound } from '../../platform/ui/states/not-found.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { usePages } from './api.ts'
import classes from './parts/lines.module.css'
import { Tabs } from './parts/tabs.tsx'
import { queueMessages } from './queue/queue-messages.ts'
import { WaitingLine } from './queue/waiting-line.tsx'

/** Evidence that waits for one's decision, the longest waiting first. */
export function Page() {
  const t = useText(queueMessages)
  return (
    <PageFrame title={t('title')} subtitle={t('subtitle')}>
      <Tabs />
      <Waiting />
    </PageFrame>
  )
}

function Waiting() {
  const t = useText(queueMessages)
  const { rows, query } = usePages('GET /evidence/waiting')
  if (rows.length === 0 && query.error?.status === 404) return <NotFound />
  if (rows.length === 0 && query.error)
    return <Failure problem={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Loading shape="list" rows={4} />
  if (rows.length === 0) return <Empty icon={IconFileCheck} text={t('none')} />
  return (
    <Card withBorder padding="md">
      <ul className={classes['lines']} aria-label={t('list')}>
        {rows.map((one) => (
          <li key={one.id}>
            <WaitingLine of={one} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </Card>
  )
}
