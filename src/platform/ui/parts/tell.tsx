import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { problemOf } from '../client/api-problem.ts'
import { uiMessages } from '../messages.ts'
import { wordsOf } from '../states/failure.tsx'
import { useText } from '../text/use-text.ts'

/** Short words after an act, at the edge of the screen and for those who hear it. */
export interface Tell {
  readonly done: (text: string) => void
  /** Done, and can be undone for a while. */
  readonly undo: (text: string, undo: () => Promise<unknown>) => void
  readonly failed: (thrown: unknown) => void
}

/** How a screen tells what came of an act. */
export function useTell(): Tell {
  const t = useText(uiMessages)
  return useMemo(() => {
    const closing = { closeButtonProps: { 'aria-label': t('act.close') } }
    // The place where words appear is a live region already.
    const quiet = { ...closing, color: 'kept', role: 'group', withBorder: true }
    const failed = (thrown: unknown): void => {
      const { title, why } = wordsOf(problemOf(thrown), t)
      notifications.show({
        title,
        message: why,
        ...closing,
        color: 'broken',
        role: 'alert',
        autoClose: 12_000,
      })
    }
    return {
      done: (text) => void notifications.show({ ...quiet, message: text }),
      undo: (text, undo) => {
        const id = notifications.show({
          ...quiet,
          autoClose: 10_000,
          message: (
            <Group justify="space-between" wrap="nowrap">
              {text}
              <Button variant="subtle" size="compact-sm" onClick={() => takeBack()}>
                {t('tell.undo')}
              </Button>
            </Group>
          ),
        })
        const takeBack = (): void => {
          notifications.hide(id)
          undo().catch(failed)
        }
      },
      failed,
    }
  }, [t])
}
