import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RequestView } from '../../contract.ts'
import { SpeakingInput } from '../canned/speaking-input.tsx'
import { actMessages } from './act-messages.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { DuplicatesChoice, useDuplicates } from '../links/duplicates-choice.tsx'
import { useAct } from './use-act.ts'

/** Acts that want nothing but words. */
export type TextActName = 'respond' | 'complete' | 'resume' | 'reopen' | 'cancel' | 'approve' | 'decline'

interface TextActDialogProps {
  readonly act: TextActName
  readonly view: RequestView
  readonly onClose: () => void
}

const mayBeSilent: ReadonlySet<TextActName> = new Set(['complete', 'resume', 'approve'])

/** Answer, complete, go on, reopen, cancel, approve, decline: what is said with it. */
export function TextActDialog({ act, view, onClose }: TextActDialogProps) {
  const t = useText(actMessages)
  const tell = useTell()
  const hint = useHint(act, view)
  const needed = !mayBeSilent.has(act)
  const duplicates = useDuplicates(view)
  const write = useAct(`POST /requests/:requestId/${act}`, () =>
    tell.done(t(`${act}.done`, { number: view.number })),
  )
  const form = useApiForm({
    initialValues: { text: '' },
    validate: { text: (text: string) => (needed && text.trim() === '' ? t('text.needed') : null) },
    draft: `${act}:${view.id}`,
    send: async ({ text }: { text: string }) => {
      const done = await write.mutateAsync({ params: { requestId: view.id }, body: { text } })
      if (act === 'complete') await duplicates.complete(text)
      return done
    },
    onDone: onClose,
  })
  return (
    <Dialog title={t(`${act}.title`)} onClose={onClose}>
      <ApiForm form={form} submit={t(act)}>
        <SpeakingInput
          view={view}
          label={t(`${act}.label`)}
          {...(hint !== undefined && { description: hint })}
          field={form.field('text')}
          minRows={3}
          first
        />
        {act === 'complete' && <DuplicatesChoice of={duplicates} />}
      </ApiForm>
    </Dialog>
  )
}

function useHint(act: TextActName, view: RequestView): string | undefined {
  const t = useText(actMessages)
  const { say } = useFormat()
  if (act === 'resume') return undefined
  if (act !== 'complete') return t(`${act}.hint`)
  const doneWell = say(view.doneWell)
  return doneWell === '' ? undefined : t('complete.hint', { doneWell })
}
