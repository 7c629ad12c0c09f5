import { Stack, Text } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { NotFound } from '../../platform/ui/states/not-found.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { CredentialKind } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { KindForm } from './kinds/kind-form.tsx'
import { kindsMessages } from './kinds/kinds-messages.ts'
import { Retire } from './kinds/retire.tsx'
import { useKindWords } from './kinds/use-kind-words.ts'
import { useSaved } from './kinds/use-saved.ts'

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
      title={kind ? say(kind.name) : (kinds.data ?? kinds.error) ? t('title') : undefined}
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
  const { say } = useFormat()
  const saved = useSaved()
  const params = { kindId: kind.id }
  const abilities = useRead('GET /abilities')
  const save = useWrite('PUT /credential-kinds/:kindId', { refresh: ['GET /credential-kinds'] })
  const retire = useWrite('POST /credential-kinds/:kindId/retire', { refresh: ['GET /credential-kinds'] })
  return (
    <Stack gap="xl">
      <KindForm
        kind={kind}
        kinds={kinds}
        abilities={abilities.data?.rows ?? []}
        send={(body) => save.mutateAsync({ params, body })}
        onDone={saved}
      />
      {!kind.retired && (
        <Retire name={say(kind.name)} retire={(reason) => retire.mutateAsync({ params, body: { reason } })} />
      )}
    </Stack>
  )
}
