import { Select, TextInput } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { BadgeIssuer, CredentialKind } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import { badgesMessages } from './badges-messages.ts'

interface AchievementValues {
  readonly issuerId: BadgeIssuer['id'] | null
  readonly achievementId: string
  readonly kindId: CredentialKind['id'] | null
  readonly reason: string
}
const nothingYet: AchievementValues = { issuerId: null, achievementId: '', kindId: null, reason: '' }

/** Saying which kind of credential an achievement of an issuer proves. */
export function AchievementForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText(badgesMessages)
  const { say } = useFormat()
  const tell = useTell()
  const issuers = useRead('GET /badge-issuers').data?.rows ?? []
  const kinds = useRead('GET /credential-kinds').data?.rows.filter(({ retired }) => !retired) ?? []
  const keep = useWrite('POST /badge-achievements', { refresh: ['GET /badge-achievements'] })
  const needed = (value: string | null) => (value === null || value.trim() === '' ? t('needed') : null)
  const form = useApiForm({
    initialValues: nothingYet,
    validate: { issuerId: needed, achievementId: needed, kindId: needed, reason: needed },
    send: ({ issuerId, kindId, ...rest }: AchievementValues) => {
      if (issuerId === null || kindId === null) throw new Error('Checked before')
      return keep.mutateAsync({ body: { ...rest, issuerId, kindId } })
    },
    onDone: () => {
      tell.done(t('proves.saved'))
      onClose()
    },
  })
  return (
    <Dialog title={t('proves.add')} onClose={onClose} wide>
      <ApiForm form={form} submit={t('save')}>
        <Select
          label={t('prove.issuer')}
          data={issuers.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          required
          data-path="issuerId"
          {...form.field('issuerId')}
        />
        <TextInput
          label={t('prove.achievement')}
          maxLength={2000}
          required
          {...form.field('achievementId')}
        />
        <Select
          label={t('prove.kind')}
          data={kinds.map(({ id, name }) => ({ value: id, label: say(name) }))}
          searchable
          required
          data-path="kindId"
          {...form.field('kindId')}
        />
        <ReasonInput label={t('reason')} {...form.field('reason')} />
      </ApiForm>
    </Dialog>
  )
}
