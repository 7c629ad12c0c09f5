import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core'
import { IconChartDots3, IconX } from '@tabler/icons-react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { SearchField } from '../../platform/ui/lists/search-field.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { PageParts } from '../../platform/ui/shell/page-parts.tsx'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ScorecardRow } from '../contract.ts'
import { usePages, useRead } from './api.ts'
import { listMessages } from './list/list-messages.ts'
import { useScorecardColumns } from './list/columns.tsx'
import { subjectNamed } from './scorecard/subject-named.ts'
import { PeriodBar } from '../../platform/ui/period/period-bar.tsx'
import { usePeriod } from '../../platform/ui/period/use-period.ts'

/** Scorecards of all units, or of services: in the order of the tree, never ranked. */
export function Page() {
  const t = useText(listMessages)
  const period = usePeriod()
  const [filters, setFilters] = useFilters({ of: ['units', 'services', 'touchpoints'], unit: '', q: '' })
  const { of, unit, q } = filters
  const list = usePages('GET /scorecards', { query: { ...period.query, of, unitId: unit || undefined, q } })
  const columns = useScorecardColumns(of, {
    running: period.running,
    indented: q === '',
    promised:
      list.rows.length === 0 || list.rows.some(({ measures }) => measures.within_completion.state !== 'none'),
  })
  return (
    <PageFrame title={t('title')} subtitle={t('subtitle')} act={<PageParts on="/scorecards" />} wide>
      <PeriodBar of={period} />
      <Filters label={t('filters')}>
        <SegmentedControl
          aria-label={t('of')}
          data={[
            { value: 'units', label: t('units') },
            { value: 'services', label: t('services') },
            { value: 'touchpoints', label: t('touchpoints') },
          ]}
          value={of}
          onChange={(kind) => setFilters({ of: kind, q: '' })}
        />
        <SearchField label={t(searchOf[of])} value={q} onChange={(words) => setFilters({ q: words })} />
        {unit !== '' && <OnlyBelow unitId={unit} forget={() => setFilters({ unit: '' })} />}
      </Filters>
      <LongList
        of={list}
        columns={columns}
        label={t('list')}
        rowKey={(row) => addressOf(row)}
        to={(row) => `${addressOf(row)}${period.search}`}
        empty={
          q === '' ? (
            <NothingYet of={of} />
          ) : (
            <Empty
              text={t('none.found')}
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

function NothingYet({ of }: { readonly of: keyof typeof searchOf }) {
  const t = useText(listMessages)
  if (of === 'touchpoints')
    return (
      <Empty
        icon={IconChartDots3}
        text={t('none.touchpoints')}
        act={<GoButton to="/touchpoints">{t('touchpointList')}</GoButton>}
      />
    )
  return (
    <Empty icon={IconChartDots3} text={t('none.yet')} act={<GoButton to="/ask">{t('catalogue')}</GoButton>} />
  )
}

const searchOf = {
  units: 'searchUnits',
  services: 'searchServices',
  touchpoints: 'searchTouchpoints',
} as const

function addressOf({ subject }: ScorecardRow): string {
  return `/scorecards/${subject.kind}s/${subjectNamed(subject).id}`
}

/** Says that only a part of the tree is shown, and leads back to the whole. */
function OnlyBelow({ unitId, forget }: { readonly unitId: string; readonly forget: () => void }) {
  const t = useText(listMessages)
  const { say } = useFormat()
  const unit = useRead('GET /units/:unitId', { params: { unitId } })
  return (
    <Button
      variant="light"
      rightSection={<IconX size={16} aria-hidden />}
      title={t('everywhere')}
      onClick={forget}
    >
      {t('only', { unit: say(unit.data?.name) })}
      <VisuallyHidden>. {t('everywhere')}</VisuallyHidden>
    </Button>
  )
}
