import { Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { problemOf } from '../../../platform/ui/client/api-problem.ts'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useGo } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { actsOf, type ActName } from './acts.ts'
import { actMessages } from './act-messages.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { HandOnDialog } from './hand-on-dialog.tsx'
import { PauseDialog } from './pause-dialog.tsx'
import { TextActDialog } from './text-act-dialog.tsx'
import { useAct } from './use-act.ts'

type DirectAct = 'take' | 'accept' | 'confirm' | 'rate'
type AskingAct = Exclude<ActName, DirectAct>

/** What the reader may do with a request now: the next act, one beside it, and the rest in a menu. */
export function RequestActs({ view }: { readonly view: RequestView }) {
  const t = useText(actMessages)
  const [asking, setAsking] = useState<AskingAct>()
  const direct = useDirectActs(view)
  const { main, beside, more } = actsOf(view.may)
  const run = (act: ActName): void => {
    if (isDirect(act)) direct.run(act)
    else setAsking(act)
  }
  return (
    <>
      {main && (
        <ActButton key={main} loading={direct.busy} onClick={() => run(main)}>
          {t(main)}
        </ActButton>
      )}
      {beside && (
        // Another act in its place is another button, so that a finger on the way to this one does not do that one.
        <Button key={beside} variant="default" disabled={direct.busy} onClick={() => run(beside)}>
          {t(beside)}
        </Button>
      )}
      {more.length > 0 && (
        <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconDots size={18} aria-hidden />}>
              {t('more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((act) => (
              <Menu.Item key={act} onClick={() => run(act)}>
                {t(act)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {asking && <Asking act={asking} view={view} onClose={() => setAsking(undefined)} />}
    </>
  )
}

interface AskingProps {
  readonly act: AskingAct
  readonly view: RequestView
  readonly onClose: () => void
}

function Asking({ act, ...rest }: AskingProps) {
  switch (act) {
    case 'assign':
      return <AssignDialog {...rest} />
    case 'handOn':
      return <HandOnDialog {...rest} />
    case 'pause':
      return <PauseDialog {...rest} />
    case 'respond':
    case 'complete':
    case 'resume':
    case 'reopen':
    case 'cancel':
    case 'approve':
    case 'decline':
      return <TextActDialog act={act} {...rest} />
  }
}

function isDirect(act: ActName): act is DirectAct {
  return act === 'take' || act === 'accept' || act === 'confirm' || act === 'rate'
}

/** Acts that need no further word. */
function useDirectActs(view: RequestView): {
  readonly busy: boolean
  readonly run: (act: DirectAct) => void
} {
  const t = useText(actMessages)
  const tell = useTell()
  const go = useGo()
  const input = { params: { requestId: view.id } }
  const { number } = view
  const take = useAct('POST /requests/:requestId/take', () => tell.done(t('take.done', { number })))
  const accept = useAct('POST /requests/:requestId/accept', () => tell.done(t('accept.done', { number })))
  const confirm = useAct('POST /requests/:requestId/confirm', () => tell.done(t('confirm.done', { number })))
  const tellFaster = (thrown: unknown): void => {
    const problem = problemOf(thrown)
    if (problem.code === 'request_already_taken')
      tell.done(t('faster', { why: problem.detail ?? problem.title }))
    else tell.failed(thrown)
  }
  const runs: Readonly<Record<DirectAct, () => void>> = {
    take: () => take.mutate(input, { onError: tellFaster }),
    accept: () => accept.mutate(input, { onError: tell.failed }),
    confirm: () => confirm.mutate(input, { onError: tell.failed }),
    rate: () => go(`/requests/${view.id}/rate`),
  }
  return { busy: take.isPending || accept.isPending || confirm.isPending, run: (act) => runs[act]() }
}
