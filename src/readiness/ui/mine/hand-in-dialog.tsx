import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import type { PersonId } from '../../../organisation/contract.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm, type ApiForm as Form } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { CredentialKind, EvidenceFile } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import { stale } from '../parts/stale.ts'
import { DocumentInput } from './document-input.tsx'
import { mineMessages } from './mine-messages.ts'

interface HandInProps {
  readonly personId: string
  readonly onClose: () => void
}

/** A credential with its document. */
export function HandInDialog({ personId, onClose }: HandInProps) {
  const t = useText(mineMessages)
  const kinds = useRead('GET /credential-kinds')
  return (
    <Dialog title={t('handIn.title')} onClose={onClose}>
      <Answered of={kinds} shape="form">
        {({ rows }) => (
          <HandInForm
            kinds={rows.filter(({ retired }) => !retired)}
            personId={personId as PersonId}
            onClose={onClose}
          />
        )}
      </Answered>
    </Dialog>
  )
}

interface HandInValues {
  readonly kindId: CredentialKind['id'] | null
  readonly number: string
  readonly issuedOn: string
  readonly validUntil: string
  readonly competent: boolean
  readonly note: string
  readonly fileId: EvidenceFile | null
}
const nothingYet: HandInValues = {
  kindId: null,
  number: '',
  issuedOn: '',
  validUntil: '',
  competent: true,
  note: '',
  fileId: null,
}

function HandInForm({
  kinds,
  personId,
  onClose,
}: {
  readonly kinds: readonly CredentialKind[]
  readonly personId: PersonId
  readonly onClose: () => void
}) {
  const t = useText(mineMessages)
  const tell = useTell()
  const write = useWrite('POST /people/:personId/evidence', { refresh: stale })
  const needed = (value: unknown) => (value === null || value === '' ? t('handIn.needed') : null)
  const form = useApiForm({
    initialValues: nothingYet,
    validate: { kindId: needed, issuedOn: needed, fileId: needed },
    send: ({ kindId, fileId, validUntil, ...rest }: HandInValues) => {
      if (kindId === null || fileId === null) throw new Error('Checked before')
      const until = validUntil === '' ? {} : { validUntil }
      return write.mutateAsync({
        params: { personId },
        body: { ...rest, ...until, kindId, fileId: fileId.id },
      })
    },
    onDone: () => {
      tell.done(t('handIn.done'))
      onClose()
    },
  })
  return (
    <ApiForm form={form} submit={t('handIn.send')}>
      <HandInFields form={form} kinds={kinds} />
    </ApiForm>
  )
}

interface FieldsProps {
  readonly form: Form<HandInValues>
  readonly kinds: readonly CredentialKind[]
}

function HandInFields({ form, kinds }: FieldsProps) {
  const t = useText(mineMessages)
  const { say } = useFormat()
  const chosen = kinds.find(({ id }) => id === form.values.kindId)
  return (
    <>
      <Select
        label={t('handIn.kind')}
        data={kinds.map(({ id, name }) => ({ value: id, label: say(name) }))}
        searchable
        required
        data-path="kindId"
        {...form.field('kindId')}
      />
      <TextInput label={t('handIn.number')} maxLength={80} {...form.field('number')} />
      <TextInput type="date" label={t('handIn.issued')} required {...form.field('issuedOn')} />
      <TextInput
        type="date"
        label={t('handIn.until')}
        description={chosen && t('handIn.untilWhy', { usual: usualOf(chosen, t) })}
        {...form.field('validUntil')}
      />
      {chosen?.assessed === true && (
        <Checkbox label={t('handIn.competent')} {...form.field('competent', { type: 'checkbox' })} />
      )}
      <DocumentInput
        value={form.values.fileId}
        onChange={(file) => form.setFieldValue('fileId', file)}
        error={form.field('fileId').error}
      />
      <Textarea label={t('handIn.note')} maxLength={500} autosize minRows={2} {...form.field('note')} />
    </>
  )
}

function usualOf(
  { validityMonths }: CredentialKind,
  t: ReturnType<typeof useText<typeof mineMessages>>,
): string {
  return validityMonths === null ? t('handIn.noEnd') : t('handIn.months', { n: validityMonths })
}
