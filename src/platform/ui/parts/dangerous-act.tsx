import { ReasonInput } from '../forms/reason-input.tsx'
import { Button, Group, Modal, Text, type ButtonProps } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { problemOf, type ApiProblem } from '../client/api-problem.ts'
import { uiMessages } from '../messages.ts'
import { Failure } from '../states/failure.tsx'
import { useText } from '../text/use-text.ts'

interface DangerousActProps {
  /** The verb on the button that opens the question. */
  readonly label: string
  /** What that button is called by those who hear it, where several of one label stand on a page; begins with the label. */
  readonly name?: string
  /** What is about to be done: "Tutup unit Logistik?" */
  readonly title: string
  /** What will happen to whom. */
  readonly consequences: ReactNode
  /** The verb on the button that does it. */
  readonly act: string
  /** The verb on the button that leaves all as it is, where "cancel" would be heard as the act itself. */
  readonly keep?: string
  /** Asked for where the server wants one; `min` letters. */
  readonly reason?: { readonly min: number; readonly label?: string }
  /** More to fill in, such as a day. */
  readonly children?: ReactNode
  readonly run: (reason: string) => Promise<unknown>
  readonly button?: Omit<ButtonProps, 'children'>
}

/** An act that cannot be taken back: says what will happen to whom before it is done. */
export function DangerousAct(props: DangerousActProps) {
  const t = useText(uiMessages)
  const [opened, setOpened] = useState(false)
  const close = (): void => setOpened(false)
  return (
    <>
      <Button
        variant="default"
        {...props.button}
        {...(props.name !== undefined && { 'aria-label': props.name })}
        onClick={() => setOpened(true)}
      >
        {props.label}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={props.title}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        <Question {...props} onClose={close} />
      </Modal>
    </>
  )
}

/** What stands in the dialog; made anew each time it opens, so that no former reason is left over. */
function Question({
  consequences,
  act,
  keep,
  reason,
  children,
  run,
  onClose,
}: DangerousActProps & { readonly onClose: () => void }) {
  const t = useText(uiMessages)
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const go = async (): Promise<void> => {
    setBusy(true)
    try {
      await run(why.trim())
      onClose()
    } catch (thrown) {
      setProblem(problemOf(thrown))
      setBusy(false)
    }
  }
  return (
    <>
      <Text component="div" mb="md">
        {consequences}
      </Text>
      {children}
      {reason && (
        <ReasonInput
          label={reason.label ?? t('act.reason')}
          required={reason.min > 0}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          mb="md"
          data-autofocus
        />
      )}
      {problem && <Failure problem={problem} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {keep ?? t('act.keep')}
        </Button>
        <Button
          color="broken.7"
          loading={busy}
          disabled={why.trim().length < (reason?.min ?? 0)}
          onClick={() => void go()}
        >
          {act}
        </Button>
      </Group>
    </>
  )
}
