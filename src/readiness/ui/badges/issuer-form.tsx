import { Textarea, TextInput } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { BadgeIssuer } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { badgesMessages } from './badges-messages.ts'
import { issuerValues, keysOf, type IssuerValues } from './issuer-values.ts'

const stale = ['GET /badge-issuers', 'GET /badge-achievements'] as const

interface IssuerFormProps {
  /** Left out: a new one. */
  readonly issuer?: BadgeIssuer
  readonly onClose: () => void
}

/** An issuer whose badges are believed, with its keys. */
export function IssuerForm({ issuer, onClose }: IssuerFormProps) {
  const t = useText(badgesMessages)
  const tell = useTell()
  const add = useWrite('POST /badge-issuers', { refresh: stale })
  const change = useWrite('PUT /badge-issuers/:badgeIssuerId', { refresh: stale })
  const needed = (value: string) => (value.trim() === '' ? t('needed') : null)
  const form = useApiForm({
    initialValues: issuerValues(issuer),
    validate: { issuer: needed, name: needed, reason: needed },
    fieldOf: (name) => name.replace(/^body\./, '').replace(/^keys\..*$/, 'keys'),
    send: ({ issuer: address, name, keys, reason }: IssuerValues) => {
      const body = { name, keys: keysOf(keys), reason }
      return issuer === undefined
        ? add.mutateAsync({ body: { ...body, issuer: address } })
        : change.mutateAsync({ params: { badgeIssuerId: issuer.id }, body })
    },
    onDone: ({ name }) => {
      tell.done(t('issuers.saved', { name }))
      onClose()
    },
  })
  const title = issuer === undefined ? t('issuers.add') : t('issuers.changeOf', { name: issuer.name })
  return (
    <Dialog title={title} onClose={onClose} wide>
      <ApiForm form={form} submit={t('save')}>
        <TextInput label={t('issuer.name')} maxLength={120} required {...form.field('name')} />
        <TextInput
          label={t('issuer.address')}
          description={t('issuer.addressWhy')}
          maxLength={2000}
          required
          disabled={issuer !== undefined}
          {...form.field('issuer')}
        />
        <Textarea
          label={t('issuer.keys')}
          description={t('issuer.keysWhy')}
          autosize
          minRows={3}
          {...form.field('keys')}
        />
        <ReasonInput label={t('reason')} {...form.field('reason')} />
      </ApiForm>
    </Dialog>
  )
}
