import { Button, Card, Group, Text, Title } from '@mantine/core'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Instant } from '../../../platform/ui/formats/instant.tsx'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { ActButton } from '../../../platform/ui/page/act-button.tsx'
import { GoButton } from '../../../platform/ui/shell/go.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { RatingView } from '../../contract.ts'
import { useRead } from '../api.ts'
import { rateMessages } from './rate-messages.ts'
import classes from './rate.module.css'

interface OwnVerdictProps {
  readonly view: RatingView & { readonly rating: NonNullable<RatingView['rating']> }
  /** True right after it was sent. */
  readonly sent: boolean
  readonly onChange: () => void
}

/** One's own verdict, and whether it can still be changed. */
export function OwnVerdict({ view, sent, onChange }: OwnVerdictProps) {
  const t = useText(rateMessages)
  const { rating, refusal } = view
  return (
    <Card withBorder padding="md" component="section">
      {sent ? <Thanks /> : <Title order={2}>{t('own.title')}</Title>}
      <Said view={view} />
      <Text c="dimmed" size="xs" mt="sm">
        {t('own.given')} <Instant at={rating.ratedAt} style="full" />
        {rating.changes > 0 && ` · ${t('own.changed', { n: rating.changes })}`}
      </Text>
      <Text mt="sm">{refusal === null ? t('sent.waits') : refusal.text}</Text>
      <Group gap="sm" mt="md">
        {sent && <Next besides={view.request.id} />}
        {refusal === null && (
          <Button variant="default" onClick={onChange}>
            {t('own.change')}
          </Button>
        )}
        <GoButton to="/">{t('home')}</GoButton>
      </Group>
    </Card>
  )
}

/** The focus goes to the thanks, so that they are read out and the next Tab leads on from here. */
function Thanks() {
  const t = useText(rateMessages)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <Title order={2} ref={title} tabIndex={-1} className={classes['thanks'] ?? ''}>
      <IconCircleCheckFilled size={24} aria-hidden />
      {t('sent.title')}
    </Title>
  )
}

function Said({ view: { rating, reasons } }: Pick<OwnVerdictProps, 'view'>) {
  const t = useText(rateMessages)
  const { say } = useFormat()
  const chosen = reasons.filter((reason) => rating.reasonIds.includes(reason.id))
  const of5 = (n: number, word: string): string => t('own.of5', { n, word })
  return (
    <dl className={classes['said']}>
      <dt>{t('own.satisfaction')}</dt>
      <dd>{of5(rating.satisfaction, t(`mark.${rating.satisfaction}`))}</dd>
      {rating.effort !== null && (
        <>
          <dt>{t('own.effort')}</dt>
          <dd>{of5(rating.effort, t(`effort.${rating.effort}`))}</dd>
        </>
      )}
      {rating.promiseKept !== null && (
        <>
          <dt>{t('own.promise')}</dt>
          <dd>{t(rating.promiseKept ? 'promise.yes' : 'promise.no')}</dd>
        </>
      )}
      {chosen.length > 0 && (
        <>
          <dt>{t('own.reasons')}</dt>
          <dd>{chosen.map((reason) => say(reason.text)).join(' · ')}</dd>
        </>
      )}
      {rating.comment !== '' && (
        <>
          <dt>{t('own.comment')}</dt>
          <dd className={classes['comment']}>{rating.comment}</dd>
        </>
      )}
    </dl>
  )
}

/** Straight on to what else waits for a verdict. */
function Next({ besides }: { readonly besides: string }) {
  const t = useText(rateMessages)
  const waiting = useRead('GET /ratings/waiting')
  const left = (waiting.data?.rows ?? []).filter(({ request }) => request.id !== besides)
  const next = left[0]
  if (next === undefined) return null
  return <ActButton to={`/requests/${next.request.id}/rate`}>{t('next', { n: left.length })}</ActButton>
}
