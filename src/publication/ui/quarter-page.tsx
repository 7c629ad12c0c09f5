import { Button, Text } from '@mantine/core'
import { IconDownload, IconNews } from '@tabler/icons-react'
import { downloadAddress } from '../../platform/ui/client/call.ts'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { Filters } from '../../platform/ui/lists/filters.tsx'
import { LongList } from '../../platform/ui/lists/long-list.tsx'
import { SearchField } from '../../platform/ui/lists/search-field.tsx'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { periodName } from '../../platform/ui/period/period-words.ts'
import { useFilters, useParam } from '../../platform/ui/shell/address.ts'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { usePages } from './api.ts'
import { useUnitColumns } from './list/columns.tsx'
import { listMessages } from './list/list-messages.ts'

/** Units of a published quarter. */
export function Page() {
  const t = useText(listMessages)
  const { language, dayOf } = useFormat()
  const quarter = useParam('quarter')
  const [{ q }, setFilters] = useFilters({ q: '' })
  const units = usePages('GET /publications/:quarter', { params: { quarter }, query: { q, limit: 100 } })
  const known = units.first?.quarter
  const name = known && periodName({ kind: 'quarter', start: known.start }, language)
  const columns = useUnitColumns(known?.currency)
  return (
    <PageFrame
      title={units.query.error ? t('title') : name}
      subtitle={known && t('frozen', { day: dayOf(known.publishedAt) })}
      back={{ to: '/publications', label: t('back') }}
      act={
        known && (
          <Button
            component="a"
            href={downloadAddress('GET /publications/:quarter/figures.csv', { params: { quarter } })}
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('csv')}
          </Button>
        )
      }
      wide
    >
      {known && (
        <Filters label={t('filters')}>
          <SearchField label={t('search')} value={q} onChange={(words) => setFilters({ q: words })} />
        </Filters>
      )}
      {q === '' && <Quiet of={units} />}
      <LongList
        of={units}
        columns={columns}
        label={t('list')}
        rowKey={({ unit }) => unit.id}
        to={({ unit }) => `/publications/${quarter}/units/${unit.id}`}
        empty={
          q === '' ? (
            <Empty icon={IconNews} text={t('none.units')} />
          ) : (
            <Empty
              text={t('none.found')}
              act={
                <Button variant="default" onClick={() => setFilters({ q: '' })}>
                  {t('clear')}
                </Button>
              }
            />
          )
        }
      />
    </PageFrame>
  )
}

type Units = Pick<ReturnType<typeof usePages<'GET /publications/:quarter'>>, 'rows' | 'query'>

/** Says it where nothing at all was completed: a table of nothing but noughts asks what it means. */
function Quiet({ of: { rows, query } }: { readonly of: Units }) {
  const t = useText(listMessages)
  const nothing = rows.every(({ completed }) => completed === 0)
  if (rows.length === 0 || query.hasNextPage || !nothing) return null
  return (
    <Text mb="md" maw="40rem">
      {t('quiet')}
    </Text>
  )
}
