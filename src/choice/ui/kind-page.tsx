import { Card, Stack, Text, Title } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { DangerousAct } from '../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Go, GoButton, useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ServiceKindId, ServiceKindView } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import lines from '../../platform/ui/lists/lines.module.css'
import { KindForm } from './kinds/kind-form.tsx'
import { kindsMessages } from './kinds/kinds-messages.ts'
import { OutsideProviders } from './kinds/outside-providers.tsx'

const stale = [
  'GET /service-kinds',
  'GET /service-kinds/:kindId',
  'GET /service-kinds/:kindId/beside',
] as const

/** A kind of service: its services and outside providers, and changing them for whoever may. */
export function Page() {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const kindId = useParam('kindId') as ServiceKindId
  const kind = useRead('GET /service-kinds/:kindId', { params: { kindId } })
  return (
    <PageFrame
      title={kind.error ? t('title') : kind.data && say(kind.data.name)}
      back={{ to: '/market', label: t('back') }}
      act={kind.data && <GoButton to={`/market/beside/${kindId}`}>{t('see')}</GoButton>}
    >
      <Answered of={kind} shape="form">
        {(known) => (
          <Stack gap="xl">
            {known.may.change ? <Change key={known.id} kind={known} /> : <Members kind={known} />}
            <OutsideProviders kind={known} />
            {known.may.change && <Remove kind={known} />}
          </Stack>
        )}
      </Answered>
    </PageFrame>
  )
}

function Change({ kind }: { readonly kind: ServiceKindView }) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const tell = useTell()
  const save = useWrite('PUT /service-kinds/:kindId', { refresh: stale })
  return (
    <KindForm
      initial={kind}
      submit={t('save')}
      send={(body) => save.mutateAsync({ params: { kindId: kind.id }, body })}
      onDone={({ name }) => tell.done(t('saved', { name: say(name) }))}
    />
  )
}

function Remove({ kind }: { readonly kind: ServiceKindView }) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const tell = useTell()
  const go = useGo()
  const remove = useWrite('DELETE /service-kinds/:kindId', { refresh: ['GET /service-kinds'] })
  const name = say(kind.name)
  return (
    <div>
      <DangerousAct
        label={t('remove.label')}
        title={t('remove.title', { name })}
        consequences={t('remove.why')}
        act={t('remove.label')}
        reason={{ min: 1 }}
        run={async (reason) => {
          await remove.mutateAsync({ params: { kindId: kind.id }, body: { reason } })
          tell.done(t('removed', { name }))
          go('/market')
        }}
      />
    </div>
  )
}

function Members({ kind }: { readonly kind: ServiceKindView }) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  return (
    <Stack gap="md">
      {kind.concerns && <Text>{t('concernsWhy')}</Text>}
      <Card withBorder padding="md" component="section">
        <Title order={2}>{t('services')}</Title>
        {kind.members.length === 0 ? (
          <Text c="dimmed">{t('noneChosen')}</Text>
        ) : (
          <ul className={lines['lines']}>
            {kind.members.map(({ id, name, unit, retired }) => (
              <li key={id}>
                <Go to={`/services/${id}`}>{say(name)}</Go>
                <Text c="dimmed">
                  {say(unit.name)}
                  {retired && ` · ${t('retired')}`}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Stack>
  )
}
