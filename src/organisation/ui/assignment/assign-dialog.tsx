import { Checkbox, Group, TextInput } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useToday } from '../../../platform/ui/formats/use-today.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { AssignmentView, OrganisationEndpoints, UnitView } from '../../contract.ts'
import type { InputArgument } from '../../../platform/ui/client/endpoint-types.ts'
import { useWrite } from '../api.ts'
import { chooseMessages } from '../parts/choose-messages.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { JobSelect } from '../parts/job-select.tsx'
import { UnitSelect } from '../parts/unit-select.tsx'
import { PersonSelect } from '../person-select.tsx'
import { assignmentMessages } from './assignment-messages.ts'
import { staleByAssigning } from './stale-by-assigning.ts'

interface AssignDialogProps {
  /** To this unit; without one it is chosen. */
  readonly unit?: Pick<UnitView, 'id' | 'name'> | undefined
  /** This person; without one it is chosen. */
  readonly person?: AssignmentView['person'] | undefined
  readonly mayHead: boolean
  readonly onClose: () => void
}

interface AssignValues {
  readonly personId: string | null
  readonly unitId: string | null
  readonly jobId: string | null
  readonly head: boolean
  readonly startsOn: string
  readonly endsOn: string
}

/** A person takes a job in a unit, from a day, perhaps as its head. */
export function AssignDialog({ unit, person, mayHead, onClose }: AssignDialogProps) {
  const t = useText(assignmentMessages)
  const choose = useText(chooseMessages)
  const { say } = useFormat()
  const form = useAssigning({ unit, person, onClose })
  const title = person
    ? t('assign.person', { name: person.name })
    : t('assign.title', { unit: say(unit?.name) })
  return (
    <Dialog title={title} onClose={onClose}>
      <ApiForm form={form} submit={t('assign.act')}>
        {person === undefined && (
          <PersonSelect
            label={t('person')}
            placeholder={choose('person.find')}
            nobody={choose('person.none')}
            data-path="personId"
            {...form.field('personId')}
          />
        )}
        {unit === undefined && <UnitSelect label={t('unit')} path="unitId" {...choiceOf(form, 'unitId')} />}
        <JobSelect label={t('job')} path="jobId" {...choiceOf(form, 'jobId')} />
        <Group grow align="flex-start">
          <TextInput type="date" label={t('startsOn')} {...form.field('startsOn')} />
          <TextInput type="date" label={t('endsOn')} {...form.field('endsOn')} />
        </Group>
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

type AssignForm = ReturnType<typeof useAssigning>

function choiceOf(form: AssignForm, path: 'unitId' | 'jobId') {
  const { error } = form.field(path)
  return { value: form.values[path], onChange: (id: string | null) => form.setFieldValue(path, id), error }
}

type AssignBody = NonNullable<InputArgument<OrganisationEndpoints['POST /assignments']>>['body']

function useAssigning({ unit, person, onClose }: Omit<AssignDialogProps, 'mayHead'>) {
  const t = useText(assignmentMessages)
  const { say } = useFormat()
  const today = useToday()
  const tell = useTell()
  const assign = useWrite('POST /assignments', { refresh: staleByAssigning })
  const none: AssignValues = {
    personId: person?.id ?? null,
    unitId: unit?.id ?? null,
    jobId: null,
    head: false,
    startsOn: today,
    endsOn: '',
  }
  return useApiForm({
    initialValues: none,
    validate: {
      personId: (id: string | null) => (id === null ? t('personNeeded') : null),
      unitId: (id: string | null) => (id === null ? t('unitNeeded') : null),
      jobId: (id: string | null) => (id === null ? t('jobNeeded') : null),
      startsOn: (day: string) => (day === '' ? t('startNeeded') : null),
      endsOn: (day: string, { startsOn }: AssignValues) => (day !== '' && day < startsOn ? t('order') : null),
    },
    send: (values: AssignValues) =>
      assign.mutateAsync({
        body: { ...values, endsOn: values.endsOn === '' ? null : values.endsOn } as AssignBody,
      }),
    onDone: (made) => {
      tell.done(t('assign.done', { name: made.person.name, unit: say(made.unit.name) }))
      onClose()
    },
  })
}
