import { Code, Group, Stack } from '@mantine/core'
import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { Verdict } from '../../../platform/ui/parts/verdict.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ApiKeyView } from '../../contract.ts'
import { useWrite } from '../api.ts'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { Facts } from '../../../platform/ui/parts/facts.tsx'
import { keyMessages } from './key-messages.ts'
import { scopeMessages } from './scope-messages.ts'

/** Whether a key works, as a shape and a word. */
export function KeyState({ of }: { readonly of: ApiKeyView['state'] }) {
  const t = useText(keyMessages)
  return <Verdict kind={of === 'working' ? 'kept' : 'unknown'}>{t(`state.${of}`)}</Verdict>
}

/** One key: what it may, for how long, and its end. */
export function KeyDetails({ of, onClose }: { readonly of: ApiKeyView; readonly onClose: () => void }) {
  const t = useText(keyMessages)
  const scopeWords = useText(scopeMessages)
  const { short } = useFormat()
  const tell = useTell()
  const revoke = useWrite('POST /keys/:apiKeyId/revoke', { refresh: ['GET /keys'] })
  const { name, revokedAt, revokedBy } = of
  const revoked = revokedAt === null ? undefined : short(revokedAt)
  return (
    <Dialog wide title={name} onClose={onClose}>
      <Stack gap="md">
        <Facts
          of={[
            [t('column.state'), <KeyState key="state" of={of.state} />],
            [t('column.owner'), of.owner.name],
            [t('shown.key'), <Code key="hint">etl_…{of.hint}</Code>],
            [
              t('scopes'),
              <Stack key="scopes" gap={2}>
                {of.scopes.map((scope) => (
                  <span key={scope}>{scopeWords(scope)}</span>
                ))}
              </Stack>,
            ],
            [t('made'), <Instant key="made" at={of.madeAt} style="full" />],
            [t('column.ends'), <Instant key="ends" at={of.expiresAt} style="full" />],
            [
              t('column.used'),
              of.lastUsedAt === null ? t('unused') : <Instant key="used" at={of.lastUsedAt} style="full" />,
            ],
            [
              t('revokedAt'),
              revoked !== undefined && revokedBy !== null
                ? t('revokedBy', { when: revoked, name: revokedBy.name })
                : revoked,
            ],
          ]}
        />
        {of.may.revoke && (
          <Group>
            <DangerousAct
              label={t('revoke')}
              title={t('revoke.title', { name })}
              consequences={t('revoke.why')}
              act={t('revoke')}
              run={async () => {
                await revoke.mutateAsync({ params: { apiKeyId: of.id } })
                tell.done(t('revoke.done', { name }))
                onClose()
              }}
            />
          </Group>
        )}
      </Stack>
    </Dialog>
  )
}
