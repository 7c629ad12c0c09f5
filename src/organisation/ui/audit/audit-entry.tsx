import { Group, Stack, Title } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Go } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { AuditRow } from '../../contract.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { Facts } from '../../../platform/ui/parts/facts.tsx'
import { auditMessages } from './audit-messages.ts'
import { DetailValue } from './detail-value.tsx'
import { flatDetails } from './details.ts'
import { subjectAddress } from './subject-address.ts'
import { useAuditWords } from './use-audit-words.ts'

/** One entry of the log: who, what, about what, when, why, and what exactly. */
export function AuditEntry({ of, onClose }: { readonly of: AuditRow; readonly onClose: () => void }) {
  const t = useText(auditMessages)
  const words = useAuditWords()
  const { instant } = useFormat()
  const details = flatDetails(of.details)
  return (
    <Dialog title={words.action(of.action)} onClose={onClose} wide>
      <Stack gap="md">
        <Facts
          of={[
            [t('at'), instant(of.at)],
            [t('actor'), <Actor key="actor" of={of} />],
            [t('key'), of.key?.name],
            [t('subject'), <Subject key="subject" of={of} />],
            [t('reason'), of.reason ?? undefined],
          ]}
        />
        {details.length > 0 && (
          <section>
            <Title order={3} mb="xs">
              {t('details')}
            </Title>
            <Facts
              of={details.map((detail) => [
                words.detail(detail.path),
                <DetailValue key="value" of={detail} action={of.action} />,
              ])}
            />
          </section>
        )}
        <Facts of={[[t('requestId'), <code key="id">{of.requestId}</code>]]} />
      </Stack>
    </Dialog>
  )
}

/** Who did it. Nobody is named where the log keeps silent about it, or where the system acted. */
export function Actor({ of }: { readonly of: AuditRow }) {
  const t = useText(auditMessages)
  if (of.actor !== null) return <Go to={`/people/${of.actor.id}`}>{of.actor.name}</Go>
  return t(of.subjectKind === 'rating' ? 'unnamed' : 'system')
}

function Subject({ of }: { readonly of: AuditRow }) {
  const t = useText(auditMessages)
  const words = useAuditWords()
  const address = subjectAddress(of)
  const same = new URLSearchParams({ kind: of.subjectKind, subject: of.subjectId }).toString()
  return (
    <Group gap="xs">
      {words.subject(of.subjectKind)}
      {address !== '' && <Go to={address}>{t('open')}</Go>}
      <Go to={`/audit-log?${same}`}>{t('same')}</Go>
    </Group>
  )
}
