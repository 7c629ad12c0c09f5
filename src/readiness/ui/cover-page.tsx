import { Button, Stack, Text } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { UnitId } from '../../organisation/contract.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { coverMessages } from './cover/cover-messages.ts'
import { NeedDialog } from './cover/need-dialog.tsx'
import { ServiceCard } from './cover/service-card.tsx'
import { Tabs } from './parts/tabs.tsx'
import { UnitChoice } from './parts/unit-choice.tsx'

/** Ready people by service of a unit, with what is to come, and whom to train. */
export function Page() {
  const t = useText(coverMessages)
  const { say } = useFormat()
  const unitId = useParam('unitId') as UnitId
  const cover = useRead('GET /units/:unitId/cover', { params: { unitId } })
  const [adding, setAdding] = useState(false)
  const add = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('need.add')}
    </Button>
  )
  return (
    <PageFrame
      title={cover.error ? t('title') : cover.data && t('title.of', { unit: say(cover.data.unit.name) })}
      subtitle={t('subtitle')}
      act={cover.data && cover.data.rows.length > 0 && add}
    >
      <Tabs />
      <Stack gap="lg">
        <UnitChoice label={t('unit')} unitId={unitId} to={(id) => `/readiness/units/${id}/cover`} />
        <Answered
          of={cover}
          shape="card"
          rows={3}
          empty={({ rows }) => rows.length === 0}
          whenEmpty={
            <>
              <Empty icon={IconShieldCheck} text={t('none')} act={add} />
              {cover.data && <Overrides of={cover.data} />}
            </>
          }
        >
          {(known) => (
            <>
              {known.rows.map((row) => (
                <ServiceCard key={row.service.id} of={row} day={known.day} unitId={unitId} />
              ))}
              <Overrides of={known} />
            </>
          )}
        </Answered>
      </Stack>
      {adding && <NeedDialog unitId={unitId} onClose={() => setAdding(false)} />}
    </PageFrame>
  )
}

/** How often work and shifts were given to people who were not ready. */
function Overrides({ of }: { readonly of: { readonly overrides: number; readonly shiftOverrides: number } }) {
  const t = useText(coverMessages)
  return (
    <Text c="dimmed">
      {t('overrides', { n: of.overrides })} {t('shiftOverrides', { n: of.shiftOverrides })}
    </Text>
  )
}
