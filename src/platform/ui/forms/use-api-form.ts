import { useState, type ReactNode, type SyntheticEvent } from 'react'
import type { BothLanguages } from '../../http/endpoint.ts'
import { problemOf, type ApiProblem } from '../client/api-problem.ts'
import { useMantineForm, type InputProps, type MantineForm, type Rules, type Values } from './mantine-form.ts'
import { useKeptWords } from './kept-words.ts'
import { useDraft } from './use-draft.ts'

export interface ApiFormOptions<V extends Values, Output> {
  readonly initialValues: V
  /** Mantine's rules: by field, each answering a sentence or null. */
  readonly validate?: Rules<V>
  /** A name under which what was typed is kept in this browser until it is sent. */
  readonly draft?: string
  readonly send: (values: V) => Promise<Output>
  readonly onDone?: (output: Output, values: V) => void
  /** Where the server's name of an input is another than the form's: `body.answers.x` → path in the form. */
  readonly fieldOf?: (name: string) => string
}

/** A form that is sent to the API, its fields, and what the server said of it. */
export interface ApiForm<V extends Values> {
  readonly mantine: MantineForm<V>
  readonly values: V
  readonly setFieldValue: (path: string, value: unknown) => void
  /** Props of an input: value, change, error. */
  readonly field: (path: string, options?: { readonly type?: 'checkbox' }) => InputProps
  /** Props of a {@link BothLanguagesInput}. */
  readonly both: (path: string) => BothFields
  readonly problem: ApiProblem | undefined
  readonly sending: boolean
  /** What was typed before its person was signed out is in it again. */
  readonly broughtBack: boolean
  /** Counts failures, so that each moves the focus to the summary. */
  readonly failures: number
  readonly submit: (event?: SyntheticEvent<HTMLFormElement>) => void
}

export interface BothFields {
  readonly value: BothLanguages
  readonly onChange: (value: BothLanguages) => void
  readonly errors: { readonly id?: string | undefined; readonly en?: string | undefined }
  readonly path: string
}

/** Joins a form with an endpoint: the server's `invalid_params` land beside their fields. */
export function useApiForm<V extends Values, Output>(options: ApiFormOptions<V, Output>): ApiForm<V> {
  const [problem, setProblem] = useState<ApiProblem>()
  const [sending, setSending] = useState(false)
  const [failures, setFailures] = useState(0)
  const form = useMantineForm(options.initialValues, options.validate)
  const forgetDraft = useDraft(options.draft, form)
  const kept = useKeptWords(form, options.draft !== undefined)
  const fail = (): void => setFailures((n) => n + 1)
  const send = async (values: V): Promise<void> => {
    setProblem(undefined)
    setSending(true)
    try {
      const output = await options.send(values)
      forgetDraft()
      kept.sent()
      form.resetDirty()
      options.onDone?.(output, values)
    } catch (thrown) {
      const told = problemOf(thrown)
      setProblem(told)
      form.setErrors(errorsOf(told, options.fieldOf ?? withoutBody))
      fail()
    } finally {
      setSending(false)
    }
  }
  return {
    mantine: form,
    values: form.values,
    setFieldValue: form.setFieldValue,
    field: (path, how) => form.getInputProps(path, how),
    both: (path) => bothFields(form, path),
    problem,
    sending,
    broughtBack: kept.broughtBack,
    failures,
    submit: (event) => form.onSubmit((values) => void send(values), fail)(event),
  }
}

/** The server names inputs by where they were (`body.name.id`); a form knows them by what is below the body. */
function withoutBody(name: string): string {
  return name.replace(/^(body|query|params)\./, '')
}

function errorsOf(problem: ApiProblem, fieldOf: (name: string) => string): Record<string, string> {
  return Object.fromEntries(problem.invalidParams.map(({ name, reason }) => [fieldOf(name), reason]))
}

function bothFields<V extends Values>(form: MantineForm<V>, path: string): BothFields {
  const props = form.getInputProps(path)
  const error = (language: string): string | undefined => {
    const told: ReactNode =
      form.errors[`${path}.${language}`] ?? (language === 'id' ? form.errors[path] : undefined)
    return typeof told === 'string' ? told : undefined
  }
  return {
    value: props.value as BothLanguages,
    onChange: props.onChange,
    errors: { id: error('id'), en: error('en') },
    path,
  }
}
