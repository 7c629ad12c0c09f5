import { ActionIcon, Button, Fieldset, Group, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { editorMessages } from './editor-messages.ts'
import type { ServiceEditor } from './service-editor.ts'
import { newReason } from './service-values.ts'

/** Reasons that raters may choose from; one taken out stays with the verdicts that named it. */
export function ReasonsEditor({ form }: { readonly form: ServiceEditor }) {
  const t = useText(editorMessages)
  const { reasons } = form.values
  return (
    <Fieldset legend={t('reasons.title')} radius="md">
      <Stack gap="sm">
        <Text c="dimmed">{t('reasons.why')}</Text>
        {reasons.map((reason, index) => (
          <Group key={reason.row} gap="xs" wrap="nowrap" align="flex-start">
            <div style={{ flex: 1 }}>
              <BothLanguagesInput
                label={t('reasons.one', { n: index + 1 })}
                max={160}
                {...form.both(`reasons.${index}.text`)}
              />
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              mt="lg"
              onClick={() => form.mantine.removeListItem('reasons', index)}
              aria-label={t('reasons.remove', { n: index + 1 })}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={reasons.length >= 30}
            onClick={() => form.mantine.insertListItem('reasons', newReason())}
          >
            {t('reasons.add')}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  )
}
