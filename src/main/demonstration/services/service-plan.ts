import type { Message } from '../../../platform/i18n/messages.ts'
import type { FormField } from '../../../service/contract.ts'
import type { ServingUnit, UnitKey } from '../units.ts'

/** What an asker wrote, as far as it is not who, where or when: those follow from the asker and the day. */
export type ExampleAnswers = Readonly<Record<string, string | number | readonly string[]>>

/** A service of the demonstration, with what it takes to tell stories about it. */
export interface ServicePlan {
  readonly unit: ServingUnit
  readonly name: Message
  readonly description: Message
  readonly doneWell: Message
  readonly form: readonly FormField[]
  /** Working minutes until the first answer and until done, by priority from the most urgent that is offered. */
  readonly promises: Readonly<Partial<Record<1 | 2 | 3 | 4, readonly [response: number, completion: number]>>>
  readonly stopsClock: readonly ('asker' | 'third_party')[]
  /** Empty: everybody may ask. */
  readonly askers: readonly UnitKey[]
  /** Offered with a verdict, beside those that all services have. */
  readonly reasons: readonly Message[]
  /** How often it is asked for, compared with the others. */
  readonly weight: number
  readonly examples: readonly ExampleAnswers[]
  readonly answers: readonly string[]
  readonly done: readonly string[]
  /** To whom it sometimes goes on, and why. */
  readonly handOn?: { readonly unit: ServingUnit; readonly share: number; readonly why: string }
}

type Base = { readonly required?: boolean; readonly hint?: Message }

function base(key: string, label: Message, { required = true, hint }: Base) {
  return { key, label, required, ...(hint !== undefined && { hint }) }
}

/** Questions of a form, each by its kind. */
export const ask = {
  line: (key: string, label: Message, more: Base = {}): FormField => ({
    ...base(key, label, more),
    kind: 'short_text',
    max: 200,
  }),
  text: (key: string, label: Message, more: Base = {}): FormField => ({
    ...base(key, label, more),
    kind: 'long_text',
    max: 2000,
  }),
  count: (key: string, label: Message, most: number, more: Base = {}): FormField => ({
    ...base(key, label, more),
    kind: 'number',
    min: 1,
    max: most,
    whole: true,
  }),
  day: (key: string, label: Message, more: Base = {}): FormField => ({
    ...base(key, label, more),
    kind: 'date',
  }),
  one: (
    key: string,
    label: Message,
    choices: Readonly<Record<string, Message>>,
    more: Base = {},
  ): FormField => ({
    ...base(key, label, more),
    kind: 'one_choice',
    choices: choicesOf(choices),
  }),
  several: (
    key: string,
    label: Message,
    choices: Readonly<Record<string, Message>>,
    more: Base = {},
  ): FormField => ({
    ...base(key, label, more),
    kind: 'several_choices',
    choices: choicesOf(choices),
  }),
  person: (key: string, label: Message, more: Base = {}): FormField => ({
    ...base(key, label, more),
    kind: 'person',
  }),
  unit: (key: string, label: Message, more: Base = {}): FormField => ({
    ...base(key, label, more),
    kind: 'unit',
  }),
  file: (key: string, label: Message, more: Base = {}): FormField => ({
    ...base(key, label, { required: false, ...more }),
    kind: 'file',
  }),
}

function choicesOf(choices: Readonly<Record<string, Message>>) {
  return Object.entries(choices).map(([value, label]) => ({ value, label: { ...label } }))
}

/** Reasons that fit every service. */
export const commonReasons: readonly Message[] = [
  { id: 'Cepat', en: 'Quick' },
  { id: 'Dijelaskan dengan baik', en: 'Well explained' },
  { id: 'Ramah', en: 'Friendly' },
  { id: 'Harus bertanya berkali-kali', en: 'Had to ask again and again' },
  { id: 'Belum tuntas', en: 'Not quite finished' },
]
