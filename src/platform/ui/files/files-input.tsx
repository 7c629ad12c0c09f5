import { ActionIcon, Button, FileButton, Input, Progress, Stack, Text } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useFormat } from '../formats/use-format.ts'
import { useText } from '../text/use-text.ts'
import type { Upload } from '../client/upload.ts'
import { filesMessages } from './files-messages.ts'
import classes from './files-input.module.css'

/** A file that the server has received. */
export interface ReceivedFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

/** What such an input needs. */
export interface FilesInputProps<Received extends ReceivedFile> {
  /** How a file is sent: the slice's own endpoint. */
  readonly upload: Upload<Received>
  /** Media types that are offered for choosing; left out: all. */
  readonly accept?: string
  readonly label?: string
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  readonly value: readonly Received[]
  readonly onChange: (files: readonly Received[]) => void
  readonly path?: string
  readonly max?: number
}

/** Files, each sent at once with its progress; what was sent can be taken out again. */
export function FilesInput<Received extends ReceivedFile>(props: FilesInputProps<Received>) {
  const { upload, accept, label, description, error, required, value, onChange, path, max = 10 } = props
  const t = useText(filesMessages)
  const send = useSending(upload, value, onChange)
  const room = max - value.length - upload.files.length
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      description={description}
      error={error}
      required={required === true}
      withAsterisk={false}
    >
      <Stack gap={6} mt={label === undefined ? 0 : 4} role="group" aria-label={label}>
        {value.map((file) => (
          <ReceivedLine
            key={file.id}
            file={file}
            onRemove={() => onChange(value.filter((one) => one.id !== file.id))}
          />
        ))}
        <OnTheWay upload={upload} />
        <div>
          <FileButton
            multiple
            {...(accept !== undefined && { accept })}
            onChange={(files) => send(files.slice(0, Math.max(0, room)))}
          >
            {(button) => (
              <Button
                {...button}
                variant="default"
                disabled={room <= 0}
                leftSection={<IconPaperclip size={18} aria-hidden />}
                data-path={path}
              >
                {t('add')}
              </Button>
            )}
          </FileButton>
        </div>
        <Text className={classes['small']}>{room <= 0 ? t('full') : t('hint', { max })}</Text>
      </Stack>
    </Input.Wrapper>
  )
}

/** Sends files; each that arrives joins those that are there by then, since several are on their way at once. */
function useSending<Received>(
  upload: Upload<Received>,
  value: readonly Received[],
  onChange: (files: readonly Received[]) => void,
) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  const sendOne = async (file: File): Promise<void> => {
    try {
      latest.current = [...latest.current, await upload.send(file)]
      onChange(latest.current)
    } catch {
      // What failed stays in the list with its reason.
    }
  }
  return (files: readonly File[]) => files.forEach((file) => void sendOne(file))
}

function ReceivedLine({ file, onRemove }: { readonly file: ReceivedFile; readonly onRemove: () => void }) {
  const t = useText(filesMessages)
  const { bytes } = useFormat()
  return (
    <div className={classes['file']}>
      <span className={classes['name']}>{file.name}</span>
      <Text className={classes['small']}>{bytes(file.bytes)}</Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={onRemove}
        aria-label={t('remove', { name: file.name })}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}

function OnTheWay({ upload }: { readonly upload: Upload<ReceivedFile> }) {
  const t = useText(filesMessages)
  const { percent } = useFormat()
  return upload.files.map((file) => (
    <div key={file.id} className={classes['file']}>
      <div className={classes['name']}>
        {file.problem === undefined ? (
          <>
            <Text size="sm">{t('sending', { name: file.name, percent: percent(file.sent) })}</Text>
            <Progress value={file.sent * 100} size="sm" aria-label={file.name} />
          </>
        ) : (
          <Text size="sm" c="var(--etalase-broken)" role="alert">
            {t('failed', {
              name: file.name,
              why: file.problem.detail ?? (file.problem.status === 0 ? t('failedPlain') : file.problem.title),
            })}
          </Text>
        )}
      </div>
      {file.problem !== undefined && (
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={() => upload.forget(file.id)}
          aria-label={t('remove', { name: file.name })}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  ))
}
