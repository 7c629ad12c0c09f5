import { Button, Card, Group, Text } from '@mantine/core'
import { IconDownload, IconColumns2, IconUpload } from '@tabler/icons-react'
import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { SearchField } from '../../platform/ui/lists/search-field.tsx'
import { ActButton } from '../../platform/ui/page/act-button.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useTell } from '../../platform/ui/parts/tell.tsx'
import { useFilters } from '../../platform/ui/shell/address.ts'
import { Go, useGo } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { ServiceKind } from '../contract.ts'
import { useRead, useWrite } from './api.ts'
import classes from './cards/cards.module.css'
import { marketMessages } from './market-messages.ts'

/** Kinds of service of which one may choose among several. */
export function Page() {
  const t = useText(marketMessages)
  const [{ q }, setFilters] = useFilters({ q: '' })
  const kinds = useRead('GET /service-kinds', { query: { q } }, { keep: true })
  const make = kinds.data?.may.make === true
  return (
    <PageFrame
      title={t('title')}
      subtitle={t('subtitle')}
      wide
      act={make && <ActButton to="/market/kinds/new">{t('add')}</ActButton>}
    >
      <Filters label={t('filters')}>
        <SearchField label={t('search')} value={q} onChange={(words) => setFilters({ q: words })} />
        {make && (
          <Button
            component="a"
            href={downloadAddress('GET /service-kinds/kinds.csv', {})}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('csv')}
          </Button>
        )}
        {make && <BringIn />}
      </Filters>
      <Answered
        of={kinds}
        shape="list"
        rows={4}
        empty={({ rows }) => rows.length === 0}
        whenEmpty={<Nothing found={q !== ''} clear={() => setFilters({ q: '' })} />}
      >
        {({ rows }) => (
          <ul className={classes['kinds']} aria-label={t('list')} aria-busy={kinds.isPlaceholderData}>
            {rows.map((kind) => (
              <li key={kind.id}>
                <KindCard kind={kind} />
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </PageFrame>
  )
}

/** Beginning an import of kinds of service: its page has templates, and what is there to be brought in again. */
function BringIn() {
  const t = useText(marketMessages)
  const go = useGo()
  const tell = useTell()
  const begin = useWrite('POST /imports', { onDone: ({ id }) => go(`/imports/${id}`) })
  return (
    <Button
      variant="default"
      leftSection={<IconUpload size={18} aria-hidden />}
      loading={begin.isPending}
      onClick={() => begin.mutate({ body: { kind: 'service_kinds' } }, { onError: tell.failed })}
    >
      {t('bringIn')}
    </Button>
  )
}

function Nothing({ found, clear }: { readonly found: boolean; readonly clear: () => void }) {
  const t = useText(marketMessages)
  if (!found) return <Empty icon={IconColumns2} text={t('none.yet')} />
  const clearing = (
    <Button variant="default" onClick={clear}>
      {t('clear')}
    </Button>
  )
  return <Empty text={t('none.found')} act={clearing} />
}

function KindCard({ kind }: { readonly kind: ServiceKind }) {
  const t = useText(marketMessages)
  const { say, list } = useFormat()
  const description = say(kind.description)
  const counts = [
    t('services', { n: kind.services }),
    ...(kind.outside > 0 ? [t('outside', { n: kind.outside })] : []),
  ]
  return (
    <Card withBorder padding="md" className={classes['kind'] ?? ''}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Go to={`/market/beside/${kind.id}`} fw={650} className={classes['name']}>
          {say(kind.name)}
        </Go>
        {kind.may.change && (
          <Go to={`/market/kinds/${kind.id}`} aria-label={t('changeOf', { name: say(kind.name) })}>
            {t('change')}
          </Go>
        )}
      </Group>
      {description !== '' && <Text className={classes['about']}>{description}</Text>}
      <Text mt="xs">
        {kind.units.length === 0 ? t('nothing') : list(kind.units.map(({ name }) => say(name)))}
      </Text>
      <Text c="dimmed">{counts.join(' · ')}</Text>
    </Card>
  )
}
