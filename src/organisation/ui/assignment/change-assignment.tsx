import { Button, Checkbox, Text, TextInput } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { AssignmentView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { assignmentMessages } from './assignment-messages.ts'
import { staleByAssigning } from './stale-by-assigning.ts'

interface ChangeAssignmentProps {
  readonly of: AssignmentView
  readonly mayHead: boolean
  readonly onClose: () => void
}

/** When an assignment ends, and whether it heads its unit. */
export function ChangeAssignment({ of, mayHead, onClose }: ChangeAssignmentProps) {
  const t = useText(assignmentMessages)
  const { say } = useFormat()
  const today = useToday()
  const tell = useTell()
  const save = useWrite('PATCH /assignments/:assignmentId', { refresh: staleByAssigning })
  const form = useApiForm({
    initialValues: { endsOn: of.endsOn ?? '', head: of.head },
    validate: { endsOn: (day: string) => (day !== '' && day < of.startsOn ? t('order') : null) },
    send: ({ endsOn, head }) =>
      save.mutateAsync({
        params: { assignmentId: of.id },
        body: { endsOn: endsOn === '' ? null : endsOn, ...(head !== of.head && { head }) },
      }),
    onDone: () => {
      tell.done(t('change.done'))
      onClose()
    },
  })
  const { name } = of.person
  return (
    <Dialog title={t('change.title', { name })} onClose={onClose}>
      <Text mb="md">{t('end.why', { name, unit: say(of.unit.name) })}</Text>
      <ApiForm
        form={form}
        submit={t('change.act')}
        beside={
          of.startsOn <= today &&
          form.values.endsOn !== today && (
            <Button variant="subtle" onClick={() => form.setFieldValue('endsOn', today)}>
              {t('end.today')}
            </Button>
          )
        }
      >
        <TextInput type="date" label={t('endsOn')} min={of.startsOn} {...form.field('endsOn')} />
        {mayHead && (
          <Checkbox
            label={t('isHead')}
            description={t('isHeadWhy')}
            {...form.field('head', { type: 'checkbox' })}
          />
        )}
      </ApiForm>
    </Dialog>
  )
}
