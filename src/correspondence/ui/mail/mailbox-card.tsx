import { Alert, Button, Card, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { MailboxView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { mailMessages } from './mail-messages.ts'
import { MailboxForm } from './mailbox-form.tsx'

/** The unit's address and what mail to it asks for. */
export function MailboxCard({ of }: { readonly of: MailboxView }) {
  const t = useText(mailMessages)
  const [open, setOpen] = useState(false)
  return (
    <Card withBorder component="section" padding="md" mb="lg" aria-label={t('address.title')}>
      <Title order={2} mb="xs">
        {t('address.title')}
      </Title>
      <Address of={of} />
      {of.may.change && (
        <Group gap="xs" mt="md">
          <Button variant="default" onClick={() => setOpen(true)}>
            {t(of.mailbox === null ? 'address.give' : 'address.change')}
          </Button>
          <TakeAway of={of} />
        </Group>
      )}
      {open && <MailboxForm of={of} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function Address({ of: { mailbox, domain } }: { readonly of: MailboxView }) {
  const t = useText(mailMessages)
  const { say } = useFormat()
  if (domain === null) return <Text c="dimmed">{t('address.off')}</Text>
  if (mailbox === null) return <Text c="dimmed">{t('address.none')}</Text>
  return (
    <>
      <Text fw={650} style={{ overflowWrap: 'anywhere' }}>
        {mailbox.address}
      </Text>
      {mailbox.answerable ? (
        <Text>{t('address.service', { service: say(mailbox.service.name) })}</Text>
      ) : (
        <Alert color="broken" mt="xs">
          {t('address.broken')}
        </Alert>
      )}
    </>
  )
}

function TakeAway({ of: { mailbox, unit } }: { readonly of: MailboxView }) {
  const t = useText(mailMessages)
  const tell = useTell()
  const remove = useWrite('DELETE /units/:unitId/mailbox', { refresh: ['GET /units/:unitId/mailbox'] })
  if (mailbox === null) return null
  const { address } = mailbox
  return (
    <DangerousAct
      label={t('address.remove')}
      title={t('address.remove.title', { address })}
      consequences={t('address.remove.why')}
      act={t('address.remove')}
      run={async () => {
        await remove.mutateAsync({ params: { unitId: unit.id } })
        tell.done(t('address.removed', { address }))
      }}
    />
  )
}
