import { Badge, Card, Stack, Text } from '@mantine/core'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { PeerGroup } from '../contract.ts'
import { useRead } from './api.ts'
import { groupsMessages } from './groups/groups-messages.ts'
import classes from './groups/groups.module.css'
import lines from '../../platform/ui/lists/lines.module.css'
import { ThresholdsCard } from './groups/thresholds-card.tsx'
import { leagueMessages } from './league/league-messages.ts'
import { useGroupName } from './league/use-band-words.ts'

/** Who is compared with whom, and from which difference on units are told apart. */
export function Page() {
  const t = useText(groupsMessages)
  const league = useText(leagueMessages)
  const groups = useRead('GET /leagues')
  return (
    <PageFrame
      title={t('title')}
      subtitle={t('subtitle')}
      back={{ to: '/scorecards/league', label: t('back') }}
      act={
        groups.data?.may.make === true && <ActButton to="/scorecards/league/groups/new">{t('add')}</ActButton>
      }
    >
      <Stack gap="lg">
        <Card withBorder padding="md" component="section">
          <h2 className={classes['title']}>{t('list.title')}</h2>
          <Text c="dimmed" mb="sm">
            {t('list.lead')}
          </Text>
          <Answered
            of={groups}
            shape="text"
            rows={4}
            empty={(known) => known.groups.length === 0}
            whenEmpty={<Text>{league('none.group')}</Text>}
          >
            {(known) => <Groups groups={known.groups} />}
          </Answered>
        </Card>
        <ThresholdsCard />
      </Stack>
    </PageFrame>
  )
}

function Groups({ groups }: { readonly groups: readonly PeerGroup[] }) {
  const t = useText(groupsMessages)
  const nameOf = useGroupName()
  return (
    <ul className={lines['lines']} aria-label={t('list.title')}>
      {groups.map((group) => (
        <li key={group.id}>
          <span>
            <Go to={`/scorecards/league/groups/${group.id}`} fw={650}>
              {nameOf(group)}
            </Go>{' '}
            {group.kind !== null && <Badge color="gray">{t('byKind')}</Badge>}{' '}
            {group.kind === null && group.concerns && <Badge>{t('concerns')}</Badge>}
          </span>
          <Text c="dimmed">{t('units', { n: group.units })}</Text>
        </li>
      ))}
    </ul>
  )
}
