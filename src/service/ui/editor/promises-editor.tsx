import { Checkbox, Fieldset, Group, Input, Stack, Text } from '@mantine/core'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { priorities } from '../parts/priorities.ts'
import { standingMessages } from '../parts/standing-messages.ts'
import { editorMessages } from './editor-messages.ts'
import type { ServiceEditor } from './service-editor.ts'
import type { PromiseValues } from './service-values.ts'
import { WorkingMinutesInput } from './working-minutes-input.tsx'

/** The promise for each priority that is offered, and what stops its clock. */
export function PromisesEditor({ form }: { readonly form: ServiceEditor }) {
  const t = useText(editorMessages)
  return (
    <Fieldset legend={t('promises.title')} radius="md">
      <Stack gap="md">
        <Text c="dimmed">{t('promises.why')}</Text>
        {priorities.map((priority) => (
          <PriorityPromise key={priority} form={form} priority={priority} />
        ))}
        <Input.Error>{form.mantine.errors['promises']}</Input.Error>
        <Checkbox.Group label={t('stops.title')} description={t('stops.why')} {...form.field('stopsClock')}>
          <Stack gap={6} mt={6}>
            <Checkbox value="asker" label={t('stops.asker')} />
            <Checkbox value="third_party" label={t('stops.third_party')} />
          </Stack>
        </Checkbox.Group>
      </Stack>
    </Fieldset>
  )
}

function PriorityPromise({
  form,
  priority,
}: {
  readonly form: ServiceEditor
  readonly priority: (typeof priorities)[number]
}) {
  const t = useText(editorMessages)
  const words = useText(standingMessages)
  const path = `promises.p${priority}`
  const promise: PromiseValues = form.values.promises[`p${priority}`]
  const errors = form.mantine.errors
  return (
    <Stack gap={6}>
      <Checkbox
        label={t('promises.offered', { priority: words(`priority.${priority}`).toLowerCase() })}
        data-path={path}
        {...form.field(`${path}.offered`, { type: 'checkbox' })}
        error={errors[path]}
      />
      {promise.offered && (
        <Group gap="md" pl="1.9rem" align="flex-start">
          {(['response', 'completion'] as const).map((target) => (
            <WorkingMinutesInput
              key={target}
              label={words(`target.${target}`)}
              value={promise[`${target}Minutes`]}
              onChange={(minutes) => form.setFieldValue(`${path}.${target}Minutes`, minutes)}
              error={errors[`${path}.${target}Minutes`]}
              path={`${path}.${target}Minutes`}
            />
          ))}
        </Group>
      )}
    </Stack>
  )
}
