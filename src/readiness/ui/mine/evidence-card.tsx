import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { downloadAddress } from '../../../platform/ui/client/call.ts'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { Verdict, type VerdictKind } from '../../../platform/ui/parts/verdict.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { EvidenceView, PersonReadiness } from '../../contract.ts'
import { BadgeDialog } from '../badges/badge-dialog.tsx'
import { BadgeSaid } from '../badges/badge-said.tsx'
import { badgesMessages } from '../badges/badges-messages.ts'
import classes from '../parts/lines.module.css'
import { endsSoon } from '../parts/state-mark.tsx'
import { HandInDialog } from './hand-in-dialog.tsx'
import { mineMessages } from './mine-messages.ts'
import { Revoke } from './revoke.tsx'

/** What somebody holds, the latest first; and handing in more. */
export function EvidenceCard({ of, own }: { readonly of: PersonReadiness; readonly own: boolean }) {
  const t = useText(mineMessages)
  const badges = useText(badgesMessages)
  const [open, setOpen] = useState<'document' | 'badge'>()
  const close = (): void => setOpen(undefined)
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between" gap="xs">
        <h2 className={classes['title']}>{t('evidence.title')}</h2>
        {of.may.handIn && (
          <Group gap="xs">
            <Button variant="default" onClick={() => setOpen('document')}>
              {t('evidence.handIn')}
            </Button>
            {own && (
              <Button variant="default" onClick={() => setOpen('badge')}>
                {badges('mine.open')}
              </Button>
            )}
          </Group>
        )}
      </Group>
      {of.evidence.length === 0 ? (
        <Text c="dimmed" mt="xs">
          {t('evidence.none')}
        </Text>
      ) : (
        <ul className={classes['lines']} aria-label={t('evidence.title')}>
          {of.evidence.map((one) => (
            <li key={one.id}>
              <EvidenceLine of={one} day={of.day} />
            </li>
          ))}
        </ul>
      )}
      {open === 'document' && <HandInDialog personId={of.person.id} onClose={close} />}
      {open === 'badge' && <BadgeDialog onClose={close} />}
    </Card>
  )
}

function EvidenceLine({ of, day }: { readonly of: EvidenceView; readonly day: string }) {
  const { say } = useFormat()
  const t = useText(mineMessages)
  const { kind, word } = standing(of, day)
  return (
    <Stack gap={4}>
      <div className={classes['between']}>
        <Text fw={650}>{say(of.kind.name)}</Text>
        <Verdict kind={kind}>{t(word)}</Verdict>
      </div>
      <EvidenceDetails of={of} />
      {of.may.revoke && (
        <div>
          <Revoke of={of} />
        </div>
      )}
    </Stack>
  )
}

/** What stands on a document, and how it was decided. */
export function EvidenceDetails({ of }: { readonly of: EvidenceView }) {
  const t = useText(mineMessages)
  const { day } = useFormat()
  const from = day(of.issuedOn)
  return (
    <Text c="dimmed" component="div">
      <span className="tabular">
        {of.validUntil === null
          ? t('evidence.forGood', { from })
          : t('evidence.valid', { from, until: day(of.validUntil) })}
      </span>
      {of.number !== '' && ` · ${t('evidence.number', { number: of.number })}`}
      {!of.competent && ` · ${t('evidence.bk')}`}
      {of.decidedBy && ` · ${t('evidence.by', { person: of.decidedBy.name })}`}
      {of.badge && <BadgeSaid badge={of.badge} />}
      {of.note !== '' && <div>{of.note}</div>}
      {of.rejectReason !== null && <div>{t('evidence.rejectedWhy', { reason: of.rejectReason })}</div>}
      {of.revoked && (
        <div>{t('evidence.revokedWhy', { day: day(of.revoked.from), reason: of.revoked.reason })}</div>
      )}
      {of.file && (
        <div>
          <Anchor
            href={downloadAddress('GET /evidence/:evidenceId/file', { params: { evidenceId: of.id } })}
            target="_blank"
            rel="noreferrer"
          >
            {t('evidence.file', { name: of.file.name })}
          </Anchor>
        </div>
      )}
    </Text>
  )
}

function standing(
  { state, validUntil }: EvidenceView,
  day: string,
): { readonly kind: VerdictKind; readonly word: keyof typeof mineMessages & `state.${string}` } {
  if (state === 'waiting') return { kind: 'unknown', word: 'state.waiting' }
  if (state === 'rejected') return { kind: 'broken', word: 'state.rejected' }
  if (state === 'revoked') return { kind: 'broken', word: 'state.revoked' }
  if (validUntil !== null && validUntil < day) return { kind: 'broken', word: 'state.ended' }
  return endsSoon(validUntil, day)
    ? { kind: 'signal', word: 'state.soon' }
    : { kind: 'kept', word: 'state.verified' }
}
