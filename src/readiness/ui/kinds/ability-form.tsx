import { Button, NumberInput } from '@mantine/core'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { uiMessages } from '../../../platform/ui/messages.ts'
import { GoButton } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Ability, AbilityBody } from '../../contract.ts'
import { kindsMessages } from './kinds-messages.ts'

interface AbilityFormProps {
  /** Undefined: a new one. */
  readonly ability: Ability | undefined
  readonly send: (body: AbilityBody & { reason: string }) => Promise<Ability>
  readonly onDone: (ability: Ability) => void
}

interface AbilityValues {
  readonly name: { readonly id: string; readonly en: string }
  readonly description: { readonly id: string; readonly en: string }
  readonly freshMonths: number | ''
  /** By level 0 to 7; those left empty are not described. */
  readonly levels: { readonly id: string; readonly en: string }[]
  readonly shown: number[]
  readonly reason: string
}

const none = { id: '', en: '' }
const everyLevel = [0, 1, 2, 3, 4, 5, 6, 7] as const
/** Levels that are offered to be described first. */
const usual = [2, 4, 6]

/** Name, levels and freshness of an ability. */
export function AbilityForm({ ability, send, onDone }: AbilityFormProps) {
  const t = useText(kindsMessages)
  const ui = useText(uiMessages)
  const form = useApiForm({
    initialValues: valuesOf(ability),
    validate: {
      name: (name: AbilityValues['name']) =>
        name.id.trim() === '' || name.en.trim() === '' ? t('needed') : null,
      levels: (levels: AbilityValues['levels']) =>
        levels.some(({ id, en }) => (id.trim() === '') !== (en.trim() === '')) ? t('needed') : null,
      reason: (reason: string) => (ability !== undefined && reason.trim() === '' ? t('needed') : null),
    },
    send: (values: AbilityValues) => send(bodyOf(values)),
    onDone,
  })
  const { shown } = form.values
  const next = everyLevel.find((level) => !shown.includes(level))
  return (
    <ApiForm
      form={form}
      submit={t(ability === undefined ? 'make' : 'save')}
      beside={<GoButton to="/readiness/kinds">{ui('act.keep')}</GoButton>}
    >
      <BothLanguagesInput label={t('name')} required max={120} {...form.both('name')} />
      <BothLanguagesInput label={t('description')} long max={1000} {...form.both('description')} />
      <NumberInput
        label={t('freshMonths')}
        description={t('freshMonths.why')}
        min={1}
        max={600}
        allowDecimal={false}
        {...form.field('freshMonths')}
      />
      {shown
        .toSorted((one, other) => one - other)
        .map((level) => (
          <BothLanguagesInput
            key={level}
            label={t('level', { n: level })}
            max={300}
            {...form.both(`levels.${level}`)}
          />
        ))}
      {next !== undefined && (
        <div>
          <Button variant="default" onClick={() => form.setFieldValue('shown', [...shown, next])}>
            {t('levels.add')}
          </Button>
        </div>
      )}
      {ability !== undefined && (
        <ReasonInput label={t('reason')} description={t('reasonWhy')} {...form.field('reason')} />
      )}
    </ApiForm>
  )
}

function valuesOf(ability: Ability | undefined): AbilityValues {
  const described = ability?.levels ?? []
  return {
    name: ability?.name ?? none,
    description: ability?.description ?? none,
    freshMonths: ability === undefined ? 12 : (ability.freshMonths ?? ''),
    levels: everyLevel.map((level) => described.find((one) => one.level === level)?.text ?? none),
    shown: described.length === 0 ? usual : described.map(({ level }) => level),
    reason: '',
  }
}

function bodyOf({ name, description, freshMonths, levels, reason }: AbilityValues) {
  return {
    name,
    description,
    freshMonths: freshMonths === '' ? null : freshMonths,
    levels: levels.flatMap((text, level) => (text.id.trim() === '' ? [] : [{ level, text }])),
    reason,
  }
}
