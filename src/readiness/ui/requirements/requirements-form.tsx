import { Button, Checkbox, Fieldset, NumberInput, Select, Stack } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm, type ApiForm as Form } from '../../../platform/ui/forms/use-api-form.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Ability, CredentialKind, JobRequirements, RequirementBody } from '../../contract.ts'
import { requirementsMessages } from './requirements-messages.ts'

interface RequirementsFormProps {
  readonly of: JobRequirements
  readonly kinds: readonly CredentialKind[]
  readonly abilities: readonly Ability[]
  readonly send: (body: { rows: RequirementBody[]; reason: string }) => Promise<JobRequirements>
  readonly onDone: (of: JobRequirements) => void
}

/** `about`: `credential:<id>` or `ability:<id>`. */
interface RowValues {
  readonly key: string
  readonly about: string | null
  readonly level: number
  readonly mandatory: boolean
  readonly why: { readonly id: string; readonly en: string }
}
interface FormValues {
  readonly rows: RowValues[]
  readonly reason: string
}

/** What a job asks for, row by row. */
export function RequirementsForm({ of, kinds, abilities, send, onDone }: RequirementsFormProps) {
  const t = useText(requirementsMessages)
  const initialValues: FormValues = { rows: of.requirements.map(rowOf), reason: '' }
  const form = useApiForm({
    initialValues,
    fieldOf: (name) => name.replace(/^body\./, '').replace(/^(rows\.\d+)\.needs.*$/, '$1.about'),
    validate: {
      rows: { about: (about: string | null) => (about === null ? t('needed') : null) } as never,
      reason: (reason: string) => (reason.trim() === '' ? t('needed') : null),
    },
    send: ({ rows, reason }: FormValues) => send({ rows: rows.flatMap(bodyOf), reason }),
    onDone,
  })
  const add = () =>
    form.mantine.insertListItem('rows', {
      key: String(Date.now()),
      about: null,
      level: 3,
      mandatory: true,
      why: { id: '', en: '' },
    })
  return (
    <ApiForm form={form} submit={t('save')}>
      {form.values.rows.map((row, index) => (
        <RowFields key={row.key} form={form} index={index} kinds={kinds} abilities={abilities} />
      ))}
      <div>
        <Button variant="default" onClick={add} disabled={form.values.rows.length >= 60}>
          {t('add')}
        </Button>
      </div>
      <ReasonInput label={t('reason')} description={t('reasonWhy')} {...form.field('reason')} />
    </ApiForm>
  )
}

interface RowFieldsProps {
  readonly form: Form<FormValues>
  readonly index: number
  readonly kinds: readonly CredentialKind[]
  readonly abilities: readonly Ability[]
}

function RowFields({ form, index, kinds, abilities }: RowFieldsProps) {
  const t = useText(requirementsMessages)
  const { say } = useFormat()
  const path = `rows.${index}`
  const row = form.values.rows[index]
  const choices = (prefix: string, rows: readonly (CredentialKind | Ability)[]) =>
    rows
      .filter(({ id, retired }) => !retired || row?.about === `${prefix}:${id}`)
      .map(({ id, name }) => ({ value: `${prefix}:${id}`, label: say(name) }))
  return (
    <Fieldset legend={t('needs', { n: index + 1 })} radius="md">
      <Stack gap="sm">
        <Select
          label={t('what')}
          data={[
            { group: t('credentials'), items: choices('credential', kinds) },
            { group: t('abilities'), items: choices('ability', abilities) },
          ]}
          searchable
          required
          data-path={`${path}.about`}
          {...form.field(`${path}.about`)}
        />
        {row?.about?.startsWith('ability:') === true && (
          <NumberInput
            label={t('level')}
            min={0}
            max={7}
            allowDecimal={false}
            {...form.field(`${path}.level`)}
          />
        )}
        <Checkbox
          label={t('isMandatory')}
          description={t('isMandatory.why')}
          {...form.field(`${path}.mandatory`, { type: 'checkbox' })}
        />
        <BothLanguagesInput label={t('why')} max={300} {...form.both(`${path}.why`)} />
        <div>
          <Button variant="subtle" color="gray" onClick={() => form.mantine.removeListItem('rows', index)}>
            {t('remove', { n: index + 1 })}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  )
}

function rowOf({ id, need, mandatory, why }: JobRequirements['requirements'][number]): RowValues {
  return {
    key: id,
    about: need.kind === 'credential' ? `credential:${need.credential.id}` : `ability:${need.ability.id}`,
    level: need.kind === 'ability' ? need.level : 3,
    mandatory,
    why,
  }
}

function bodyOf({ about, level, mandatory, why }: RowValues): RequirementBody[] {
  const [kind, id] = (about ?? '').split(':')
  if (id === undefined) return []
  return [
    {
      needs:
        kind === 'credential'
          ? { kind: 'credential', kindId: id as CredentialKind['id'] }
          : { kind: 'ability', abilityId: id as Ability['id'], level },
      mandatory,
      why,
    },
  ]
}
