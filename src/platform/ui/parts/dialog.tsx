import { Modal } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
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
  useReturnOfFocus()
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

/** What has the focus; of an item of a menu, which goes as it is chosen, what opened the menu. */
function openerNow(): Element | null {
  const active = document.activeElement
  const menu = active?.closest('[role="menu"]')
  if (menu === null || menu === undefined) return active
  return document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`)
}

/** What had the focus when the dialog came has it again when it goes, unless something else was given it meanwhile. */
function useReturnOfFocus(): void {
  const [before] = useState(openerNow)
  useEffect(
    () => () => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body
      if (isNowhere && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true })
    },
    [before],
  )
}
