import { ActionIcon, Button, Fieldset, Group, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { BothLanguagesInput } from '../../../platform/ui/forms/both-languages-input.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { editorMessages } from './editor-messages.ts'
import type { ServiceEditor } from './service-editor.ts'
import { newReason, retiredNow } from './service-values.ts'

/** As many as a service may offer. */
const mostReasons = 30

/** Reasons that raters may choose from, in their order; one taken out stays with the verdicts that named it. */
export function ReasonsEditor({ form }: { readonly form: ServiceEditor }) {
  const t = useText(editorMessages)
  const { reasons } = form.values
  return (
    <Fieldset legend={t('reasons.title')} radius="md">
      <Stack gap="sm">
        <Text c="dimmed">{t('reasons.why')}</Text>
        {reasons.map((reason, index) => (
          <Group key={reason.row} gap="xs" wrap="nowrap" align="flex-start">
            <div style={{ flex: 1, minWidth: 0 }}>
              <BothLanguagesInput
                label={t('reasons.one', { n: index + 1 })}
                max={160}
                {...form.both(`reasons.${index}.text`)}
              />
            </div>
            <Acts form={form} index={index} />
          </Group>
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={reasons.length >= mostReasons}
            onClick={() => form.mantine.insertListItem('reasons', newReason())}
          >
            {t('reasons.add')}
          </Button>
        </div>
        <Retired form={form} />
      </Stack>
    </Fieldset>
  )
}

/** Moving one up or down, and taking it out. */
function Acts({ form, index }: { readonly form: ServiceEditor; readonly index: number }) {
  const t = useText(editorMessages)
  const n = index + 1
  const move = (to: number): void => form.mantine.reorderListItem('reasons', { from: index, to })
  return (
    <Stack gap={4} mt="lg">
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={index === 0}
        onClick={() => move(index - 1)}
        aria-label={t('reasons.up', { n })}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={n === form.values.reasons.length}
        onClick={() => move(index + 1)}
        aria-label={t('reasons.down', { n })}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={() => form.mantine.removeListItem('reasons', index)}
        aria-label={t('reasons.remove', { n })}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Stack>
  )
}

/** What is no longer offered, with the words by which it was chosen; one tap offers it again. */
function Retired({ form }: { readonly form: ServiceEditor }) {
  const t = useText(editorMessages)
  const { say } = useFormat()
  const retired = retiredNow(form.values)
  if (retired.length === 0) return null
  return (
    <div>
      <Text fw={650} id="retired-reasons">
        {t('reasons.retired')}
      </Text>
      <Text c="dimmed" size="sm">
        {t('reasons.retiredWhy')}
      </Text>
      <ul aria-labelledby="retired-reasons" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {retired.map((reason) => (
          <Group component="li" key={reason.row} justify="space-between" wrap="nowrap" mt="xs">
            <Text style={{ overflowWrap: 'anywhere' }}>{say(reason.text)}</Text>
            <Button
              variant="default"
              size="compact-md"
              style={{ flex: 'none' }}
              disabled={form.values.reasons.length >= mostReasons}
              onClick={() => form.mantine.insertListItem('reasons', reason)}
              aria-label={t('reasons.againOf', { text: say(reason.text) })}
            >
              {t('reasons.again')}
            </Button>
          </Group>
        ))}
      </ul>
    </div>
  )
}
