import { Button, Group, Modal, Text, Textarea, type ButtonProps } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { problemOf, type ApiProblem } from '../client/api-problem.ts'
import { uiMessages } from '../messages.ts'
import { Failure } from '../states/failure.tsx'
import { useText } from '../text/use-text.ts'

interface DangerousActProps {
  /** The verb on the button that opens the question. */
  readonly label: string
  /** What is about to be done: "Tutup unit Logistik?" */
  readonly title: string
  /** What will happen to whom. */
  readonly consequences: ReactNode
  /** The verb on the button that does it. */
  readonly act: string
  /** Asked for where the server wants one; `min` letters. */
  readonly reason?: { readonly min: number; readonly label?: string }
  /** More to fill in, such as a day. */
  readonly children?: ReactNode
  readonly run: (reason: string) => Promise<unknown>
  readonly button?: Omit<ButtonProps, 'children'>
}

/** An act that cannot be taken back: says what will happen to whom before it is done. */
export function DangerousAct({
  label,
  title,
  consequences,
  act,
  reason,
  children,
  run,
  button,
}: DangerousActProps) {
  const t = useText(uiMessages)
  const [opened, setOpened] = useState(false)
  const [why, setWhy] = useState('')
  const [state, setState] = useState<{ busy: boolean; problem?: ApiProblem }>({ busy: false })
  const close = (): void => setOpened(false)
  const go = async (): Promise<void> => {
    setState({ busy: true })
    try {
      await run(why.trim())
      setState({ busy: false })
      setWhy('')
      close()
    } catch (thrown) {
      setState({ busy: false, problem: problemOf(thrown) })
    }
  }
  return (
    <>
      <Button variant="default" {...button} onClick={() => setOpened(true)}>
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={title}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        <Text component="div" mb="md">
          {consequences}
        </Text>
        {children}
        {reason && (
          <Textarea
            label={reason.label ?? t('act.reason')}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={500}
            required
            mb="md"
            data-autofocus
          />
        )}
        {state.problem && <Failure problem={state.problem} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t('act.keep')}
          </Button>
          <Button
            color="broken.7"
            loading={state.busy}
            disabled={reason !== undefined && why.trim().length < reason.min}
            onClick={() => void go()}
          >
            {act}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
