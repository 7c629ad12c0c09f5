import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ActButton } from '../page/act-button.tsx'
import type { Values } from './mantine-form.ts'
import { useText } from '../text/use-text.ts'
import { keptMessages } from './kept-messages.ts'
import { ProblemSummary } from './problem-summary.tsx'
import type { ApiForm as Form } from './use-api-form.ts'

interface ApiFormProps<V extends Values> {
  readonly form: Form<V>
  /** The verb on the button. */
  readonly submit: string
  /** Beside the button, such as a way back. */
  readonly beside?: ReactNode
  /** True: the page has another main act; this one's button is plain. */
  readonly quiet?: boolean
  readonly children: ReactNode
}

/** One column of fields, what is wrong gathered at the top, the act at the end. */
export function ApiForm<V extends Values>({ form, submit, beside, quiet, children }: ApiFormProps<V>) {
  const t = useText(keptMessages)
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="md" maw="36rem">
        <ProblemSummary
          problem={form.problem}
          errors={form.mantine.errors}
          failures={form.failures}
          node={form.mantine.getInputNode}
        />
        {form.broughtBack && <Text role="status">{t('broughtBack')}</Text>}
        {children}
        <Group gap="sm" mt="xs">
          {quiet === true ? (
            <Button type="submit" variant="default" loading={form.sending}>
              {submit}
            </Button>
          ) : (
            <ActButton type="submit" loading={form.sending}>
              {submit}
            </ActButton>
          )}
          {beside}
        </Group>
      </Stack>
    </form>
  )
}
