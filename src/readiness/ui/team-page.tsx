import { Button, Checkbox, Select, Stack } from '@mantine/core'
import { IconDownload, IconUsers } from '@tabler/icons-react'
import type { UnitId } from '../../organisation/contract.ts'
import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters, useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { Tabs } from './parts/tabs.tsx'
import { UnitChoice } from './parts/unit-choice.tsx'
import { Matrix } from './team/matrix.tsx'
import { teamMessages } from './team/team-messages.ts'

const shown = ['all', 'not_ready', 'ready_until', 'ready'] as const

/** People of a unit against what their jobs ask for. */
export function Page() {
  const t = useText(teamMessages)
  const { say } = useFormat()
  const unitId = useParam('unitId') as UnitId
  const [filters, change] = useFilters({ state: shown, below: ['no', 'yes'] })
  const query = {
    below: filters.below === 'yes',
    ...(filters.state !== 'all' && { state: filters.state }),
  }
  const input = { params: { unitId }, query }
  const team = useRead('GET /units/:unitId/readiness', input, { keep: true })
  return (
    <PageFrame
      title={team.error ? t('title') : team.data && t('title.of', { unit: say(team.data.unit.name) })}
      subtitle={t('subtitle')}
      wide
    >
      <Tabs />
      <TeamFilters unitId={unitId} filters={filters} change={change} />
      <Answered
        of={team}
        shape="list"
        empty={({ jobs }) => jobs.length === 0}
        whenEmpty={<Empty icon={IconUsers} text={t('none')} />}
      >
        {({ jobs, day }) => (
          <Stack gap="lg" aria-busy={team.isPlaceholderData}>
            {jobs.map((one) => (
              <Matrix key={one.job.id} of={one} day={day} />
            ))}
            <div>
              <Button
                component="a"
                href={downloadAddress('GET /units/:unitId/readiness.csv', input)}
                download
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden />}
              >
                {t('csv')}
              </Button>
            </div>
          </Stack>
        )}
      </Answered>
    </PageFrame>
  )
}

type Chosen = { readonly state: (typeof shown)[number]; readonly below: 'no' | 'yes' }

interface TeamFiltersProps {
  readonly unitId: UnitId
  readonly filters: Chosen
  readonly change: (changed: Partial<Chosen>) => void
}

function TeamFilters({ unitId, filters, change }: TeamFiltersProps) {
  const t = useText(teamMessages)
  return (
    <Filters label={t('filters')}>
      <UnitChoice label={t('unit')} unitId={unitId} to={(id) => `/readiness/units/${id}`} />
      <Select
        label={t('state')}
        value={filters.state}
        allowDeselect={false}
        data={shown.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        onChange={(state) => change({ state: shown.find((one) => one === state) ?? 'all' })}
      />
      <Checkbox
        label={t('below')}
        checked={filters.below === 'yes'}
        onChange={(event) => change({ below: event.currentTarget.checked ? 'yes' : 'no' })}
      />
    </Filters>
  )
}
