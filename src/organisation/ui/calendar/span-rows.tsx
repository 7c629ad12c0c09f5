import { ActionIcon, Button, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { randomKey } from '../../../platform/ui/client/random-key.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { hoursOf, spanOf, type SpanValues } from './calendar-values.ts'
import { ClockInput } from './clock-input.tsx'
import { editorMessages } from './editor-messages.ts'
import { crossesMidnight } from './hours.ts'
import { useHoursWords } from './use-hours-words.ts'
import classes from './week-editor.module.css'

interface SpanRowsProps {
  readonly spans: readonly SpanValues[]
  /** Whose hours they are, for those who hear it. */
  readonly of: string
  readonly onChange: (spans: readonly SpanValues[]) => void
  /** Beside the button that adds one. */
  readonly children?: ReactNode
}

/** The server takes no more. */
const most = 12

/** Spans of working hours, each from a time to a time; an end before its start is said to be tomorrow. */
export function SpanRows({ spans, of, onChange, children }: SpanRowsProps) {
  const t = useText(editorMessages)
  const change = (changed: SpanValues): void =>
    onChange(spans.map((span) => (span.row === changed.row ? changed : span)))
  return (
    <>
      {spans.map((span) => (
        <SpanRow
          key={span.row}
          span={span}
          of={of}
          onChange={change}
          onRemove={() => onChange(spans.filter((one) => one.row !== span.row))}
        />
      ))}
      <div className={classes['acts']}>
        {spans.length < most && (
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={t('span.addTo', { day: of })}
            onClick={() => onChange([...spans, nextSpan(spans)])}
          >
            {t('span.add')}
          </Button>
        )}
        {children}
      </div>
    </>
  )
}

interface SpanRowProps {
  readonly span: SpanValues
  readonly of: string
  readonly onChange: (span: SpanValues) => void
  readonly onRemove: () => void
}

function SpanRow({ span, of, onChange, onRemove }: SpanRowProps) {
  const t = useText(editorMessages)
  const words = useHoursWords()
  const hours = hoursOf(span)
  const tomorrow = hours !== undefined && crossesMidnight(hours.end)
  return (
    <div className={classes['span']}>
      <ClockInput
        label={t('start', { day: of })}
        value={span.start}
        onChange={(start) => onChange({ ...span, start, long: false })}
      />
      <span aria-hidden>{t('dash')}</span>
      <ClockInput
        label={t('end', { day: of })}
        value={span.end}
        onChange={(end) => onChange({ ...span, end, long: false })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('span.remove', { from: span.start, until: span.end, day: of })}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
      {tomorrow && (
        <Text c="dimmed" w="100%">
          {words.hours([hours]).join('')}
        </Text>
      )}
    </div>
  )
}

/** A first guess at the next hours: the morning, then the afternoon, then nothing. */
function nextSpan(spans: readonly SpanValues[]): SpanValues {
  if (spans.length === 0) return spanOf({ start: 480, end: 720 })
  if (spans.length === 1 && spans[0]?.end === '12:00') return spanOf({ start: 780, end: 1020 })
  return { row: randomKey(), start: '', end: '', long: false }
}
