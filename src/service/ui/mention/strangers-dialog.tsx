import { Button, Group, Stack, Text } from '@mantine/core'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { MentionStrangers } from '../../contract.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { mentionMessages } from './mention-messages.ts'

interface StrangersDialogProps {
  /** Who cannot see the request, in a sentence. */
  readonly who: string
  /** Whether the writer may let them watch. */
  readonly mayInvolve: boolean
  readonly onClose: () => void
  readonly onDecide: (strangers: MentionStrangers) => void
}

/** Somebody mentioned cannot see the request: the writer says what becomes of that before anything is sent. */
export function StrangersDialog({ who, mayInvolve, onClose, onDecide }: StrangersDialogProps) {
  const t = useText(mentionMessages)
  return (
    <Dialog title={t('strangers.title')} onClose={onClose}>
      <Stack gap="md">
        <Text fw={650}>{who}</Text>
        <Text>{t(mayInvolve ? 'strangers.watch.why' : 'strangers.name.why')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onDecide('name')}>
            {t('strangers.name')}
          </Button>
          {mayInvolve && (
            <Button data-autofocus onClick={() => onDecide('watch')}>
              {t('strangers.watch')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}
