import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ApiForm } from '../../../platform/ui/forms/api-form.tsx'
import { useApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { WaitingEvidence } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { EvidenceDetails } from '../mine/evidence-card.tsx'
import classes from '../parts/lines.module.css'
import { stale } from '../parts/stale.ts'
import { queueMessages } from './queue-messages.ts'

/** One piece of evidence with its document, to be verified or rejected. */
export function WaitingLine({ of }: { readonly of: WaitingEvidence }) {
  const t = useText(queueMessages)
  const { say } = useFormat()
  const tell = useTell()
  const [open, setOpen] = useState(false)
  const reject = useWrite('POST /evidence/:evidenceId/reject', { refresh: stale })
  const words = { kind: say(of.kind.name), person: of.person.name }
  return (
    <Stack gap={6}>
      <div className={classes['between']}>
        <Text fw={650} component="h2">
          {of.person.name}: {words.kind}
        </Text>
        <Text c="dimmed">
          {of.units.map(({ code }) => code).join(', ')} · <Instant at={of.submittedAt} />
        </Text>
      </div>
      <EvidenceDetails of={of} />
      {of.may.verify && (
        <Group gap="sm">
          <Button variant="default" aria-label={t('verify.of', words)} onClick={() => setOpen(true)}>
            {t('verify')}
          </Button>
          <DangerousAct
            label={t('reject')}
            title={t('reject.title', words)}
            consequences={t('reject.what', words)}
            act={t('reject')}
            reason={{ min: 1 }}
            run={async (reason) => {
              await reject.mutateAsync({ params: { evidenceId: of.id }, body: { reason } })
              tell.done(t('reject.done', words))
            }}
          />
        </Group>
      )}
      {open && <VerifyDialog of={of} onClose={() => setOpen(false)} />}
    </Stack>
  )
}

function VerifyDialog({ of, onClose }: { readonly of: WaitingEvidence; readonly onClose: () => void }) {
  const t = useText(queueMessages)
  const { say } = useFormat()
  const tell = useTell()
  const write = useWrite('POST /evidence/:evidenceId/verify', { refresh: stale })
  const form = useApiForm({
    initialValues: { bornOn: '' },
    send: ({ bornOn }) =>
      write.mutateAsync({ params: { evidenceId: of.id }, body: bornOn === '' ? {} : { bornOn } }),
    onDone: () => {
      tell.done(t('verify.done', { person: of.person.name }))
      onClose()
    },
  })
  return (
    <Dialog title={t('verify.title', { kind: say(of.kind.name), person: of.person.name })} onClose={onClose}>
      <EvidenceDetails of={of} />
      <ApiForm form={form} submit={t('verify')}>
        <TextInput
          type="date"
          mt="md"
          label={t('verify.born')}
          description={t('verify.bornWhy')}
          {...form.field('bornOn')}
        />
      </ApiForm>
    </Dialog>
  )
}
