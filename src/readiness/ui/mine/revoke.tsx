import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EvidenceView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { stale } from '../parts/stale.ts'
import { mineMessages } from './mine-messages.ts'

/** Saying from which day on evidence does not count, and why. */
export function Revoke({ of }: { readonly of: EvidenceView }) {
  const t = useText(mineMessages)
  const { say } = useFormat()
  const tell = useTell()
  const [from, setFrom] = useState(of.issuedOn)
  const revoke = useWrite('POST /evidence/:evidenceId/revoke', { refresh: stale })
  const words = { kind: say(of.kind.name), person: of.person.name }
  return (
    <DangerousAct
      label={t('evidence.revoke')}
      title={t('evidence.revokeTitle', words)}
      consequences={t('evidence.revokeWhat', words)}
      act={t('evidence.revoke')}
      reason={{ min: 1 }}
      button={{ size: 'compact-md' }}
      run={async (reason) => {
        await revoke.mutateAsync({ params: { evidenceId: of.id }, body: { from, reason } })
        tell.done(t('evidence.revoked'))
      }}
    >
      <TextInput
        type="date"
        label={t('evidence.revokeFrom')}
        value={from}
        min={of.issuedOn}
        required
        mb="md"
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
    </DangerousAct>
  )
}
