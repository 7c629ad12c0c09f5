import { Stack, Text } from '@mantine/core'
import { Verdict } from '../../../platform/ui/parts/verdict.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ShiftView, ThroughView } from '../../contract.ts'
import { useWords } from '../parts/use-words.ts'
import { shiftMessages } from './shift-messages.ts'
import { useShiftWords } from './use-shift-words.ts'

/** Whether somebody is ready for a shift, was, or stands it all the same; with what lacks and why. */
export function ShiftState({ of }: { readonly of: ShiftView }) {
  const t = useText(shiftMessages)
  const { state } = useShiftWords()
  const { kind, words } = state(of)
  return (
    <Stack gap={2}>
      <Verdict kind={kind}>{words}</Verdict>
      {of.state === 'running' && <Text c="dimmed">{t('running')}</Text>}
      {of.elsewhere && <Text c="dimmed">{t('elsewhere')}</Text>}
      {of.state !== 'cancelled' && <Lacks of={of.readiness} />}
      {of.corrected && (
        <>
          <Text>{t(of.corrected.ready ? 'corrected.ready' : 'corrected.unready')}</Text>
          <Lacks of={of.corrected} />
        </>
      )}
      {of.overrides.map(({ by, at, reason }) => (
        <Text key={at}>{t('despite.by', { person: by?.name ?? '—', reason })}</Text>
      ))}
      {of.cancelled !== null && of.cancelled.reason !== null && (
        <Text>{t('cancelled.why', { reason: of.cancelled.reason })}</Text>
      )}
    </Stack>
  )
}

/** What is missing during a shift, a line each. */
export function Lacks({ of }: { readonly of: ThroughView }) {
  const words = useWords()
  return of.lacks.map((reason) => (
    <Text key={reason.requirementId} c="dimmed">
      {words.need(reason.need)}: {words.why(reason.why)}
    </Text>
  ))
}
