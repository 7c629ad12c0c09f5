import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useSession } from '../../platform/ui/session/session.ts'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Go, GoButton, useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { Ability, CredentialKind } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import { kindsMessages } from './kinds/kinds-messages.ts'
import { Levels } from './kinds/levels.tsx'
import { useKindWords } from './kinds/use-kind-words.ts'
import classes from './parts/lines.module.css'
import { Tabs } from './parts/tabs.tsx'

interface BeginProps {
  readonly kind: 'courses' | 'onet_skills'
  readonly label: string
}

/** Beginning an import, for whoever may. */
function Begin({ kind, label }: BeginProps) {
  const go = useGo()
  const tell = useTell()
  const begin = useWrite('POST /imports', { onDone: ({ id }) => go(`/imports/${id}`) })
  return (
    <Button
      variant="default"
      loading={begin.isPending}
      onClick={() => begin.mutate({ body: { kind } }, { onError: tell.failed })}
    >
      {label}
    </Button>
  )
}

/** What jobs can ask for. */
export function Page() {
  const t = useText(kindsMessages)
  const { permissions } = useSession()
  const kinds = useRead('GET /credential-kinds')
  const abilities = useRead('GET /abilities')
  const may = kinds.data?.may.change === true
  return (
    <PageFrame
      title={t('title')}
      subtitle={t('subtitle')}
      act={may && <GoButton to="/readiness/kinds/ready-made">{t('kinds.readyMade')}</GoButton>}
    >
      <Tabs />
      <Stack gap="lg">
        <Card withBorder padding="md" component="section">
          <Group justify="space-between" gap="xs">
            <h2 className={classes['title']}>{t('kinds.title')}</h2>
            {may && <GoButton to="/readiness/kinds/new">{t('kinds.add')}</GoButton>}
          </Group>
          <Answered
            of={kinds}
            shape="text"
            rows={4}
            empty={({ rows }) => rows.length === 0}
            whenEmpty={<Text c="dimmed">{t('kinds.none')}</Text>}
          >
            {({ rows }) => <Kinds rows={rows} may={may} />}
          </Answered>
        </Card>
        <Card withBorder padding="md" component="section">
          <Group justify="space-between" gap="xs">
            <h2 className={classes['title']}>{t('abilities.title')}</h2>
            {may && (
              <Group gap="xs">
                <Begin kind="onet_skills" label={t('onet')} />
                <GoButton to="/readiness/abilities/new">{t('abilities.add')}</GoButton>
              </Group>
            )}
          </Group>
          <Answered
            of={abilities}
            shape="text"
            rows={4}
            empty={({ rows }) => rows.length === 0}
            whenEmpty={<Text c="dimmed">{t('abilities.none')}</Text>}
          >
            {({ rows }) => <Abilities rows={rows} />}
          </Answered>
        </Card>
        {permissions.includes('import:run') && (
          <div>
            <Begin kind="courses" label={t('courses')} />
          </div>
        )}
      </Stack>
    </PageFrame>
  )
}

interface ListProps<Row> {
  readonly rows: readonly Row[]
  readonly may: boolean
}

function Kinds({ rows, may }: ListProps<CredentialKind>) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const words = useKindWords()
  return (
    <ul className={classes['lines']} aria-label={t('kinds.title')}>
      {rows.map((kind) => (
        <li key={kind.id}>
          <Name
            to={may ? `/readiness/kinds/${kind.id}` : undefined}
            name={say(kind.name)}
            retired={kind.retired}
          />
          <Text c="dimmed">{words.kind(kind)}</Text>
          {kind.source && <Text c="dimmed">{t('source', { source: say(kind.source) })}</Text>}
        </li>
      ))}
    </ul>
  )
}

function Abilities({ rows }: { readonly rows: readonly Ability[] }) {
  const t = useText(kindsMessages)
  const { say } = useFormat()
  const words = useKindWords()
  return (
    <ul className={classes['lines']} aria-label={t('abilities.title')}>
      {rows.map((ability) => (
        <li key={ability.id}>
          <Name
            to={`/readiness/abilities/${ability.id}`}
            name={say(ability.name)}
            retired={ability.retired}
          />
          <Text c="dimmed">{words.ability(ability)}</Text>
          <details>
            <summary>{t('levels.see', { name: say(ability.name) })}</summary>
            <Levels of={ability} />
          </details>
        </li>
      ))}
    </ul>
  )
}

interface NameProps {
  readonly to: string | undefined
  readonly name: string
  readonly retired: boolean
}

function Name({ to, name, retired }: NameProps) {
  const t = useText(kindsMessages)
  return (
    <span>
      {to === undefined ? (
        <strong>{name}</strong>
      ) : (
        <Go to={to} fw={650}>
          {name}
        </Go>
      )}{' '}
      {retired && <Badge color="gray">{t('retired')}</Badge>}
    </span>
  )
}
