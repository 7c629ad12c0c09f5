import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { uiMessages } from '../messages.ts'
import { useText } from '../text/use-text.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}

/** What an act wants to know before it is done, or one thing of a list; opened by being there. */
export function Dialog({ title, onClose, wide, children }: DialogProps) {
  const t = useText(uiMessages)
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide === true ? 'lg' : 'md'}
      closeButtonProps={{ 'aria-label': t('act.close') }}
    >
      {children}
    </Modal>
  )
}
