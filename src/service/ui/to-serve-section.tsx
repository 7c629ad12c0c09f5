import { Stack, Text, Title } from '@mantine/core'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { useSession } from '../../platform/ui/session/session.ts'
import { Go } from '../../platform/ui/shell/go.tsx'
import { Failure } from '../../platform/ui/states/failure.tsx'
import { Loading } from '../../platform/ui/states/loading.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { useRead } from './api.ts'
import { homeMessages } from './home-messages.ts'
import { RequestLines } from './parts/request-lines.tsx'

const shown = 5
const readAnewEvery = 60_000

/** What waits for the reader to serve: what they have, and what nobody of their units has. */
export function Section() {
  const t = useText(homeMessages)
  const { memberUnits } = useSession()
  const mine = useRead(
    'GET /requests',
    { query: { side: 'served', state: 'unfinished', limit: shown } },
    { every: readAnewEvery },
  )
  return (
    <section>
      <Title order={2} mb="sm">
        {t('serve.title')}
      </Title>
      <Stack gap="md">
        {mine.isPending && <Loading shape="list" rows={2} />}
        {mine.error && !mine.data && <Failure problem={mine.error} retry={() => void mine.refetch()} />}
        {mine.data && mine.data.rows.length > 0 && (
          <div>
            <Heading
              title={t('serve.mine')}
              to="/requests?side=served&state=unfinished"
              link={t('serve.all')}
            />
            <RequestLines rows={mine.data.rows} side="served" />
          </div>
        )}
        {mine.data?.rows.length === 0 && <Text c="dimmed">{t('serve.none')}</Text>}
        {memberUnits.map((unit) => (
          <Unassigned key={unit.id} unit={unit} />
        ))}
      </Stack>
    </section>
  )
}

interface UnassignedProps {
  readonly unit: { readonly id: string; readonly name: { readonly id: string; readonly en: string } }
}

/** What nobody of a unit has taken yet; nothing where there is nothing. */
function Unassigned({ unit }: UnassignedProps) {
  const t = useText(homeMessages)
  const { say, number } = useFormat()
  const free = useRead(
    'GET /units/:unitId/queue',
    { params: { unitId: unit.id }, query: { assignee: 'nobody', state: 'unfinished', limit: shown } },
    { every: readAnewEvery },
  )
  if (free.data === undefined || free.data.rows.length === 0) return null
  const { total, rows } = free.data
  return (
    <div>
      <Heading
        title={t('serve.free', { unit: say(unit.name) })}
        to={`/queue/${unit.id}?assignee=nobody`}
        link={t('serve.count', { n: total, shown: number(total) })}
      />
      <RequestLines rows={rows} side="served" />
    </div>
  )
}

function Heading({
  title,
  to,
  link,
}: {
  readonly title: string
  readonly to: string
  readonly link: string
}) {
  return (
    <Text
      component="div"
      mb={6}
      style={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 1rem' }}
    >
      <Title order={3}>{title}</Title>
      <Go to={to}>{link}</Go>
    </Text>
  )
}
