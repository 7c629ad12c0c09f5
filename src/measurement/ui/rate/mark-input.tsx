import { Button, Text, VisuallyHidden } from '@mantine/core'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import type { Icon } from '../../../platform/ui/shell/slice-screens.ts'
import classes from './mark-input.module.css'

interface Mark<Value extends string> {
  readonly value: Value
  /** The short sign on the target. */
  readonly sign: string
  /** What it means; read out, and shown below once chosen. */
  readonly word: string
  readonly icon?: Icon
}

interface MarkInputProps<Value extends string> {
  readonly label: string
  readonly marks: readonly Mark<Value>[]
  readonly value: Value | ''
  readonly onChange: (value: Value | '') => void
  readonly error?: ReactNode
  /** Counts how often it was sent without a choice; each time the focus comes here. */
  readonly missed?: number
  /** Where a summary of problems finds it. */
  readonly path: string
  /** Words for taking the choice back; without them it stays. */
  readonly unchoose?: string
  /** True: the page's main question, larger than the others. */
  readonly large?: boolean
}

/** A choice on big targets in one row: native radio buttons, so arrows, Tab and Space work as everywhere. */
export function MarkInput<Value extends string>(props: MarkInputProps<Value>) {
  const { label, marks, value, onChange, error, missed = 0, path, unchoose, large = false } = props
  const id = useId()
  const wrong = error !== undefined && error !== null
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (missed > 0 && value === '') first.current?.focus()
  }, [missed, value])
  return (
    <fieldset
      role="radiogroup"
      className={classes['set']}
      aria-invalid={wrong}
      aria-describedby={wrong ? `${id}-error` : undefined}
    >
      <legend className={large ? `${classes['legend']} ${classes['large']}` : classes['legend']}>
        {label}
      </legend>
      <div className={classes['marks']}>
        {marks.map((mark, place) => (
          <label key={mark.value} className={classes['mark']}>
            <input
              type="radio"
              name={id}
              value={mark.value}
              checked={mark.value === value}
              onChange={() => onChange(mark.value)}
              {...(place === 0 && { 'data-path': path, ref: first })}
            />
            <Target mark={mark} large={large} />
          </label>
        ))}
      </div>
      <Ends marks={marks} value={value} />
      {unchoose !== undefined && value !== '' && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange('')}>
          {unchoose}
        </Button>
      )}
      {wrong && (
        <Text id={`${id}-error`} role="alert" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </fieldset>
  )
}

function Target({
  mark: { sign, word, icon: Sign },
  large,
}: {
  readonly mark: Mark<string>
  readonly large: boolean
}) {
  return (
    <span className={classes['target']}>
      {Sign && <Sign size={large ? 30 : 22} stroke={1.5} aria-hidden />}
      <span aria-hidden>{sign}</span>
      <VisuallyHidden>{sign === word ? word : `${sign}: ${word}`}</VisuallyHidden>
    </span>
  )
}

/** What both ends of a scale mean, and the chosen mark between them; nothing where the targets say it themselves. */
function Ends({ marks, value }: { readonly marks: readonly Mark<string>[]; readonly value: string }) {
  const [low, high] = [marks[0], marks.at(-1)]
  if (low === undefined || high === undefined || low.sign === low.word) return null
  return (
    <div className={classes['below']} data-chosen={value === '' ? undefined : ''} aria-hidden>
      <Text size="xs" c="dimmed">
        {low.word}
      </Text>
      <Text fw={650}>{marks.find((mark) => mark.value === value)?.word}</Text>
      <Text size="xs" c="dimmed">
        {high.word}
      </Text>
    </div>
  )
}
