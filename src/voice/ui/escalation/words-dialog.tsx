import { Text, Textarea } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'

interface WordsDialogProps {
  readonly title: string
  readonly lead?: string
  readonly label: string
  readonly needed: string
  readonly submit: string
  /** Where the server names the words. */
  readonly name: 'text' | 'reason'
  readonly send: (words: string) => Promise<unknown>
  readonly onDone: () => void
  readonly onClose: () => void
}

/** An act that wants nothing but words. */
export function WordsDialog({
  title,
  lead,
  label,
  needed,
  submit,
  name,
  send,
  onDone,
  onClose,
}: WordsDialogProps) {
  const form = useApiForm({
    initialValues: { words: '' },
    fieldOf: (field) => (field === `body.${name}` ? 'words' : field),
    validate: { words: (words: string) => (words.trim() === '' ? needed : null) },
    send: ({ words }) => send(words),
    onDone: () => {
      onDone()
      onClose()
    },
  })
  return (
    <Dialog title={title} onClose={onClose} wide>
      {lead !== undefined && <Text mb="md">{lead}</Text>}
      <ApiForm form={form} submit={submit}>
        <Textarea label={label} autosize minRows={3} maxLength={2000} required {...form.field('words')} />
      </ApiForm>
    </Dialog>
  )
}
