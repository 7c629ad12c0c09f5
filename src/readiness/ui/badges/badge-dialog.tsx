import { Button, FileButton, Progress, Select, Stack, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { Answered } from '../../../platform/ui/states/answered.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { CredentialKind, EvidenceView } from '../../contract.ts'
import { useRead, useUpload } from '../api.ts'
import { BadgeSaid } from './badge-said.tsx'
import { isStatusKnown } from './status-known.ts'
import { badgesMessages } from './badges-messages.ts'

/** Handing in a badge of one's own: the file, what it proves, and what became of it. */
export function BadgeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(badgesMessages)
  const kinds = useRead('GET /credential-kinds')
  return (
    <Dialog title={t('mine.title')} onClose={onClose}>
      <Answered of={kinds} shape="form">
        {({ rows }) => <BadgeForm kinds={rows.filter(({ retired }) => !retired)} />}
      </Answered>
    </Dialog>
  )
}

function BadgeForm({ kinds }: { readonly kinds: readonly CredentialKind[] }) {
  const t = useText(badgesMessages)
  const { say } = useFormat()
  const [kindId, setKindId] = useState<string | null>(null)
  const [taken, setTaken] = useState<EvidenceView>()
  const found = useUpload('POST /badges')
  const chosen = useUpload('POST /credential-kinds/:kindId/badges', { kindId: kindId ?? '' })
  const send = async (file: File): Promise<void> => {
    setTaken(undefined)
    for (const upload of [found, chosen]) for (const { id } of upload.files) upload.forget(id)
    try {
      setTaken(await (kindId === null ? found : chosen).send(file))
    } catch {
      // What failed is told below, with its reason.
    }
  }
  return (
    <Stack>
      <Text>{t('mine.lead')}</Text>
      <Select
        label={t('mine.kind')}
        description={t('mine.kindWhy')}
        data={kinds.map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={kindId}
        onChange={setKindId}
        searchable
        clearable
      />
      <Stack gap={6} role="group" aria-label={t('mine.file')}>
        {[...found.files, ...chosen.files].map((file) =>
          file.problem === undefined ? (
            taken === undefined && (
              <Progress key={file.id} value={file.sent * 100} size="sm" aria-label={file.name} />
            )
          ) : (
            <Text key={file.id} c="var(--etalase-broken)" role="alert">
              {file.problem.detail ?? file.problem.title}
            </Text>
          ),
        )}
        {taken && <Result of={taken} />}
        <div>
          <FileButton onChange={(file) => file && void send(file)}>
            {(button) => (
              <Button {...button} variant="default" leftSection={<IconPaperclip size={18} aria-hidden />}>
                {t('mine.choose')}
              </Button>
            )}
          </FileButton>
        </div>
      </Stack>
    </Stack>
  )
}

function Result({ of }: { readonly of: EvidenceView }) {
  const t = useText(badgesMessages)
  const { say } = useFormat()
  const kind = say(of.kind.name)
  return (
    <Text component="div" role="status">
      {t(wordOf(of), { kind })}
      {of.badge && <BadgeSaid badge={of.badge} />}
    </Text>
  )
}

function wordOf({ state, badge }: EvidenceView): 'mine.counts' | 'mine.waits' | 'mine.waitsForStatus' {
  if (state === 'verified') return 'mine.counts'
  return badge === null || isStatusKnown(badge.status) ? 'mine.waits' : 'mine.waitsForStatus'
}
