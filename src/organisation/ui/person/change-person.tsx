import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PersonView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { personFormMessages } from './person-form-messages.ts'
import { personMessages } from './person-messages.ts'

/** What a new address means, by how the person signs in. */
const hints = { none: 'emailWhy', invited: 'emailInvitedWhy', active: 'emailActiveWhy' } as const

/** Changing a person's name and e-mail address. */
export function ChangePerson({ person }: { readonly person: PersonView }) {
  const t = useText(personMessages)
  const [changing, setChanging] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setChanging(true)}>
        {t('change')}
      </Button>
      {changing && <Changing person={person} onClose={() => setChanging(false)} />}
    </>
  )
}

function Changing({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }) {
  const t = useText(personMessages)
  const words = useText(personFormMessages)
  const tell = useTell()
  const save = useWrite('PATCH /people/:personId', { refresh: ['GET /people/:personId', 'GET /people'] })
  const form = useApiForm({
    initialValues: { name: person.name, email: person.email ?? '' },
    validate: { name: (name: string) => (name.trim() === '' ? words('nameNeeded') : null) },
    send: ({ name, email }) =>
      save.mutateAsync({
        params: { personId: person.id },
        body: { name, email: email.trim() === '' ? null : email.trim() },
      }),
    onDone: ({ name }) => {
      tell.done(t('change.done', { name }))
      onClose()
    },
  })
  return (
    <Dialog title={t('change.title', { name: person.name })} onClose={onClose}>
      <ApiForm form={form} submit={t('save')}>
        <TextInput label={words('name')} maxLength={160} data-autofocus {...form.field('name')} />
        <TextInput
          type="email"
          label={words('email')}
          description={words(hints[person.access ?? 'none'])}
          maxLength={254}
          {...form.field('email')}
        />
      </ApiForm>
    </Dialog>
  )
}
