import type { BothLanguages } from '../../../platform/http/endpoint.ts'
import type { FormField, Priority, ServiceBody, ServiceView } from '../../contract.ts'
import { priorities } from '../parts/priorities.ts'

/** What the editor of a service holds while somebody types; everything that can be left empty has a value for empty. */
export interface ServiceValues {
  readonly name: BothLanguages
  readonly description: BothLanguages
  readonly doneWell: BothLanguages
  readonly form: readonly FieldValues[]
  readonly promises: Readonly<Record<PriorityKey, PromiseValues>>
  readonly stopsClock: readonly ('asker' | 'third_party')[]
  readonly forEverybody: boolean
  readonly askers: readonly AskerValues[]
  readonly reasons: readonly ReasonValues[]
}

export type PriorityKey = `p${Priority}`
export interface PromiseValues {
  readonly offered: boolean
  readonly responseMinutes: number | null
  readonly completionMinutes: number | null
}
export interface FieldValues {
  /** Tells the rows of the editor apart; no part of the service. */
  readonly row: string
  /** '' until it is saved for the first time; made of the label then, and kept for good. */
  readonly key: string
  readonly kind: FormField['kind']
  readonly label: BothLanguages
  readonly hint: BothLanguages
  readonly required: boolean
  readonly min: number | ''
  readonly max: number | ''
  readonly whole: boolean
  readonly choices: readonly ChoiceValues[]
}
export interface ChoiceValues {
  readonly row: string
  readonly value: string
  readonly label: BothLanguages
}
export interface AskerValues {
  readonly id: string
  readonly label: string
}
export interface ReasonValues {
  readonly row: string
  readonly id: string | null
  readonly text: BothLanguages
}

const empty: BothLanguages = { id: '', en: '' }
let made = 0
/** A name for a row that is told apart from all others of this visit. */
function newRow(): string {
  made += 1
  return `row-${made}`
}

export function newField(kind: FormField['kind']): FieldValues {
  return { row: newRow(), key: '', kind, label: empty, hint: empty, required: false, min: '', max: '', whole: false, choices: [newChoice(), newChoice()] }
}

export function newChoice(): ChoiceValues {
  return { row: newRow(), value: '', label: empty }
}

export function newReason(): ReasonValues {
  return { row: newRow(), id: null, text: empty }
}

/** Where the editor begins: with a service, or with a promise that most services could make. */
export function valuesOf(service: ServiceView | undefined, nameOf: (unit: ServiceView['unit']) => string): ServiceValues {
  const promise = (priority: Priority): PromiseValues => {
    const made = service?.promises.find((one) => one.priority === priority)
    if (made) return { offered: true, responseMinutes: made.responseMinutes, completionMinutes: made.completionMinutes }
    const usual = service === undefined && priority === 3
    return { offered: usual, responseMinutes: usual ? 120 : null, completionMinutes: usual ? 960 : null }
  }
  return {
    name: service?.name ?? empty,
    description: service?.description ?? empty,
    doneWell: service?.doneWell ?? empty,
    form: (service?.form ?? []).map(fieldValues),
    promises: { p1: promise(1), p2: promise(2), p3: promise(3), p4: promise(4) },
    stopsClock: service?.stopsClock ?? ['asker', 'third_party'],
    forEverybody: (service?.askers.length ?? 0) === 0,
    askers: (service?.askers ?? []).map((unit) => ({ id: unit.id, label: nameOf(unit) })),
    reasons: (service?.reasons ?? []).filter(({ retired }) => !retired).map(({ id, text }) => ({ row: id, id, text })),
  }
}

function fieldValues(field: FormField): FieldValues {
  const { key, kind, label, required } = field
  return {
    ...newField(kind),
    row: key,
    key,
    label,
    required,
    hint: field.hint ?? empty,
    ...((field.kind === 'short_text' || field.kind === 'long_text') && { max: field.max }),
    ...(field.kind === 'number' && { min: field.min ?? '', max: field.max ?? '', whole: field.whole }),
    ...((field.kind === 'one_choice' || field.kind === 'several_choices') && {
      choices: field.choices.map((choice) => ({ row: choice.value, ...choice })),
    }),
  }
}

/** What is sent: keys made where there were none, and nothing of what a kind does not have. */
export function bodyOf(values: ServiceValues): ServiceBody {
  const { name, description, doneWell, stopsClock } = values
  return {
    name,
    description,
    doneWell,
    form: formOf(values.form),
    promises: offeredPriorities(values).map((priority) => {
      const { responseMinutes, completionMinutes } = values.promises[`p${priority}`]
      return { priority, responseMinutes, completionMinutes }
    }),
    stopsClock: [...stopsClock],
    askerUnitIds: values.forEverybody ? [] : values.askers.map(({ id }) => id as ServiceBody['askerUnitIds'][number]),
    reasons: values.reasons.map(({ id, text }) => ({ text, ...(id !== null && { id: id as NonNullable<ServiceBody['reasons'][number]['id']> }) })),
  }
}

function offeredPriorities({ promises }: Pick<ServiceValues, 'promises'>): readonly Priority[] {
  return priorities.filter((priority) => promises[`p${priority}`].offered)
}

/** The fields as askers will meet them. */
export function formOf(fields: readonly FieldValues[]): FormField[] {
  const taken = new Set(fields.map(({ key }) => key))
  return fields.map((field) => fieldOf(field, field.key === '' ? keyFor(field.label, taken) : field.key))
}

function fieldOf(field: FieldValues, key: string): FormField {
  const { kind, label, hint, required } = field
  const base = { key, label, required, ...((hint.id !== '' || hint.en !== '') && { hint }) }
  switch (kind) {
    case 'short_text':
      return { ...base, kind, max: field.max === '' ? 200 : field.max }
    case 'long_text':
      return { ...base, kind, max: field.max === '' ? 4000 : field.max }
    case 'number':
      return { ...base, kind, whole: field.whole, ...(field.min !== '' && { min: field.min }), ...(field.max !== '' && { max: field.max }) }
    case 'one_choice':
    case 'several_choices': {
      const taken = new Set(field.choices.map(({ value }) => value))
      const choices = field.choices.map((choice) => ({ value: choice.value === '' ? keyFor(choice.label, taken) : choice.value, label: choice.label }))
      return { ...base, kind, choices }
    }
    case 'date':
    case 'person':
    case 'unit':
    case 'file':
      return { ...base, kind }
  }
}

/** A key of small letters that is made of a label and not among those taken, which it joins. */
export function keyFor(label: BothLanguages, taken: Set<string>): string {
  const plain = (label.id || label.en).normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '')
  const base = plain.slice(0, 32).replace(/_+$/, '') || 'isian'
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}_${count}`
    if (taken.has(key)) continue
    taken.add(key)
    return key
  }
}

/** The path in the editor of a name of the server's: only promises that are offered are sent, so they are counted differently. */
export function pathOf(name: string, values: ServiceValues): string {
  const path = name.replace(/^body\./, '')
  const promise = /^promises\.(\d+)(.*)$/.exec(path)
  if (promise) {
    const priority = offeredPriorities(values)[Number(promise[1])]
    return priority === undefined ? 'promises' : `promises.p${priority}${promise[2] ?? ''}`
  }
  return path.replace(/^askerUnitIds.*/, 'askers').replace(/^stopsClock.*/, 'stopsClock')
}
