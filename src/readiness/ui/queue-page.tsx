import { Card } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { Paged } from '../../platform/ui/lists/paged.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
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
  return (
    <Paged
      of={usePages('GET /evidence/waiting')}
      empty={<Empty icon={IconFileCheck} text={t('none')} />}
      more={t('more')}
    >
      {(rows) => (
        <Card withBorder padding="md">
          <ul className={classes['lines']} aria-label={t('list')}>
            {rows.map((one) => (
              <li key={one.id}>
                <WaitingLine of={one} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Paged>
  )
}
