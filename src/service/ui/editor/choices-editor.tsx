import { ActionIcon, Button, Group, Input, Stack } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { editorMessages } from './editor-messages.ts'
import type { ServiceEditor } from './service-editor.ts'
import { newChoice } from './service-values.ts'

/** The choices of a question, two at least. */
export function ChoicesEditor({ form, index }: { readonly form: ServiceEditor; readonly index: number }) {
  const t = useText(editorMessages)
  const path = `form.${index}.choices`
  const choices = form.values.form[index]?.choices ?? []
  return (
    <Stack gap="xs" role="group" aria-label={t('field.choices')}>
      {choices.map((choice, place) => (
        <Group key={choice.row} gap="xs" wrap="nowrap" align="flex-start">
          <div style={{ flex: 1 }}>
            <BothLanguagesInput
              label={t('field.choice', { n: place + 1 })}
              max={120}
              {...form.both(`${path}.${place}.label`)}
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            mt="lg"
            disabled={choices.length <= 2}
            onClick={() => form.mantine.removeListItem(path, place)}
            aria-label={t('field.removeChoice', { n: place + 1 })}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Input.Error>{form.mantine.errors[path]}</Input.Error>
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={choices.length >= 60}
          onClick={() => form.mantine.insertListItem(path, newChoice())}
        >
          {t('field.addChoice')}
        </Button>
      </div>
    </Stack>
  )
}
