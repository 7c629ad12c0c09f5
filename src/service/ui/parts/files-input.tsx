import { ActionIcon, Button, FileButton, Input, Progress, Stack, Text } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useId, useRef, type ReactNode } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EventView } from '../../contract.ts'
import { useUpload } from '../api.ts'
import { chooseMessages } from './choose-messages.ts'
import classes from './files-input.module.css'

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
export function FilesInput({ label, description, error, required, value, onChange, path, max = 10 }: FilesInputProps) {
  const t = useText(chooseMessages)
  const id = useId()
  const upload = useUpload('POST /attachments')
  // Several files arrive one after the other; each is added to what is there by then.
  const latest = useRef(value)
  latest.current = value
  const change = (files: readonly ReceivedFile[]): void => {
    latest.current = files
    onChange(files)
  }
  const send = async (file: File): Promise<void> => {
    try {
      const { id: fileId, name, bytes } = await upload.send(file)
      change([...latest.current, { id: fileId, name, bytes }])
    } catch {
      // What failed stays in the list below with its reason.
    }
  }
  const room = max - value.length - upload.files.length
  return (
    <Input.Wrapper id={id} label={label} labelElement="div" description={description} error={error} required={required === true}>
      <Stack gap={6} mt={label === undefined ? 0 : 4} role="group" aria-label={label}>
        {value.map((file) => (
          <ReceivedLine key={file.id} file={file} onRemove={() => change(value.filter((one) => one.id !== file.id))} />
        ))}
        <OnTheWay upload={upload} />
        <div>
          <FileButton multiple onChange={(files) => files.slice(0, Math.max(0, room)).forEach((file) => void send(file))}>
            {(props) => (
              <Button {...props} variant="default" disabled={room <= 0} leftSection={<IconPaperclip size={18} aria-hidden />} data-path={path}>
                {t('files.add')}
              </Button>
            )}
          </FileButton>
        </div>
        <Text size="xs" c="dimmed">
          {room <= 0 ? t('files.full') : t('files.hint', { max })}
        </Text>
      </Stack>
    </Input.Wrapper>
  )
}

function ReceivedLine({ file, onRemove }: { readonly file: ReceivedFile; readonly onRemove: () => void }) {
  const t = useText(chooseMessages)
  const { bytes } = useFormat()
  return (
    <div className={classes['file']}>
      <span className={classes['name']}>{file.name}</span>
      <Text size="xs" c="dimmed">
        {bytes(file.bytes)}
      </Text>
      <ActionIcon variant="subtle" color="gray" onClick={onRemove} aria-label={t('files.remove', { name: file.name })}>
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
            {t('files.failed', { name: file.name, why: file.problem.detail ?? (file.problem.status === 0 ? t('files.failedPlain') : file.problem.title) })}
          </Text>
        )}
      </div>
      {file.problem !== undefined && (
        <ActionIcon variant="subtle" color="gray" onClick={() => upload.forget(file.id)} aria-label={t('files.remove', { name: file.name })}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  ))
}
