import { Group, Select } from '@mantine/core'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { AskTemplate } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { templateMessages } from './template-messages.ts'

interface TemplateSelectProps {
  readonly templates: readonly AskTemplate[]
  readonly value: string
  readonly onChange: (id: string) => void
}

/** One of the forms kept filled in; whoever may can remove the chosen one. */
export function TemplateSelect({ templates, value, onChange }: TemplateSelectProps) {
  const t = useText(templateMessages)
  const { say } = useFormat()
  const tell = useTell()
  const remove = useWrite('DELETE /ask-templates/:templateId', {
    refresh: ['GET /services/:serviceId/templates'],
  })
  if (templates.length === 0) return null
  const chosen = templates.find(({ id }) => id === value)
  const label = ({ name, unit }: AskTemplate): string =>
    unit === null ? name : t('use.shared', { name, unit: say(unit.name) })
  return (
    <Group align="flex-end" mb="md" gap="sm">
      <Select
        label={t('use')}
        placeholder={t('use.placeholder')}
        data={templates.map((template) => ({ value: template.id, label: label(template) }))}
        value={chosen?.id ?? null}
        onChange={(id) => onChange(id ?? '')}
        searchable
        w={{ base: '100%', sm: '24rem' }}
      />
      {chosen?.may.change === true && (
        <DangerousAct
          label={t('remove')}
          title={t('remove.title', { name: chosen.name })}
          consequences={t('remove.why')}
          act={t('remove')}
          run={async () => {
            await remove.mutateAsync({ params: { templateId: chosen.id } })
            tell.done(t('removed', { name: chosen.name }))
            onChange('')
          }}
        />
      )}
    </Group>
  )
}
