import { Button, Card, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { OutsideProvider, ServiceKindView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { usePriceWords } from '../cards/outside-card.tsx'
import { usePromiseWords } from '../cards/promise-lines.tsx'
import lines from '../../../platform/ui/lists/lines.module.css'
import { kindsMessages } from './kinds-messages.ts'
import { OutsideForm } from './outside-form.tsx'

/** Providers outside of the organisation that stand beside the services of a kind, and keeping them. */
export function OutsideProviders({ kind }: { readonly kind: ServiceKindView }) {
  const t = useText(kindsMessages)
  const [opened, setOpened] = useState<OutsideProvider | 'new'>()
  const close = (): void => setOpened(undefined)
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between" gap="xs">
        <Title order={2}>{t('outside.title')}</Title>
        {kind.may.change && (
          <Button variant="default" size="compact-md" onClick={() => setOpened('new')}>
            {t('outside.add')}
          </Button>
        )}
      </Group>
      <Text c="dimmed" mb="sm">
        {t('outside.lead')}
      </Text>
      {kind.outside.length === 0 ? (
        <Text>{t('outside.none')}</Text>
      ) : (
        <ul className={lines['lines']} aria-label={t('outside.title')}>
          {kind.outside.map((provider) => (
            <li key={provider.id}>
              <Line provider={provider} />
              {kind.may.change && <Acts provider={provider} onChange={() => setOpened(provider)} />}
            </li>
          ))}
        </ul>
      )}
      {opened !== undefined && (
        <OutsideForm kindId={kind.id} {...(opened !== 'new' && { provider: opened })} onClose={close} />
      )}
    </Card>
  )
}

function Line({ provider }: { readonly provider: OutsideProvider }) {
  const promise = usePromiseWords()
  const price = usePriceWords()
  const told = [promise(provider), ...(provider.price === null ? [] : [price(provider.price)])]
  return (
    <div>
      <Text fw={650}>{provider.name}</Text>
      <Text c="dimmed">{told.join(' · ')}</Text>
    </div>
  )
}

function Acts({ provider, onChange }: { readonly provider: OutsideProvider; readonly onChange: () => void }) {
  const t = useText(kindsMessages)
  const tell = useTell()
  const { id, name } = provider
  const remove = useWrite('DELETE /outside-providers/:providerId', {
    refresh: ['GET /service-kinds/:kindId', 'GET /service-kinds/:kindId/beside', 'GET /service-kinds'],
  })
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('outside.changeOf', { name })}
        onClick={onChange}
      >
        {t('outside.change')}
      </Button>
      <DangerousAct
        label={t('outside.remove')}
        title={t('outside.removeTitle', { name })}
        consequences={t('outside.removeWhy')}
        act={t('outside.remove')}
        reason={{ min: 1 }}
        button={{ size: 'compact-md' }}
        run={async (reason) => {
          await remove.mutateAsync({ params: { providerId: id }, body: { reason } })
          tell.done(t('outside.removed', { name }))
        }}
      />
    </Group>
  )
}
