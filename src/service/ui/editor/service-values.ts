import type { BothLanguages } from '../../../platform/http/endpoint.ts'
import type { FormField, Priority, ServiceBody, ServiceView } from '../../contract.ts'
import { approvalsOf, approvalValues, type ApprovalValues } from './approval-values.ts'
import { priorities, promiseFor } from '../parts/priorities.ts'

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
  /** All that the service offers or offered as it is saved: no part of what is sent. */
  readonly formerReasons: readonly ReasonValues[]
  readonly approvals: ApprovalValues
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
  return {
    row: newRow(),
    key: '',
    kind,
    label: empty,
    hint: empty,
    required: false,
    min: '',
    max: '',
    whole: false,
    choices: [newChoice(), newChoice()],
  }
}

export function newChoice(): ChoiceValues {
  return { row: newRow(), value: '', label: empty }
}

export function newReason(): ReasonValues {
  return { row: newRow(), id: null, text: empty }
}

function reasonValues({ id, text }: ServiceView['reasons'][number]): ReasonValues {
  return { row: id, id, text }
}

/** Saved reasons that are not among those offered now, neither themselves nor by their words. */
export function retiredNow({ reasons, formerReasons }: ServiceValues): ReasonValues[] {
  return formerReasons.filter(
    ({ id, text }) =>
      !reasons.some((one) => one.id === id || (one.text.id === text.id && one.text.en === text.en)),
  )
}

/** Where a new service begins: with a promise that most could make. */
function blankValues(): ServiceValues {
  const unoffered: PromiseValues = { offered: false, responseMinutes: null, completionMinutes: null }
  const usual: PromiseValues = { offered: true, responseMinutes: 120, completionMinutes: 960 }
  return {
    name: empty,
    description: empty,
    doneWell: empty,
    form: [],
    promises: { p1: unoffered, p2: unoffered, p3: usual, p4: unoffered },
    stopsClock: ['asker', 'third_party'],
    forEverybody: true,
    askers: [],
    reasons: [],
    formerReasons: [],
    approvals: { order: 'in_order', steps: [] },
  }
}

/** Where the editor begins: with a service, or with what most services could promise. */
export function valuesOf(
  service: ServiceView | undefined,
  nameOf: (unit: ServiceView['unit']) => string,
): ServiceValues {
  if (service === undefined) return blankValues()
  const { name, description, doneWell, stopsClock, askers } = service
  const promise = (priority: Priority): PromiseValues => {
    const made = promiseFor(service.promises, priority)
    const { responseMinutes = null, completionMinutes = null } = made ?? {}
    return { offered: made !== undefined, responseMinutes, completionMinutes }
  }
  return {
    name,
    description,
    doneWell,
    stopsClock,
    form: service.form.map(fieldValues),
    promises: { p1: promise(1), p2: promise(2), p3: promise(3), p4: promise(4) },
    forEverybody: askers.length === 0,
    askers: askers.map((unit) => ({ id: unit.id, label: nameOf(unit) })),
    reasons: service.reasons.filter(({ retired }) => !retired).map(reasonValues),
    formerReasons: service.reasons.map(reasonValues),
    approvals: approvalValues(service.approvals),
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
    askerUnitIds: values.forEverybody
      ? []
      : values.askers.map(({ id }) => id as ServiceBody['askerUnitIds'][number]),
    reasons: values.reasons.map(({ id, text }) => ({
      text,
      ...(id !== null && { id: id as NonNullable<ServiceBody['reasons'][number]['id']> }),
    })),
    approvals: approvalsOf(values.approvals),
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
  const base = { key, label, required, ...(`${hint.id}${hint.en}` !== '' && { hint }) }
  switch (kind) {
    case 'short_text':
    case 'long_text':
      return { ...base, kind, max: longestOf(field) }
    case 'number':
      return { ...base, kind, ...limitsOf(field) }
    case 'one_choice':
    case 'several_choices':
      return { ...base, kind, choices: choicesOf(field) }
    case 'date':
    case 'person':
    case 'unit':
    case 'file':
      return { ...base, kind }
  }
}

function longestOf({ kind, max }: FieldValues): number {
  if (max !== '') return max
  return kind === 'short_text' ? 200 : 4000
}

function limitsOf({ whole, min, max }: FieldValues) {
  return { whole, ...(min !== '' && { min }), ...(max !== '' && { max }) }
}

function choicesOf({ choices }: FieldValues) {
  const taken = new Set(choices.map(({ value }) => value))
  return choices.map(({ value, label }) => ({ value: value === '' ? keyFor(label, taken) : value, label }))
}

/** A key of small letters that is made of a label and not among those taken, which it joins. */
export function keyFor(label: BothLanguages, taken: Set<string>): string {
  const plain = (label.id || label.en)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
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
  return path
    .replace(/^(approvals\.steps\.\d+)\.from\.field$/, '$1.fromField')
    .replace(/^(approvals\.steps\.\d+)\.from\./, '$1.')
    .replace(/^askerUnitIds.*/, 'askers')
    .replace(/^stopsClock.*/, 'stopsClock')
}
