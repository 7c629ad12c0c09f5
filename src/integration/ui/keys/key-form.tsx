import { Checkbox, Select, Stack, TextInput } from '@mantine/core'
import { scopes, type Scope } from '../../../platform/auth/permission.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { KeyEndpoints } from '../../contract.ts'
import type { Answer } from '../../../platform/ui/client/endpoint-types.ts'
import { useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { keyMessages } from './key-messages.ts'
import { scopeMessages } from './scope-messages.ts'

/** For how many days a key can be made to work on the screen. */
const lengths = [7, 30, 90, 180, 365] as const

interface KeyFormProps {
  readonly onMade: (made: Answer<KeyEndpoints['POST /keys']>) => void
  readonly onClose: () => void
}

/** What a key is for, what it may and for how long. */
export function KeyForm({ onMade, onClose }: KeyFormProps) {
  const t = useText(keyMessages)
  const scopeWords = useText(scopeMessages)
  const make = useWrite('POST /keys', { refresh: ['GET /keys'] })
  const form = useApiForm({
    initialValues: { name: '', scopes: [] as Scope[], days: '90' },
    validate: {
      name: (name: string) => (name.trim() === '' ? t('nameNeeded') : null),
      scopes: (chosen: readonly Scope[]) => (chosen.length === 0 ? t('scopesNeeded') : null),
    },
    send: ({ days, ...body }) => make.mutateAsync({ body: { ...body, days: Number(days) } }),
    onDone: onMade,
  })
  return (
    <Dialog wide title={t('new')} onClose={onClose}>
      <ApiForm form={form} submit={t('new')}>
        <TextInput
          label={t('name')}
          description={t('nameWhy')}
          maxLength={80}
          required
          data-autofocus
          {...form.field('name')}
        />
        <Checkbox.Group label={t('scopes')} description={t('scopesWhy')} required {...form.field('scopes')}>
          <Stack gap="xs" mt="sm">
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={scopeWords(scope)} description={scope} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select
          label={t('days')}
          data={lengths.map((n) => ({ value: String(n), label: t('nDays', { n }) }))}
          allowDeselect={false}
          {...form.field('days')}
        />
      </ApiForm>
    </Dialog>
  )
}
