import { Stack, Text } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { DangerousAct } from '../../platform/ui/parts/dangerous-act.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { NotFound } from '../../platform/ui/states/not-found.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { CredentialKind } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { KindForm } from './kinds/kind-form.tsx'
import { kindsMessages } from './kinds/kinds-messages.ts'
import { useKindWords } from './kinds/use-kind-words.ts'

/** A kind of credential, and changing it for whoever may. */
export function Page() {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const words = useKindWords()
  const kindId = useParam('kindId')
  const kinds = useRead('GET /credential-kinds')
  const kind = kinds.data?.rows.find(({ id }) => id === kindId)
  return (
    <PageFrame
      title={kinds.data ? (kind ? say(kind.name) : t('title')) : undefined}
      subtitle={kind?.source && t('source', { source: say(kind.source) })}
      back={{ to: '/readiness/kinds', label: t('back') }}
    >
      <Answered of={kinds} shape="form" empty={() => kind === undefined} whenEmpty={<NotFound />}>
        {({ rows, may }) =>
          kind &&
          (may.change ? <Change key={kind.id} kind={kind} kinds={rows} /> : <Text>{words.kind(kind)}</Text>)
        }
      </Answered>
    </PageFrame>
  )
}

function Change({
  kind,
  kinds,
}: {
  readonly kind: CredentialKind
  readonly kinds: readonly CredentialKind[]
}) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const go = useGo()
  const tell = useTell()
  const params = { kindId: kind.id }
  const abilities = useRead('GET /abilities')
  const save = useWrite('PUT /credential-kinds/:kindId', { refresh: ['GET /credential-kinds'] })
  const retire = useWrite('POST /credential-kinds/:kindId/retire', { refresh: ['GET /credential-kinds'] })
  const name = say(kind.name)
  return (
    <Stack gap="xl">
      <KindForm
        kind={kind}
        kinds={kinds}
        abilities={abilities.data?.rows ?? []}
        send={(body) => save.mutateAsync({ params, body })}
        onDone={(after) => {
          tell.done(t('saved', { name: say(after.name) }))
          go('/readiness/kinds')
        }}
      />
      {!kind.retired && (
        <div>
          <DangerousAct
            label={t('retire')}
            title={t('retire.title', { name })}
            consequences={t('retire.what')}
            act={t('retire')}
            reason={{ min: 1 }}
            run={async (reason) => {
              await retire.mutateAsync({ params, body: { reason } })
              tell.done(t('retire.done', { name }))
              go('/readiness/kinds')
            }}
          />
        </div>
      )}
    </Stack>
  )
}
