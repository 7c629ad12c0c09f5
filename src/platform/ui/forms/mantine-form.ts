import { useForm } from '@mantine/form'
import type { ReactNode, SyntheticEvent } from 'react'

/** What a form holds: any object. */
// eslint-disable-next-line typescript/no-explicit-any -- an interface is no Record<string, unknown>, and fields may be anything
export type Values = Record<string, any>

/** A rule a field, at any depth: the sentence that says what is wrong, or null. */
export type Rules<V> = { readonly [K in keyof V]?: Rule<V[K], V> }
type Rule<Field, V> =
  | ((value: Field, values: V, path: string) => ReactNode)
  | (Field extends object ? Rules<Field> : never)

/** What an input needs to be part of a form. */
export interface InputProps {
  // eslint-disable-next-line typescript/no-explicit-any -- each kind of input has its own value
  readonly value?: any
  readonly checked?: boolean
  // eslint-disable-next-line typescript/no-explicit-any -- an event or the value itself, as the input likes
  readonly onChange: (value: any) => void
  readonly error?: ReactNode
}

/** Mantine's form, as far as it is used here; its package does not export the type of it under `nodenext`. */
export interface MantineForm<V> {
  readonly values: V
  readonly errors: Readonly<Record<string, ReactNode>>
  readonly setValues: (values: Partial<V>) => void
  readonly setErrors: (errors: Record<string, ReactNode>) => void
  readonly setFieldValue: (path: string, value: unknown) => void
  readonly insertListItem: (path: string, item: unknown, index?: number) => void
  readonly removeListItem: (path: string, index: number) => void
  readonly reorderListItem: (path: string, payload: { readonly from: number; readonly to: number }) => void
  readonly isDirty: (path?: string) => boolean
  readonly resetDirty: () => void
  readonly reset: () => void
  readonly getInputProps: (path: string, options?: { readonly type?: 'checkbox' }) => InputProps
  readonly getInputNode: (path: string) => HTMLElement | null
  readonly onSubmit: (
    send: (values: V) => void,
    refuse: () => void,
  ) => (event?: SyntheticEvent<HTMLFormElement>) => void
}

/** Mantine's form with paths as plain text. */
export function useMantineForm<V extends Values>(
  initialValues: V,
  validate: Rules<V> | undefined,
): MantineForm<V> {
  const form: unknown = useForm({
    initialValues,
    validateInputOnBlur: false,
    clearInputErrorOnChange: true,
    validate: (validate ?? {}) as object,
  })
  return form as MantineForm<V>
}
