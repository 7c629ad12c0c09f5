import { Button, Group } from '@mantine/core'
import { IconArrowsSort, IconDownload } from '@tabler/icons-react'
import { downloadAddress } from '../../platform/ui/client/call.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { PeriodBar } from '../../platform/ui/period/period-bar.tsx'
import { usePeriod } from '../../platform/ui/period/use-period.ts'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { PeerGroup } from '../contract.ts'
import { useRead } from './api.ts'
import { Compared, isLong } from './league/compared.tsx'
import { Controls, measures } from './league/controls.tsx'
import { FindingCard } from './league/finding-card.tsx'
import { FunnelCard } from './league/funnel-card.tsx'
import { leagueMessages } from './league/league-messages.ts'
import classes from './league/league.module.css'
import { groupScorecard } from './league/scorecard-of.ts'
import { Unranked } from './league/unranked.tsx'

/** Units of a group beside each other. */
export function Page() {
  const t = useText(leagueMessages)
  const groups = useRead('GET /leagues')
  return (
    <PageFrame
      title={t('title')}
      subtitle={t('subtitle')}
      back={{ to: '/scorecards', label: t('back') }}
      wide
    >
      <Answered
        of={groups}
        shape="list"
        empty={(known) => known.groups.length === 0}
        whenEmpty={<Empty icon={IconArrowsSort} text={t('none.group')} />}
      >
        {(known) => <LeagueOf groups={known.groups} />}
      </Answered>
    </PageFrame>
  )
}

function LeagueOf({ groups }: { readonly groups: readonly PeerGroup[] }) {
  const t = useText(leagueMessages)
  const period = usePeriod('quarter')
  const [filters, setFilters] = useFilters({ group: '', measure: measures, mix: ['no', 'yes'] })
  // One's own likes first; else the first there are.
  const group = (
    groups.find(({ id }) => id === filters.group) ??
    groups.find(({ own, kind }) => own && kind !== 'head_office') ??
    groups[0]
  )?.id
  const { measure } = filters
  const query = { ...period.query, measure, adjusted: filters.mix === 'yes' }
  const input = { params: { groupId: group ?? 'branch' }, query }
  const league = useRead('GET /leagues/:groupId', input, { keep: true, enabled: group !== undefined })
  return (
    <>
      <PeriodBar of={period} />
      <Controls
        groups={groups}
        group={group ?? ''}
        measure={measure}
        mix={filters.mix === 'yes'}
        unadjusted={league.isPlaceholderData ? null : (league.data?.unadjusted ?? null)}
        onChange={setFilters}
      />
      <Answered of={league} shape="list" rows={8}>
        {(known) => (
          <div className={classes['body']} aria-busy={league.isPlaceholderData}>
            <FindingCard league={known} period={period} />
            {/* Nobody scrolls past hundreds of rows: there the funnel comes first. */}
            {isLong(known) && <FunnelCard league={known} />}
            <Compared key={`compared ${known.group.id}`} league={known} period={period} />
            {!isLong(known) && <FunnelCard league={known} />}
            <Unranked key={`unranked ${known.group.id}`} league={known} period={period} />
            <Group gap="md">
              <Button
                component="a"
                href={downloadAddress('GET /leagues/:groupId/figures.csv', input)}
                download
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden />}
              >
                {t('csv')}
              </Button>
              <Go to={groupScorecard(known.group.id, period)}>{t('together')}</Go>
              <Go to="/scorecards/league/groups">{t('groups')}</Go>
            </Group>
          </div>
        )}
      </Answered>
    </>
  )
}
