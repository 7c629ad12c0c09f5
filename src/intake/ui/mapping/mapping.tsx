import { Alert, Button, Stack, Text } from '@mantine/core'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { FileLook, ImportView } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import { Section } from '../run/section.tsx'
import type { MappingDraft } from './draft.ts'
import { FileSpelling } from './file-spelling.tsx'
import { mappingMessages } from './mapping-messages.ts'
import { Parts } from './parts.tsx'
import { Preview } from './preview.tsx'

/** How the columns of a foreign file become requests: a proposal, changed by people, with the first rows as they are read by it. */
export function Mapping({ of: run }: { readonly of: ImportView }) {
  const params = { importId: run.id }
  const look = useRead('GET /imports/:importId/look', { params })
  const { mapping } = run.options
  const draft = isDraft(mapping) ? mapping : undefined
  return (
    <>
      <Answered of={look} shape="card">
        {(shown) => <Editor run={run} look={shown} draft={draft} />}
      </Answered>
      {look.data && draft && <Preview run={run} draft={draft} />}
    </>
  )
}

interface EditorProps {
  readonly run: ImportView
  readonly look: FileLook
  /** Undefined: nothing was mapped yet. */
  readonly draft: MappingDraft | undefined
}

function Editor({ run, look, draft }: EditorProps) {
  const t = useText(mappingMessages)
  const tell = useTell()
  const save = useWrite('PUT /imports/:importId/options', {
    refresh: ['GET /imports/:importId', 'GET /imports/:importId/preview'],
  })
  const put = (changed: MappingDraft) =>
    save.mutate(
      { params: { importId: run.id }, body: { options: { ...run.options, mapping: changed } } },
      { onError: tell.failed },
    )
  return (
    <Section
      title={t('title')}
      act={
        <Button
          variant={draft === undefined ? 'filled' : 'default'}
          loading={save.isPending}
          onClick={() => put(look.draft)}
        >
          {draft === undefined ? t('begin') : t('propose')}
        </Button>
      }
    >
      <Text c="dimmed" mb="md">
        {t('why')}
      </Text>
      {!look.isWhole && (
        <Alert mb="md" color="marigold">
          {t('notWhole')}
        </Alert>
      )}
      {draft && (
        <Stack gap="lg">
          <FileSpelling draft={draft} look={look} put={put} />
          <Parts draft={draft} look={look} put={put} />
        </Stack>
      )}
    </Section>
  )
}

function isDraft(value: unknown): value is MappingDraft {
  return typeof value === 'object' && value !== null
}
