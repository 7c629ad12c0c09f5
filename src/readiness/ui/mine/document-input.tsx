import { Button, FileButton, Input, Progress, Stack, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EvidenceFile } from '../../contract.ts'
import { useUpload } from '../api.ts'
import { mineMessages } from './mine-messages.ts'

const accepted = 'application/pdf,image/jpeg,image/png,image/webp,image/heic,image/heif'

interface DocumentInputProps {
  readonly value: EvidenceFile | null
  readonly onChange: (file: EvidenceFile | null) => void
  readonly error: ReactNode
}

/** One document, sent at once with its progress; another one takes its place. */
export function DocumentInput({ value, onChange, error }: DocumentInputProps) {
  const t = useText(mineMessages)
  const upload = useUpload('POST /evidence-files')
  const send = async (file: File): Promise<void> => {
    for (const one of upload.files) upload.forget(one.id)
    try {
      onChange(await upload.send(file))
    } catch {
      // What failed is told below, with its reason.
    }
  }
  return (
    <Input.Wrapper
      label={t('handIn.file')}
      labelElement="div"
      description={t('handIn.fileWhy')}
      error={error}
      required
    >
      <Stack gap={6} mt={4} role="group" aria-label={t('handIn.file')}>
        {value && <Text>{value.name}</Text>}
        {upload.files.map((file) =>
          file.problem === undefined ? (
            <Progress key={file.id} value={file.sent * 100} size="sm" aria-label={file.name} />
          ) : (
            <Text key={file.id} c="var(--etalase-broken)" role="alert">
              {file.problem.detail ?? file.problem.title}
            </Text>
          ),
        )}
        <div>
          <FileButton accept={accepted} onChange={(file) => file && void send(file)}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                leftSection={<IconPaperclip size={18} aria-hidden />}
                data-path="fileId"
              >
                {t('handIn.choose')}
              </Button>
            )}
          </FileButton>
        </div>
      </Stack>
    </Input.Wrapper>
  )
}
