import { ReasonInput } from '../../../platform/ui/forms/reason-input.tsx'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useSession } from '../../../platform/ui/session/session.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { CaseKind, OpenedCase } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { caseMessages } from './case-messages.ts'
import { OpenedPeople } from './opened-people.tsx'

interface OpenCaseProps {
  readonly caseId: string
  readonly kind: CaseKind
  readonly name: string
  readonly onClose: () => void
}

/** Says what opening a case does and to whom, asks why, and then shows who is behind it. */
export function OpenCase({ caseId, kind, name, onClose }: OpenCaseProps) {
  const [opened, setOpened] = useState<OpenedCase>()
  return (
    <Dialog title={name} onClose={onClose} wide>
      {opened ? (
        <OpenedPeople of={opened} />
      ) : (
        <AskWhy caseId={caseId} kind={kind} onOpen={setOpened} onClose={onClose} />
      )}
    </Dialog>
  )
}

interface AskWhyProps extends Pick<OpenCaseProps, 'caseId' | 'kind' | 'onClose'> {
  readonly onOpen: (opened: OpenedCase) => void
}

function AskWhy({ caseId, kind, onOpen, onClose }: AskWhyProps) {
  const t = useText(caseMessages)
  const { name } = useSession().person
  const open = useWrite('POST /questions/:caseId/open')
  const form = useApiForm({
    initialValues: { reason: '' },
    validate: { reason: (reason: string) => (reason.trim() === '' ? t('open.reasonNeeded') : null) },
    send: ({ reason }) => open.mutateAsync({ params: { caseId }, body: { kind, reason } }),
    onDone: onOpen,
  })
  return (
    <>
      <Text mb="xs">{t('open.what')}</Text>
      <Text mb="md">{t('open.told', { name })}</Text>
      <ApiForm
        form={form}
        submit={t('open.act')}
        beside={
          <Button variant="default" onClick={onClose}>
            {t('open.cancel')}
          </Button>
        }
      >
        <ReasonInput label={t('open.reason')} data-autofocus {...form.field('reason')} />
      </ApiForm>
    </>
  )
}
