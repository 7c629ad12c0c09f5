import { Alert, Button, CopyButton, Group, Modal, TextInput } from '@mantine/core'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { keyMessages } from '../keys/key-messages.ts'

interface ShownOnceProps {
  readonly title: string
  /** What the secret is. */
  readonly label: string
  readonly secret: string
  readonly onClose: () => void
}

/** A secret that is shown once: closed by its own button alone, so that nobody loses it by a slip. */
export function ShownOnce({ title, label, secret, onClose }: ShownOnceProps) {
  const t = useText(keyMessages)
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <Alert color="marigold" mb="md">
        {t('shown.once')}
      </Alert>
      <TextInput
        label={label}
        value={secret}
        readOnly
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        mb="md"
      />
      <Group gap="sm">
        <CopyButton value={secret} timeout={4000}>
          {({ copied, copy }) => <ActButton onClick={copy}>{t(copied ? 'copied' : 'copy')}</ActButton>}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
    </Modal>
  )
}
