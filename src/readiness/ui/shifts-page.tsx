import { Button, Checkbox, Group, Select } from '@mantine/core'
import { IconCalendarUser, IconDownload } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { UnitId } from '../../organisation/contract.ts'
import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters, useParam } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ShiftView } from '../contract.ts'
import { usePages } from './api.ts'
import { Tabs } from './parts/tabs.tsx'
import { UnitChoice } from './parts/unit-choice.tsx'
import { TouchpointNeedDialog } from './shifts/need-dialog.tsx'
import { PlanDialog } from './shifts/plan-dialog.tsx'
import { ShiftActs } from './shifts/shift-acts.tsx'
import { shiftMessages } from './shifts/shift-messages.ts'
import { ShiftState } from './shifts/shift-state.tsx'
import { useShiftWords } from './shifts/use-shift-words.ts'
import { useTouchpoints } from './shifts/use-touchpoints.ts'

const times = ['ahead', 'over'] as const
const flags = ['no', 'yes'] as const

/** Who stands at the touchpoints of a unit and those below, to come or over. */
export function Page() {
  const t = useText(shiftMessages)
  const { say } = useFormat()
  const unitId = useParam('unitId') as UnitId
  const [filters, change] = useFilters({ when: times, flagged: flags, touchpoint: '' })
  const list = usePages('GET /units/:unitId/shifts', { params: { unitId }, query: queryOf(filters) })
  const [dialog, setDialog] = useState<'plan' | 'need'>()
  const touchpoints = useTouchpoints(unitId)
  const without = touchpoints.known && touchpoints.choices.length === 0
  const plan = without ? undefined : <ActButton onClick={() => setDialog('plan')}>{t('plan')}</ActButton>
  const filtered = isFiltered(filters)
  const dialogs = { unitId, touchpointId: filters.touchpoint, onClose: () => setDialog(undefined) }
  return (
    <PageFrame
      title={list.query.error ? t('title') : list.first && t('title.of', { unit: say(list.first.unit.name) })}
      subtitle={t('subtitle')}
      act={list.rows.length > 0 || filtered ? plan : undefined}
      wide
    >
      <Tabs />
      {!list.query.error && <ShiftFilters unitId={unitId} filters={filters} change={change} />}
      <LongList
        of={list}
        label={t('list')}
        rowKey={({ id }) => id}
        columns={useColumns()}
        empty={<NoShifts filtered={filtered} without={without} plan={plan} />}
      />
      {!list.query.error && (
        <Below
          unitId={unitId}
          touchpoint={filters.touchpoint}
          onNeed={without ? undefined : () => setDialog('need')}
        />
      )}
      {dialog === 'plan' && <PlanDialog {...dialogs} />}
      {dialog === 'need' && <TouchpointNeedDialog {...dialogs} />}
    </PageFrame>
  )
}

function queryOf({ when, flagged, touchpoint }: Chosen) {
  return { when, flagged, ...(touchpoint !== '' && { touchpointId: touchpoint }) }
}

function isFiltered({ when, flagged, touchpoint }: Chosen): boolean {
  return flagged === 'yes' || touchpoint !== '' || when === 'over'
}

interface NoShiftsProps {
  readonly filtered: boolean
  /** The unit has no touchpoint at all. */
  readonly without: boolean
  readonly plan: ReactNode
}

function NoShifts({ filtered, without, plan }: NoShiftsProps) {
  const t = useText(shiftMessages)
  if (filtered) return <Empty icon={IconCalendarUser} text={t('none.found')} />
  return <Empty icon={IconCalendarUser} text={t(without ? 'none.touchpoints' : 'none')} act={plan} />
}

interface BelowProps {
  readonly unitId: UnitId
  readonly touchpoint: string
  /** Undefined where there is no touchpoint that could ask for anything. */
  readonly onNeed: (() => void) | undefined
}

/** What else one does here: say what a touchpoint needs, take the list away. */
function Below({ unitId, touchpoint, onNeed }: BelowProps) {
  const t = useText(shiftMessages)
  const query = touchpoint === '' ? {} : { touchpointId: touchpoint }
  return (
    <Group gap="sm" mt="md">
      {onNeed && (
        <Button variant="default" onClick={onNeed}>
          {t('need')}
        </Button>
      )}
      <Button
        component="a"
        href={downloadAddress('GET /units/:unitId/shifts.csv', { params: { unitId }, query })}
        download
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t('csv')}
      </Button>
    </Group>
  )
}

interface Chosen {
  readonly when: (typeof times)[number]
  readonly flagged: (typeof flags)[number]
  readonly touchpoint: string
}

interface ShiftFiltersProps {
  readonly unitId: UnitId
  readonly filters: Chosen
  readonly change: (changed: Partial<Chosen>) => void
}

function ShiftFilters({ unitId, filters, change }: ShiftFiltersProps) {
  const t = useText(shiftMessages)
  const { choices } = useTouchpoints(unitId)
  return (
    <Filters label={t('filters')}>
      <UnitChoice label={t('unit')} unitId={unitId} to={(id) => `/readiness/units/${id}/shifts`} />
      <Select
        label={t('when')}
        value={filters.when}
        allowDeselect={false}
        data={times.map((when) => ({ value: when, label: t(`when.${when}`) }))}
        onChange={(when) => change({ when: times.find((one) => one === when) ?? 'ahead' })}
      />
      <Select
        label={t('touchpoint')}
        placeholder={t('touchpoint.all')}
        value={filters.touchpoint === '' ? null : filters.touchpoint}
        clearable
        searchable
        data={[...choices]}
        onChange={(id) => change({ touchpoint: id ?? '' })}
      />
      <Checkbox
        label={t('flagged')}
        checked={filters.flagged === 'yes'}
        onChange={(event) => change({ flagged: event.currentTarget.checked ? 'yes' : 'no' })}
      />
    </Filters>
  )
}

function useColumns() {
  const t = useText(shiftMessages)
  const { say } = useFormat()
  const { when } = useShiftWords()
  return [
    { key: 'person', title: t('person'), cell: ({ person }: ShiftView) => person.name, width: '8.5rem' },
    {
      key: 'touchpoint',
      title: t('touchpoint'),
      cell: ({ touchpoint }: ShiftView) => say(touchpoint.name),
      width: '9rem',
      phone: 'line' as const,
    },
    {
      key: 'when',
      title: t('when'),
      cell: (shift: ShiftView) => <span className="tabular">{when(shift)}</span>,
      width: '10.5rem',
      phone: 'line' as const,
    },
    {
      key: 'readiness',
      title: t('readiness'),
      cell: (shift: ShiftView) => <ShiftState of={shift} />,
      phone: 'bare' as const,
    },
    {
      key: 'acts',
      title: t('acts'),
      cell: (shift: ShiftView) => <ShiftActs of={shift} />,
      width: '9rem',
      phone: 'bare' as const,
    },
  ]
}
