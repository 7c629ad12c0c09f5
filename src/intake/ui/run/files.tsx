import { ActionIcon, Anchor, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core'
import { IconUpload, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { downloadAddress } from '../../../platform/ui/client/call.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ImportView } from '../../contract.ts'
import { useUpload, useWrite } from '../api.ts'
import { runMessages } from './run-messages.ts'
import { Section } from './section.tsx'

type ImportFile = ImportView['files'][number]

/** The files of an import: sent, replaced, taken out. */
export function Files({ of: { id, kind, files } }: { readonly of: ImportView }) {
  const t = useText(runMessages)
  return (
    <Section title={t('files')}>
      <Text c="dimmed" mb="sm">
        {kind === 'organisation' ? t('filesWhyOrganisation') : t('filesWhy')}
      </Text>
      <Stack gap="md">
        {files.map((file) => (
          <OneFile key={file.role} importId={id} kind={kind} file={file} />
        ))}
      </Stack>
    </Section>
  )
}

interface OneFileProps {
  readonly importId: string
  readonly kind: string
  readonly file: ImportFile
}

function OneFile({ importId, kind, file }: OneFileProps) {
  const t = useText(runMessages)
  const { bytes } = useFormat()
  const client = useQueryClient()
  const tell = useTell()
  const params = useMemo(() => ({ importId, role: file.role }), [importId, file.role])
  const upload = useUpload('POST /imports/:importId/files/:role', params)
  const remove = useWrite('DELETE /imports/:importId/files/:role', { refresh: ['GET /imports/:importId'] })
  const send = async (chosen: File | null): Promise<void> => {
    if (chosen === null) return
    for (const { id, problem } of upload.files) if (problem !== undefined) upload.forget(id)
    await upload.send(chosen).catch(() => undefined) // what failed stays in sight with its reason
    await client.invalidateQueries({ queryKey: ['GET /imports/:importId'] })
  }
  return (
    <Group justify="space-between" role="group" aria-label={file.label}>
      <div>
        <Text fw={600}>{file.label}</Text>
        {file.name !== null && (
          <Group gap={4} wrap="nowrap" align="flex-start">
            <Text style={{ overflowWrap: 'anywhere' }}>
              {file.name} · {bytes(file.bytes ?? 0)}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              style={{ flex: 'none' }}
              aria-label={t('remove', { name: file.name })}
              onClick={() => remove.mutate({ params }, { onError: tell.failed })}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
        )}
        <OnTheWay upload={upload} />
        <HandedOut kind={kind} file={file} />
      </div>
      <FileButton onChange={(chosen) => void send(chosen)}>
        {(button) => (
          <Button {...button} variant="default" leftSection={<IconUpload size={18} aria-hidden />}>
            {file.name === null ? t('choose') : t('replace')}
          </Button>
        )}
      </FileButton>
    </Group>
  )
}

/** A file to fill in, and what is there already in the same form. */
function HandedOut({ kind, file }: Omit<OneFileProps, 'importId'>) {
  const t = useText(runMessages)
  const params = { kind, role: file.role }
  const name = { file: file.label }
  return (
    <Group gap="md">
      {file.template && (
        <Anchor href={downloadAddress('GET /import-kinds/:kind/templates/:role', { params })} download>
          {t('template', name)}
        </Anchor>
      )}
      {file.exported && (
        <Anchor href={downloadAddress('GET /import-kinds/:kind/export/:role', { params })} download>
          {t('exported', name)}
        </Anchor>
      )}
    </Group>
  )
}

function OnTheWay({ upload }: { readonly upload: ReturnType<typeof useUpload> }) {
  const t = useText(runMessages)
  const { percent } = useFormat()
  return upload.files.map(({ id, name, sent, problem }) =>
    problem === undefined ? (
      <div key={id}>
        <Text size="sm">{t('sending', { name, percent: percent(sent) })}</Text>
        <Progress value={sent * 100} size="sm" aria-label={name} />
      </div>
    ) : (
      <Text key={id} c="var(--etalase-broken)" role="alert">
        {t('sendFailed', {
          name,
          why: problem.detail ?? (problem.status === 0 ? t('unreachable') : problem.title),
        })}
      </Text>
    ),
  )
}
