import { Card, Stack, Text } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { DangerousAct } from '../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go, GoButton, useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { PeerGroupId, PeerGroupView } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { GroupForm } from './groups/group-form.tsx'
import { groupsMessages } from './groups/groups-messages.ts'
import lines from '../../platform/ui/lists/lines.module.css'
import { useGroupName } from './league/use-band-words.ts'

const stale = ['GET /leagues', 'GET /peer-groups/:peerGroupId', 'GET /leagues/:groupId'] as const

/** A peer group: its members, and changing them for whoever may. */
export function Page() {
  const t = useText(groupsMessages)
  const nameOf = useGroupName()
  const peerGroupId = useParam('peerGroupId') as PeerGroupId
  const group = useRead('GET /peer-groups/:peerGroupId', { params: { peerGroupId } })
  return (
    <PageFrame
      title={group.error ? t('title') : group.data && nameOf(group.data)}
      subtitle={group.data && t('units', { n: group.data.units })}
      back={{ to: '/scorecards/league/groups', label: t('backToGroups') }}
      act={group.data && <GoButton to={`/scorecards/league?group=${peerGroupId}`}>{t('see')}</GoButton>}
    >
      <Answered of={group} shape="form">
        {(known) => (known.may.change ? <Change key={known.id} group={known} /> : <Members group={known} />)}
      </Answered>
    </PageFrame>
  )
}

function Change({ group }: { readonly group: PeerGroupView }) {
  const t = useText(groupsMessages)
  const { say } = useFormat()
  const tell = useTell()
  const go = useGo()
  const params = { peerGroupId: group.id as PeerGroupId }
  const save = useWrite('PUT /peer-groups/:peerGroupId', { refresh: stale })
  const remove = useWrite('DELETE /peer-groups/:peerGroupId', { refresh: ['GET /leagues'] })
  const name = say(group.name)
  return (
    <Stack gap="xl">
      <GroupForm
        initial={{ name: group.name ?? { id: '', en: '' }, members: group.members }}
        submit={t('save')}
        send={(body) => save.mutateAsync({ params, body })}
        onDone={(after) => {
          tell.done(t('saved', { name: say(after.name) }))
          go('/scorecards/league/groups')
        }}
      />
      <div>
        <DangerousAct
          label={t('remove.label')}
          title={t('remove.title', { name })}
          consequences={t('remove.why')}
          act={t('remove.label')}
          reason={{ min: 1 }}
          run={async (reason) => {
            await remove.mutateAsync({ params, body: { reason } })
            tell.done(t('removed', { name }))
            go('/scorecards/league/groups')
          }}
        />
      </div>
    </Stack>
  )
}

function Members({ group }: { readonly group: PeerGroupView }) {
  const t = useText(groupsMessages)
  const { say } = useFormat()
  return (
    <Stack gap="md">
      {group.kind === null && group.concerns && <Text>{t('concernsWhy')}</Text>}
      <Card withBorder padding="md">
        <ul className={lines['lines']} aria-label={t('members')}>
          {group.members.map(({ id, name, code }) => (
            <li key={id}>
              <Go to={`/scorecards/units/${id}`}>{say(name)}</Go>
              <Text c="dimmed">{code}</Text>
            </li>
          ))}
        </ul>
      </Card>
    </Stack>
  )
}
