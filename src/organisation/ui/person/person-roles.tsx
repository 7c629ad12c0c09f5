import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { Badge, Button, Checkbox, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { PersonView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { roleMessages } from '../parts/role-messages.ts'
import { Section } from '../parts/section.tsx'
import { personMessages } from './person-messages.ts'

/** Roles that are granted; the others follow from assignments. */
const granted = ['steward', 'auditor', 'administrator'] as const

/** What a person may do, and changing it with a reason. */
export function PersonRoles({ person }: { readonly person: PersonView }) {
  const t = useText(personMessages)
  const roles = useText(roleMessages)
  const [changing, setChanging] = useState(false)
  return (
    <Section
      title={t('roles')}
      act={
        person.may.changeRoles && (
          <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
            {t('roles.change')}
          </Button>
        )
      }
    >
      <Group gap="xs">
        {person.roles.map((role) => (
          <Badge key={role}>{roles(role)}</Badge>
        ))}
      </Group>
      {changing && <ChangeRoles person={person} onClose={() => setChanging(false)} />}
    </Section>
  )
}

interface ChangeRolesProps {
  readonly person: PersonView
  readonly onClose: () => void
}

function ChangeRoles({ person, onClose }: ChangeRolesProps) {
  const t = useText(personMessages)
  const roles = useText(roleMessages)
  const tell = useTell()
  const { id: personId, name } = person
  const save = useWrite('PUT /people/:personId/roles', { refresh: ['GET /people/:personId', 'GET /people'] })
  const form = useApiForm({
    initialValues: {
      steward: person.roles.includes('steward'),
      auditor: person.roles.includes('auditor'),
      administrator: person.roles.includes('administrator'),
      reason: '',
    },
    validate: { reason: (reason: string) => (reason.trim().length < 3 ? t('roles.reasonNeeded') : null) },
    send: ({ reason, ...chosen }) =>
      save.mutateAsync({
        params: { personId },
        body: { roles: granted.filter((role) => chosen[role]), reason },
      }),
    onDone: () => {
      tell.done(t('roles.done', { name }))
      onClose()
    },
  })
  return (
    <Dialog title={t('roles.title', { name })} onClose={onClose}>
      <ApiForm form={form} submit={t('roles.act')}>
        <Stack gap="sm">
          {granted.map((role) => (
            <Checkbox
              key={role}
              label={roles(role)}
              description={t(`roles.${role}`)}
              {...form.field(role, { type: 'checkbox' })}
            />
          ))}
        </Stack>
        <ReasonInput label={t('roles.reason')} description={t('roles.reasonWhy')} {...form.field('reason')} />
      </ApiForm>
    </Dialog>
  )
}
