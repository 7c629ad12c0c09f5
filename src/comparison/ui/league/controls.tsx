import { SegmentedControl, Select, Switch } from '@mantine/core'
import { Filters } from '../../../platform/ui/lists/filters.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { League, LeagueMeasure, PeerGroup } from '../../contract.ts'
import { bandMessages } from './band-messages.ts'
import { leagueMessages } from './league-messages.ts'
import classes from './league.module.css'
import { useGroupName } from './use-band-words.ts'

export const measures = [
  'satisfied',
  'satisfaction_mean',
  'within_completion',
] as const satisfies readonly LeagueMeasure[]

interface ControlsProps {
  readonly groups: readonly PeerGroup[]
  readonly group: string
  readonly measure: LeagueMeasure
  readonly mix: boolean
  /** Why the mix cannot be allowed for here, as far as it is known. */
  readonly unadjusted: League['unadjusted']
  readonly onChange: (change: Partial<{ group: string; measure: LeagueMeasure; mix: 'yes' | 'no' }>) => void
}

/** Which units, by what, and whether the mix of requests is allowed for. */
export function Controls({ groups, group, measure, mix, unadjusted, onChange }: ControlsProps) {
  const t = useText(leagueMessages)
  const words = useText(bandMessages)
  const nameOf = useGroupName()
  return (
    <>
      <Filters label={t('filters')}>
        <Select
          label={t('group')}
          data={groups.map((one) => ({
            value: one.id,
            label: t('groupOption', { name: nameOf(one), units: one.units }),
          }))}
          value={group}
          onChange={(id) => id !== null && onChange({ group: id })}
          allowDeselect={false}
          searchable={groups.length > 8}
          w={{ base: '100%', xs: '19rem' }}
        />
        <SegmentedControl
          aria-label={t('measure')}
          className={classes['measures'] ?? ''}
          data={measures.map((one) => ({ value: one, label: words(`measure.${one}`) }))}
          value={measure}
          onChange={(one) => onChange({ measure: one })}
        />
      </Filters>
      <Switch
        label={words('mix.on')}
        description={unadjusted === null ? words('mix.why') : words(`unadjusted.${unadjusted}`)}
        checked={mix && unadjusted === null}
        disabled={unadjusted !== null}
        onChange={(event) => onChange({ mix: event.currentTarget.checked ? 'yes' : 'no' })}
        mb="md"
        maw="46rem"
      />
    </>
  )
}
