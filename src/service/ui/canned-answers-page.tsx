import { Button, Card, Group, Stack, Text } from '@mantine/core'
import { IconMessage2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { SearchField } from '../../platform/ui/lists/search-field.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters, useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { CannedAnswer } from '../contract.ts'
import { useRead } from './api.ts'
import { CannedForm } from './canned/canned-form.tsx'
import { cannedMessages } from './canned/canned-messages.ts'
import { matchingCanned } from './canned/matching-canned.ts'
import prose from './parts/prose.module.css'

/** What a unit keeps ready to say, kept by those who say it. */
export function Page() {
  const t = useText(cannedMessages)
  const { say } = useFormat()
  const unitId = useParam('unitId')
  const [{ q }, setFilters] = useFilters({ q: '' })
  const [open, setOpen] = useState<CannedAnswer | 'new'>()
  const canned = useRead('GET /units/:unitId/canned-answers', { params: { unitId } })
  const unit = canned.data?.unit
  const add = <ActButton onClick={() => setOpen('new')}>{t('add')}</ActButton>
  return (
    <PageFrame
      title={t('title')}
      subtitle={unit && t('subtitle', { unit: say(unit.name) })}
      back={{ to: `/queue/${unitId}`, label: unit === undefined ? '' : t('back', { unit: say(unit.name) }) }}
      act={canned.data !== undefined && canned.data.rows.length > 0 && add}
    >
      <Answered
        of={canned}
        shape="list"
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Empty icon={IconMessage2} text={t('empty')} act={add} />}
      >
        {({ rows }) => (
          <>
            <Filters label={t('filters')}>
              <SearchField label={t('search')} value={q} onChange={(words) => setFilters({ q: words })} />
            </Filters>
            <CannedList rows={matchingCanned(rows, q)} onChange={setOpen} />
          </>
        )}
      </Answered>
      {open !== undefined && (
        <CannedForm
          unitId={unitId}
          answer={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </PageFrame>
  )
}

interface CannedListProps {
  readonly rows: readonly CannedAnswer[]
  readonly onChange: (answer: CannedAnswer) => void
}

function CannedList({ rows, onChange }: CannedListProps) {
  const t = useText(cannedMessages)
  const { say } = useFormat()
  if (rows.length === 0) return <Empty text={t('none')} />
  return (
    <Stack component="ul" gap="sm" p={0} m={0} aria-label={t('list')} style={{ listStyle: 'none' }}>
      {rows.map((answer) => (
        <Card key={answer.id} component="li" withBorder padding="md">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <Text fw={650}>{say(answer.title)}</Text>
              <Text className={prose['prose'] ?? ''} lineClamp={4}>
                {say(answer.text)}
              </Text>
            </div>
            <Button
              variant="default"
              size="compact-md"
              style={{ flex: 'none' }}
              aria-label={t('change.label', { title: say(answer.title) })}
              onClick={() => onChange(answer)}
            >
              {t('change')}
            </Button>
          </Group>
        </Card>
      ))}
    </Stack>
  )
}
