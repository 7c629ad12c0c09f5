import { Stack, Text } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { NotFound } from '../../platform/ui/states/not-found.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { Ability } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { AbilityForm } from './kinds/ability-form.tsx'
import { kindsMessages } from './kinds/kinds-messages.ts'
import { Retire } from './kinds/retire.tsx'
import { LevelsInBoth } from './kinds/levels.tsx'
import { useKindWords } from './kinds/use-kind-words.ts'
import { useSaved } from './kinds/use-saved.ts'

/** An ability, and changing it for whoever may. */
export function Page() {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const abilityId = useParam('abilityId')
  const abilities = useRead('GET /abilities')
  const ability = abilities.data?.rows.find(({ id }) => id === abilityId)
  return (
    <PageFrame
      title={ability ? say(ability.name) : (abilities.data ?? abilities.error) ? t('title') : undefined}
      back={{ to: '/readiness/kinds', label: t('back') }}
    >
      <Answered of={abilities} shape="form" empty={() => ability === undefined} whenEmpty={<NotFound />}>
        {({ may }) =>
          ability && (may.change ? <Change key={ability.id} ability={ability} /> : <Told ability={ability} />)
        }
      </Answered>
    </PageFrame>
  )
}

/** For whoever may not change it. */
function Told({ ability }: { readonly ability: Ability }) {
  const words = useKindWords()
  return (
    <Stack gap="md">
      <Text>{words.ability(ability)}</Text>
      <LevelsInBoth of={ability} />
    </Stack>
  )
}

function Change({ ability }: { readonly ability: Ability }) {
  const { say } = useFormat()
  const saved = useSaved()
  const params = { abilityId: ability.id }
  const save = useWrite('PUT /abilities/:abilityId', { refresh: ['GET /abilities'] })
  const retire = useWrite('POST /abilities/:abilityId/retire', { refresh: ['GET /abilities'] })
  return (
    <Stack gap="xl">
      <AbilityForm ability={ability} send={(body) => save.mutateAsync({ params, body })} onDone={saved} />
      {!ability.retired && (
        <Retire
          name={say(ability.name)}
          retire={(reason) => retire.mutateAsync({ params, body: { reason } })}
        />
      )}
    </Stack>
  )
}
