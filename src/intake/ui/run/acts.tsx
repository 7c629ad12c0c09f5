import { Button, Group, List, Text } from '@mantine/core'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { DangerousAct } from '../../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../../platform/ui/parts/tell.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ImportView } from '../../contract.ts'
import { useRead, useWrite } from '../api.ts'
import { runMessages } from './run-messages.ts'

const refresh = ['GET /imports', 'GET /imports/:importId'] as const

/** What comes next: the dry run, or the writing once that was done. */
export function MainAct({ of: { id, may, state } }: { readonly of: ImportView }) {
  const t = useText(runMessages)
  const tell = useTell()
  const check = useWrite('POST /imports/:importId/check', { refresh })
  const write = useWrite('POST /imports/:importId/write', { refresh })
  const params = { importId: id }
  return (
    <Group gap="sm">
      {may.write && (
        <ActButton
          loading={write.isPending}
          onClick={() => write.mutate({ params }, { onError: tell.failed })}
        >
          {t('write')}
        </ActButton>
      )}
      {may.check && state === 'checked' && (
        <Button
          variant="default"
          loading={check.isPending}
          onClick={() => check.mutate({ params }, { onError: tell.failed })}
        >
          {t('checkAgain')}
        </Button>
      )}
      {may.check && state !== 'checked' && (
        <ActButton
          loading={check.isPending}
          onClick={() => check.mutate({ params }, { onError: tell.failed })}
        >
          {t('check')}
        </ActButton>
      )}
    </Group>
  )
}

/** Giving up what was not written, and taking back what was. */
export function QuietActs({ of: { id, may } }: { readonly of: ImportView }) {
  const t = useText(runMessages)
  const discard = useWrite('POST /imports/:importId/discard', { refresh })
  const params = { importId: id }
  return (
    <>
      {may.discard && (
        <div>
          <DangerousAct
            label={t('discard')}
            title={t('discardTitle')}
            consequences={t('discardWhat')}
            act={t('discard')}
            run={() => discard.mutateAsync({ params })}
          />
        </div>
      )}
      {may.undo && <Undo id={id} />}
    </>
  )
}

function Undo({ id }: { readonly id: string }) {
  const t = useText(runMessages)
  const params = { importId: id }
  const standing = useRead('GET /imports/:importId/standing', { params })
  const undo = useWrite('POST /imports/:importId/undo', { refresh })
  const stands = standing.data?.rows ?? []
  if (stands.length > 0)
    return (
      <div>
        <Text fw={600}>{t('undoNot')}</Text>
        <List>
          {stands.map(({ code, text }) => (
            <List.Item key={code}>{text}</List.Item>
          ))}
        </List>
      </div>
    )
  return (
    <div>
      <DangerousAct
        label={t('undo')}
        title={t('undoTitle')}
        consequences={t('undoWhat')}
        act={t('undo')}
        run={() => undo.mutateAsync({ params })}
      />
    </div>
  )
}
