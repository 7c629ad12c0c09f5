import { Badge, Card, Checkbox, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ReadyMadeGroup } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { kindsMessages } from './kinds/kinds-messages.ts'
import classes from './parts/lines.module.css'

/** Kinds that can be taken over as they stand, with the source of their rules. */
export function Page() {
  const t = useText(kindsMessages)
  const readyMade = useRead('GET /credential-kinds/ready-made')
  return (
    <PageFrame
      title={t('ready.title')}
      subtitle={t('ready.subtitle')}
      back={{ to: '/readiness/kinds', label: t('back') }}
    >
      <Answered
        of={readyMade}
        shape="list"
        empty={({ may }) => !may.change}
        whenEmpty={<Empty text={t('notYours')} />}
      >
        {({ groups }) => <Choosing groups={groups} />}
      </Answered>
    </PageFrame>
  )
}

function Choosing({ groups }: { readonly groups: readonly ReadyMadeGroup[] }) {
  const t = useText(kindsMessages)
  const tell = useTell()
  const go = useGo()
  const [keys, setKeys] = useState<string[]>([])
  const take = useWrite('POST /credential-kinds/ready-made', {
    refresh: ['GET /credential-kinds', 'GET /credential-kinds/ready-made'],
    onDone: ({ made }) => {
      tell.done(t('ready.done', { n: made.length }))
      go('/readiness/kinds')
    },
  })
  return (
    <Stack gap="lg">
      {groups.map((group) => (
        <Group key={group.key} of={group} keys={keys} onChange={setKeys} />
      ))}
      <div>
        <ActButton
          disabled={keys.length === 0}
          loading={take.isPending}
          onClick={() => take.mutate({ body: { keys } }, { onError: tell.failed })}
        >
          {t('ready.take', { n: keys.length })}
        </ActButton>
      </div>
    </Stack>
  )
}

interface GroupProps {
  readonly of: ReadyMadeGroup
  readonly keys: string[]
  readonly onChange: (keys: string[]) => void
}

function Group({ of, keys, onChange }: GroupProps) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  return (
    <Card withBorder padding="md" component="section">
      <h2 className={classes['title']}>{say(of.name)}</h2>
      <Text c="dimmed" mb="sm">
        {t('source', { source: say(of.source) })}
      </Text>
      <Checkbox.Group value={keys} onChange={onChange} aria-label={say(of.name)}>
        <Stack gap="sm">
          {of.kinds.map(({ key, name, taken, minimumAge, prerequisite, validityMonths }) => (
            <Checkbox
              key={key}
              value={key}
              disabled={taken}
              label={
                <>
                  {say(name)} {taken && <Badge color="gray">{t('ready.taken')}</Badge>}
                </>
              }
              description={[
                validityMonths === null ? t('months.document') : t('months', { n: validityMonths }),
                ...(minimumAge === null ? [] : [t('age', { n: minimumAge })]),
                ...(prerequisite === null
                  ? []
                  : [
                      t(prerequisite.months === 0 ? 'afterAny' : 'after', {
                        months: prerequisite.months,
                        kinds: prerequisite.names.map(say).join(` ${t('or')} `),
                      }),
                    ]),
              ].join(' · ')}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Card>
  )
}
