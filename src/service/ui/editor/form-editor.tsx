import { Button, Fieldset, Menu, Stack, Text } from '@mantine/core'
import { IconEye, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { FormField } from '../../contract.ts'
import { AnswerInput } from '../ask/answer-input.tsx'
import { emptyValue } from '../ask/answer-values.ts'
import { editorMessages } from './editor-messages.ts'
import { FieldEditor } from './field-editor.tsx'
import { fieldKinds } from './field-kinds.ts'
import type { ServiceEditor } from './service-editor.ts'
import { formOf, newField, type FieldValues } from './service-values.ts'

/** The questions of a service: added, moved, removed, and seen as askers will. */
export function FormEditor({ form }: { readonly form: ServiceEditor }) {
  const t = useText(editorMessages)
  const [openRow, setOpenRow] = useState<string>()
  const [preview, setPreview] = useState(false)
  const fields = form.values.form
  const add = (kind: FormField['kind']): void => {
    const field = newField(kind)
    form.mantine.insertListItem('form', field)
    setOpenRow(field.row)
  }
  return (
    <Fieldset legend={t('form.title')} radius="md">
      <Stack gap="sm">
        <Text c="dimmed">{t('form.why')}</Text>
        {fields.length === 0 && <Text>{t('form.none')}</Text>}
        {preview ? <Preview fields={fields} /> : <Fields form={form} openRow={openRow} onOpen={setOpenRow} />}
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
          {!preview && fields.length < 40 && (
            <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} data-path="form">
                  {t('form.add')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {fieldKinds.map((kind) => (
                  <Menu.Item key={kind} onClick={() => add(kind)}>
                    {t(`kind.${kind}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
          {fields.length > 0 && (
            <Button
              variant="subtle"
              leftSection={preview ? <IconPencil size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
              aria-pressed={preview}
              onClick={() => setPreview(!preview)}
            >
              {t(preview ? 'form.edit' : 'form.preview')}
            </Button>
          )}
        </div>
      </Stack>
    </Fieldset>
  )
}

interface FieldsProps {
  readonly form: ServiceEditor
  readonly openRow: string | undefined
  readonly onOpen: (row: string | undefined) => void
}

function Fields({ form, openRow, onOpen }: FieldsProps) {
  const t = useText(editorMessages)
  const { say } = useFormat()
  const tell = useTell()
  const fields = form.values.form
  const remove = (field: FieldValues, index: number): void => {
    form.mantine.removeListItem('form', index)
    const name = say(field.label) || t('field.untitled', { n: index + 1 })
    tell.undo(t('field.removed', { name }), () => {
      form.mantine.insertListItem('form', field, index)
      return Promise.resolve()
    })
  }
  return fields.map((field, index) => (
    <FieldEditor
      key={field.row}
      form={form}
      index={index}
      open={openRow === field.row}
      onToggle={() => onOpen(openRow === field.row ? undefined : field.row)}
      onRemove={() => remove(field, index)}
    />
  ))
}

/** The form as askers meet it; nothing of it can be filled in here. */
function Preview({ fields }: { readonly fields: readonly FieldValues[] }) {
  return (
    <div inert>
      <Stack gap="md">
        {formOf(fields).map((field) => (
          <AnswerInput
            key={field.key}
            field={field}
            value={emptyValue(field.kind)}
            onChange={() => undefined}
          />
        ))}
      </Stack>
    </div>
  )
}
