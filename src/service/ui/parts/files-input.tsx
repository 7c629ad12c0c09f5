import { ActionIcon, Button, FileButton, Input, Progress, Stack, Text } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EventView } from '../../contract.ts'
import { useUpload } from '../api.ts'
import { chooseMessages } from './choose-messages.ts'
import classes from './files-input.module.css'
import small from './small.module.css'

/** A file that the server has received. */
export type ReceivedFile = Pick<EventView['attachments'][number], 'id' | 'name' | 'bytes'>

interface FilesInputProps {
  readonly label?: string
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  readonly value: readonly ReceivedFile[]
  readonly onChange: (files: readonly ReceivedFile[]) => void
  readonly path?: string
  readonly max?: number
}

/** Files, each sent at once with its progress; what was sent can be taken out again. */
export function FilesInput(props: FilesInputProps) {
  const { label, description, error, required, value, onChange, path, max = 10 } = props
  const t = useText(chooseMessages)
  const { upload, send } = useSending(value, onChange)
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
          <FileButton multiple onChange={(files) => send(files.slice(0, Math.max(0, room)))}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                disabled={room <= 0}
                leftSection={<IconPaperclip size={18} aria-hidden />}
                data-path={path}
              >
                {t('files.add')}
              </Button>
            )}
          </FileButton>
        </div>
        <Text className={small['small']}>{room <= 0 ? t('files.full') : t('files.hint', { max })}</Text>
      </Stack>
    </Input.Wrapper>
  )
}

/** Sends files; each that arrives joins those that are there by then, since several are on their way at once. */
function useSending(value: readonly ReceivedFile[], onChange: (files: readonly ReceivedFile[]) => void) {
  const upload = useUpload('POST /attachments')
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  const sendOne = async (file: File): Promise<void> => {
    try {
      const { id, name, bytes } = await upload.send(file)
      latest.current = [...latest.current, { id, name, bytes }]
      onChange(latest.current)
    } catch {
      // What failed stays in the list with its reason.
    }
  }
  return { upload, send: (files: readonly File[]) => files.forEach((file) => void sendOne(file)) }
}

function ReceivedLine({ file, onRemove }: { readonly file: ReceivedFile; readonly onRemove: () => void }) {
  const t = useText(chooseMessages)
  const { bytes } = useFormat()
  return (
    <div className={classes['file']}>
      <span className={classes['name']}>{file.name}</span>
      <Text className={small['small']}>{bytes(file.bytes)}</Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={onRemove}
        aria-label={t('files.remove', { name: file.name })}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}

function OnTheWay({ upload }: { readonly upload: ReturnType<typeof useUpload> }) {
  const t = useText(chooseMessages)
  const { percent } = useFormat()
  return upload.files.map((file) => (
    <div key={file.id} className={classes['file']}>
      <div className={classes['name']}>
        {file.problem === undefined ? (
          <>
            <Text size="sm">{t('files.sending', { name: file.name, percent: percent(file.sent) })}</Text>
            <Progress value={file.sent * 100} size="sm" aria-label={file.name} />
          </>
        ) : (
          <Text size="sm" c="var(--etalase-broken)" role="alert">
            {t('files.failed', {
              name: file.name,
              why:
                file.problem.detail ??
                (file.problem.status === 0 ? t('files.failedPlain') : file.problem.title),
            })}
          </Text>
        )}
      </div>
      {file.problem !== undefined && (
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={() => upload.forget(file.id)}
          aria-label={t('files.remove', { name: file.name })}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  ))
}
