import { Select, Stack, TextInput } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import type { ApiForm as Form } from '../../../platform/ui/forms/use-api-form.ts'
import type { BothLanguages } from '../../../platform/http/endpoint.ts'
import { GoButton } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { UnitKind, UnitView } from '../../contract.ts'
import { useRead } from '../api.ts'
import { unitKindMessages, unitKinds } from '../parts/unit-kinds-messages.ts'
import { UnitSelect } from '../parts/unit-select.tsx'
import { unitFormMessages } from './unit-form-messages.ts'

export interface UnitValues {
  readonly name: BothLanguages
  readonly code: string
  readonly kind: UnitKind
  readonly parentId: string | null
  readonly calendarId: string
}

interface UnitFormProps {
  readonly form: Form<UnitValues>
  readonly submit: string
  readonly back: string
  /** Which parts may be given. */
  readonly may: { readonly change: boolean; readonly changeTerms: boolean; readonly move: boolean }
  /** The unit itself, which cannot be its own parent. */
  readonly unit?: UnitView
}

/** Everything by which a unit is known and measured. */
export function UnitForm({ form, submit, back, may, unit }: UnitFormProps) {
  const t = useText(unitFormMessages)
  return (
    <ApiForm form={form} submit={submit} beside={<GoButton to={back}>{t('back')}</GoButton>}>
      <Stack gap="lg">
        {may.change && (
          <>
            <BothLanguagesInput label={t('name')} required max={160} {...form.both('name')} />
            <TextInput
              label={t('code')}
              description={t('codeWhy')}
              maxLength={12}
              required
              autoCapitalize="characters"
              autoComplete="off"
              {...form.field('code')}
              onChange={(event) => form.setFieldValue('code', event.currentTarget.value.toUpperCase())}
            />
          </>
        )}
        {may.move && (
          <UnitSelect
            label={t('parent')}
            description={t(unit === undefined ? 'parentWhy' : 'moveWhy')}
            {...(unit !== undefined && { except: unit.id })}
            value={form.values.parentId}
            onChange={(id) => form.setFieldValue('parentId', id)}
            error={form.field('parentId').error}
            path="parentId"
          />
        )}
        {may.changeTerms && <Terms form={form} />}
      </Stack>
    </ApiForm>
  )
}

/** By what a unit is measured: its kind and its calendar. */
function Terms({ form }: { readonly form: Form<UnitValues> }) {
  const t = useText(unitFormMessages)
  const kinds = useText(unitKindMessages)
  const calendars = useRead('GET /calendars')
  const choices = calendars.data?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return (
    <>
      <Select
        label={t('kind')}
        description={t('kindWhy')}
        allowDeselect={false}
        data={unitKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        {...form.field('kind')}
      />
      <Select
        label={t('calendar')}
        description={t('calendarWhy')}
        allowDeselect={false}
        data={[{ value: '', label: t('inherit') }, ...choices]}
        {...form.field('calendarId')}
      />
    </>
  )
}
