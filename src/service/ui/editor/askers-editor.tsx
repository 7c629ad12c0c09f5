import { ActionIcon, Fieldset, Group, Radio, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { UnitSelect } from '../parts/unit-select.tsx'
import { editorMessages } from './editor-messages.ts'
import type { ServiceEditor } from './service-editor.ts'

/** Who may ask: everybody, or certain units with all below them. */
export function AskersEditor({ form }: { readonly form: ServiceEditor }) {
  const t = useText(editorMessages)
  const { askers, forEverybody } = form.values
  const add = (id: string | null, label?: string): void => {
    if (id !== null && !askers.some((unit) => unit.id === id))
      form.mantine.insertListItem('askers', { id, label: label ?? id })
  }
  return (
    <Fieldset legend={t('askers.title')} radius="md">
      <Stack gap="sm">
        <Radio.Group
          aria-label={t('askers.title')}
          value={forEverybody ? 'everybody' : 'some'}
          onChange={(who) => form.setFieldValue('forEverybody', who === 'everybody')}
        >
          <Stack gap={6}>
            <Radio value="everybody" label={t('askers.everybody')} />
            <Radio value="some" label={t('askers.some')} />
          </Stack>
        </Radio.Group>
        {!forEverybody && (
          <>
            {askers.map((unit, index) => (
              <Group key={unit.id} gap="xs" wrap="nowrap">
                <Text style={{ overflowWrap: 'anywhere' }}>{unit.label}</Text>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  onClick={() => form.mantine.removeListItem('askers', index)}
                  aria-label={t('askers.remove', { unit: unit.label })}
                >
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              </Group>
            ))}
            <UnitSelect
              key={askers.length}
              label={t('askers.add')}
              value={null}
              onChange={add}
              without={askers.map((unit) => unit.id)}
              error={form.mantine.errors['askers']}
              path="askers"
            />
          </>
        )}
      </Stack>
    </Fieldset>
  )
}
