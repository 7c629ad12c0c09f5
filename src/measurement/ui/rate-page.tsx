import { Spoiler, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../platform/ui/formats/use-format.ts'
import { PageFrame } from '../../platform/ui/page/page-frame.tsx'
import { useParam } from '../../platform/ui/shell/address.ts'
import { GoButton } from '../../platform/ui/shell/go.tsx'
import { Answered } from '../../platform/ui/states/answered.tsx'
import { Empty } from '../../platform/ui/states/empty.tsx'
import { useText } from '../../platform/ui/text/use-text.ts'
import type { RatingView } from '../contract.ts'
import { usePutRating, useRead } from './api.ts'
import { OwnVerdict } from './rate/own-verdict.tsx'
import { RateForm } from './rate/rate-form.tsx'
import { rateMessages } from './rate/rate-messages.ts'
import classes from './rate/rate.module.css'
import { WhoReads } from './rate/who-reads.tsx'

/** Where the person whom a request served says how it was. */
export function Page() {
  const requestId = useParam('requestId')
  return <Rate key={requestId} requestId={requestId} />
}

function Rate({ requestId }: { readonly requestId: string }) {
  const t = useText(rateMessages)
  const { say } = useFormat()
  const rating = useRead('GET /requests/:requestId/rating', { params: { requestId } })
  const view = rating.data
  return (
    <PageFrame
      title={t('title')}
      subtitle={view && <Subject view={view} />}
      back={{ to: `/requests/${requestId}`, label: t('request', { number: view?.request.number ?? '' }) }}
    >
      <Answered of={rating} shape="form" rows={3}>
        {(known) => (
          <div className={classes['page']}>
            {say(known.doneWell) !== '' && <DoneWell text={say(known.doneWell)} />}
            <Verdict view={known} />
            {(known.refusal === null || known.rating !== null) && (
              <WhoReads unit={known.unit} closesAt={known.refusal === null ? known.closesAt : null} />
            )}
          </div>
        )}
      </Answered>
    </PageFrame>
  )
}

function Subject({ view }: { readonly view: RatingView }) {
  const t = useText(rateMessages)
  const { say } = useFormat()
  return (
    <>
      {t('about', { service: say(view.service.name), unit: say(view.unit.name) })}
      <Text span display="block">
        {view.request.summary}
      </Text>
    </>
  )
}

/** What the unit itself said that "done well" means: the measure to rate against. */
function DoneWell({ text }: { readonly text: string }) {
  const t = useText(rateMessages)
  return (
    <section className={classes['done']}>
      <Text size="xs" c="dimmed">
        {t('doneWell')}
      </Text>
      <Spoiler maxHeight={96} showLabel={t('more')} hideLabel={t('less')}>
        {text}
      </Spoiler>
    </section>
  )
}

/** The form, or what was said already, or why nothing can be said. */
function Verdict({ view }: { readonly view: RatingView }) {
  const t = useText(rateMessages)
  const put = usePutRating()
  const [state, setState] = useState<'reading' | 'changing' | 'sent'>('reading')
  const { rating, refusal } = view
  const sent = (after: RatingView): void => {
    put(after)
    setState('sent')
  }
  if (rating !== null && (state !== 'changing' || refusal !== null)) {
    return (
      <OwnVerdict view={{ ...view, rating }} sent={state === 'sent'} onChange={() => setState('changing')} />
    )
  }
  if (refusal !== null && rating === null) {
    return <Empty text={refusal.text} act={<GoButton to="/">{t('home')}</GoButton>} />
  }
  return (
    <RateForm view={view} onSent={sent} {...(rating !== null && { onKeep: () => setState('reading') })} />
  )
}
