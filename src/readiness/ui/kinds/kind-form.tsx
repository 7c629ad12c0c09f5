import { Checkbox, MultiSelect, NumberInput } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm, type ApiForm as Form } from '../../../platform/ui/forms/use-api-form.ts'
import { GoButton } from '../../../platform/ui/shell/go.tsx'
import { uiMessages } from '../../../platform/ui/messages.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Ability, CredentialKind, KindBody } from '../../contract.ts'
import { kindsMessages } from './kinds-messages.ts'

interface KindFormProps {
  /** Undefined: a new one. */
  readonly kind: CredentialKind | undefined
  readonly kinds: readonly CredentialKind[]
  readonly abilities: readonly Ability[]
  readonly send: (body: KindBody & { reason: string }) => Promise<CredentialKind>
  readonly onDone: (kind: CredentialKind) => void
}

interface KindValues {
  readonly name: { readonly id: string; readonly en: string }
  readonly issuer: { readonly id: string; readonly en: string }
  readonly assessed: boolean
  readonly validityMonths: number | ''
  readonly renewalDays: number
  readonly minimumAge: number | ''
  readonly prerequisiteIds: CredentialKind['id'][]
  readonly prerequisiteMonths: number
  readonly includes: CredentialKind['id'][]
  readonly grantIds: Ability['id'][]
  readonly grantLevel: number
  readonly reason: string
}

/** What a kind of credential asks and gives. */
export function KindForm({ kind, kinds, abilities, send, onDone }: KindFormProps) {
  const t = useText(kindsMessages)
  const ui = useText(uiMessages)
  const form = useApiForm({
    initialValues: valuesOf(kind),
    fieldOf: fieldNamed,
    validate: {
      name: (name: KindValues['name']) =>
        name.id.trim() === '' || name.en.trim() === '' ? t('needed') : null,
      reason: (reason: string) => (kind !== undefined && reason.trim() === '' ? t('needed') : null),
    },
    send: (values: KindValues) => send(bodyOf(values)),
    onDone,
  })
  return (
    <ApiForm
      form={form}
      submit={t(kind === undefined ? 'make' : 'save')}
      beside={<GoButton to="/readiness/kinds">{ui('act.keep')}</GoButton>}
    >
      <BothLanguagesInput label={t('name')} required max={120} {...form.both('name')} />
      <BothLanguagesInput label={t('issuer')} max={120} {...form.both('issuer')} />
      <Numbers form={form} />
      <Checkbox label={t('assessed')} {...form.field('assessed', { type: 'checkbox' })} />
      <Referring form={form} kind={kind} kinds={kinds} abilities={abilities} />
      {kind !== undefined && (
        <ReasonInput label={t('reason')} description={t('reasonWhy')} {...form.field('reason')} />
      )}
    </ApiForm>
  )
}

function Numbers({ form }: { readonly form: Form<KindValues> }) {
  const t = useText(kindsMessages)
  return (
    <>
      <NumberInput
        label={t('validity')}
        description={t('validity.why')}
        min={1}
        max={600}
        allowDecimal={false}
        {...form.field('validityMonths')}
      />
      <NumberInput
        label={t('renewal')}
        min={0}
        max={3650}
        allowDecimal={false}
        required
        {...form.field('renewalDays')}
      />
      <NumberInput
        label={t('minimumAge')}
        min={1}
        max={99}
        allowDecimal={false}
        {...form.field('minimumAge')}
      />
    </>
  )
}

/** Other kinds and abilities that it refers to. */
function Referring({
  form,
  kind,
  kinds,
  abilities,
}: Pick<KindFormProps, 'kind' | 'kinds' | 'abilities'> & { readonly form: Form<KindValues> }) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const others = kinds
    .filter(({ id, retired }) => id !== kind?.id && !retired)
    .map(({ id, name }) => ({ value: id, label: say(name) }))
  return (
    <>
      <MultiSelect
        label={t('prerequisite')}
        data={others}
        searchable
        data-path="prerequisiteIds"
        {...form.field('prerequisiteIds')}
      />
      {form.values.prerequisiteIds.length > 0 && (
        <NumberInput
          label={t('prerequisiteMonths')}
          min={0}
          max={600}
          allowDecimal={false}
          {...form.field('prerequisiteMonths')}
        />
      )}
      <MultiSelect
        label={t('includesField')}
        data={others}
        searchable
        data-path="includes"
        {...form.field('includes')}
      />
      <MultiSelect
        label={t('grantsField')}
        data={abilities
          .filter(({ retired }) => !retired)
          .map(({ id, name }) => ({ value: id, label: say(name) }))}
        searchable
        data-path="grantIds"
        {...form.field('grantIds')}
      />
      {form.values.grantIds.length > 0 && (
        <NumberInput
          label={t('grantsLevel')}
          min={0}
          max={7}
          allowDecimal={false}
          {...form.field('grantLevel')}
        />
      )}
    </>
  )
}

function fieldNamed(name: string): string {
  if (name.startsWith('body.prerequisite')) return 'prerequisiteIds'
  if (name.startsWith('body.includes')) return 'includes'
  return name.startsWith('body.grants') ? 'grantIds' : name.replace(/^body\./, '')
}

const emptyKind: KindValues = {
  name: { id: '', en: '' },
  issuer: { id: '', en: '' },
  assessed: false,
  validityMonths: '',
  renewalDays: 90,
  minimumAge: '',
  prerequisiteIds: [],
  prerequisiteMonths: 12,
  includes: [],
  grantIds: [],
  grantLevel: 3,
  reason: '',
}

function valuesOf(kind: CredentialKind | undefined): KindValues {
  if (kind === undefined) return emptyKind
  const idsOf = (named: CredentialKind['includes']) => named.map(({ id }) => id as CredentialKind['id'])
  return {
    name: kind.name,
    issuer: kind.issuer,
    assessed: kind.assessed,
    validityMonths: kind.validityMonths ?? '',
    renewalDays: kind.renewalDays,
    minimumAge: kind.minimumAge ?? '',
    prerequisiteIds: idsOf(kind.prerequisite?.kinds ?? []),
    prerequisiteMonths: kind.prerequisite?.months ?? 12,
    includes: idsOf(kind.includes),
    grantIds: kind.grants.map(({ ability }) => ability.id as Ability['id']),
    grantLevel: kind.grants[0]?.level ?? 3,
    reason: '',
  }
}

function bodyOf(values: KindValues): KindBody & { reason: string } {
  const { prerequisiteIds, prerequisiteMonths, grantIds, grantLevel, validityMonths, minimumAge, ...rest } =
    values
  return {
    ...rest,
    validityMonths: validityMonths === '' ? null : validityMonths,
    minimumAge: minimumAge === '' ? null : minimumAge,
    prerequisite:
      prerequisiteIds.length === 0 ? null : { kindIds: prerequisiteIds, months: prerequisiteMonths },
    grants: grantIds.map((abilityId) => ({ abilityId, level: grantLevel })),
  }
}
