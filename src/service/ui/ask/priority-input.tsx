import { Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { Priority, Promise as ServicePromise } from '../../contract.ts'
import { standingMessages } from '../parts/standing-messages.ts'
import { askMessages } from './ask-messages.ts'

interface PriorityInputProps {
  readonly promises: readonly ServicePromise[]
  readonly value: Priority
  readonly onChange: (priority: Priority) => void
  readonly error?: ReactNode
}

/** How urgent it is, each with what is promised for it. */
export function PriorityInput({ promises, value, onChange, error }: PriorityInputProps) {
  const t = useText(askMessages)
  const words = useText(standingMessages)
  const promised = usePromised()
  const offered = promises.toSorted((one, other) => one.priority - other.priority)
  const choose = (chosen: string): void => {
    const promise = offered.find(({ priority }) => String(priority) === chosen)
    if (promise) onChange(promise.priority)
  }
  return (
    <Radio.Group label={t('priority')} value={String(value)} onChange={choose} error={error}>
      <Stack gap={6} mt={6}>
        {offered.map((promise) => (
          <Radio
            key={promise.priority}
            value={String(promise.priority)}
            label={words(`priority.${promise.priority}`)}
            description={promised(promise)}
            styles={{ description: { fontSize: 'var(--mantine-font-size-sm)' } }}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** A promise in one line. */
function usePromised(): (promise: ServicePromise) => string {
  const t = useText(askMessages)
  const { workingTime } = useFormat()
  return ({ responseMinutes, completionMinutes }) => {
    const response = responseMinutes === null ? '' : workingTime(responseMinutes, 'promised')
    const completion = completionMinutes === null ? '' : workingTime(completionMinutes, 'promised')
    if (response === '') return completion === '' ? '' : t('promise.completion', { completion })
    return completion === ''
      ? t('promise.response', { response })
      : t('promise.both', { response, completion })
  }
}
