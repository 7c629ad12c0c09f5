import { Button, CopyButton, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PersonView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { personMessages } from './person-messages.ts'

/** Invites a person; without mail settings the link is shown, to be handed over. */
export function InvitePerson({ person }: { readonly person: PersonView }) {
  const t = useText(personMessages)
  const tell = useTell()
  const [shown, setShown] = useState(false)
  const invite = useWrite('POST /people/:personId/invitation', {
    refresh: ['GET /people'],
    onDone: () => setShown(true),
  })
  const send = (): void => invite.mutate({ params: { personId: person.id } }, { onError: tell.failed })
  return (
    <>
      <ActButton loading={invite.isPending} onClick={send}>
        {t(person.access === 'invited' ? 'invite.again' : 'invite')}
      </ActButton>
      {shown && invite.data && (
        <Invited person={person} invitation={invite.data} onClose={() => setShown(false)} />
      )}
    </>
  )
}

interface InvitedProps {
  readonly person: PersonView
  readonly invitation: { readonly link: string | null; readonly expiresAt: string }
  readonly onClose: () => void
}

function Invited({ person, invitation, onClose }: InvitedProps) {
  const t = useText(personMessages)
  const { instant } = useFormat()
  const { link } = invitation
  const until = instant(invitation.expiresAt)
  return (
    <Dialog title={t('invite.title', { name: person.name })} onClose={onClose}>
      {link === null ? (
        <Text mb="md">{t('invite.sent', { email: person.email ?? '', until })}</Text>
      ) : (
        <>
          <Text mb="md">{t('invite.link', { name: person.name, until })}</Text>
          <TextInput
            label={t('invite.address')}
            value={link}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
            mb="md"
          />
        </>
      )}
      <Group gap="sm">
        {link !== null && (
          <CopyButton value={link} timeout={4000}>
            {({ copied, copy }) => (
              <ActButton onClick={copy}>{t(copied ? 'invite.copied' : 'invite.copy')}</ActButton>
            )}
          </CopyButton>
        )}
        <Button variant="default" onClick={onClose}>
          {t('invite.close')}
        </Button>
      </Group>
    </Dialog>
  )
}
