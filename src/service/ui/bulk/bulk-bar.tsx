import { Button, CloseButton, Group, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { Selection } from '../../../platform/ui/lists/use-selection.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestRow } from '../../contract.ts'
import { BulkDialog, type AskingBulkAct } from './bulk-dialog.tsx'
import { bulkMessages } from './bulk-messages.ts'
import classes from './bulk.module.css'
import type { Bulk } from './use-bulk.ts'

const beside = ['respond', 'complete'] as const satisfies readonly AskingBulkAct[]
const others = ['assign', 'hand_on', 'pause'] as const satisfies readonly AskingBulkAct[]

interface BulkBarProps {
  readonly unitId: string
  readonly selection: Selection<RequestRow>
  readonly bulk: Bulk
}

/** What can be done with the selected requests; there while something is selected. */
export function BulkBar({ unitId, selection, bulk }: BulkBarProps) {
  const t = useText(bulkMessages)
  const tell = useTell()
  const [asking, setAsking] = useState<AskingBulkAct>()
  const n = selection.rows.length
  if (n === 0) return null
  return (
    <section className={classes['bar']} aria-label={t('bar')}>
      <Group gap="xs" wrap="nowrap" className={classes['count'] ?? ''}>
        <CloseButton aria-label={t('clear')} onClick={() => selection.keep([])} />
        <Text fw={650} role="status">
          {t('chosen', { n })}
        </Text>
        {n >= selection.most && (
          <Text size="xs" c="dimmed">
            {t('full', { most: selection.most })}
          </Text>
        )}
      </Group>
      <Group gap="xs" wrap="nowrap" className={classes['acts'] ?? ''}>
        <Button
          variant="default"
          loading={bulk.busy}
          onClick={() => void bulk.run({ act: 'take' }).catch(tell.failed)}
        >
          {t('take')}
        </Button>
        {beside.map((act) => (
          <Button key={act} variant="default" onClick={() => setAsking(act)}>
            {t(act)}
          </Button>
        ))}
        <Menu position="top-end" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button variant="default" px="sm" aria-label={t('more')}>
              <IconDots size={18} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((act) => (
              <Menu.Item key={act} onClick={() => setAsking(act)}>
                {t(act)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      {asking && (
        <BulkDialog act={asking} unitId={unitId} count={n} bulk={bulk} onClose={() => setAsking(undefined)} />
      )}
    </section>
  )
}
