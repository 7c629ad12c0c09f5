import { Button } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { Failure } from '../../platform/ui/states/failure.tsx'
import { Loading } from '../../platform/ui/states/loading.tsx'
import { NotFound } from '../../platform/ui/states/not-found.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import { usePages } from './api.ts'
import classes from './credits/credits.module.css'
import { ExemptionCard } from './credits/exemption-card.tsx'
import { overviewMessages } from './overview/overview-messages.ts'

/** Exemptions that wait for a steward or the auditor, the longest waiting first. */
export function Page() {
  const t = useText(overviewMessages)
  return (
    <PageFrame
      title={t('exemptions.title')}
      subtitle={t('exemptions.subtitle')}
      back={{ to: '/credits', label: t('back') }}
    >
      <Waiting />
    </PageFrame>
  )
}

function Waiting() {
  const t = useText(overviewMessages)
  const { rows, query } = usePages('GET /exemptions')
  if (rows.length === 0 && query.error?.status === 404) return <NotFound />
  if (rows.length === 0 && query.error)
    return <Failure problem={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Loading shape="list" rows={4} />
  if (rows.length === 0) return <Empty icon={IconScale} text={t('exemptions.empty')} />
  return (
    <>
      <ul className={classes['cards']} aria-label={t('exemptions.list')}>
        {rows.map((exemption) => (
          <ExemptionCard key={exemption.id} of={exemption} named />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('exemptions.more')}
        </Button>
      )}
    </>
  )
}
