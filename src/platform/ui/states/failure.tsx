import { Button, Text } from '@mantine/core'
import type { ApiProblem } from '../client/api-problem.ts'
import { uiMessages } from '../messages.ts'
import { useText, type Text as TextOf } from '../text/use-text.ts'
import classes from './state-card.module.css'

interface FailureProps {
  readonly problem: ApiProblem
  readonly retry?: () => void
}

/** What happened, what is safe, what to do, and the number to quote. */
export function Failure({ problem, retry }: FailureProps) {
  const t = useText(uiMessages)
  const { title, why } = wordsOf(problem, t)
  return (
    <div role="alert" className={`${classes['state']} ${classes['failed']}`}>
      <Text fw={650}>{title}</Text>
      <Text maw="36rem">{why}</Text>
      {problem.requestId !== undefined && (
        <Text size="xs" c="dimmed">
          {t('failure.requestId', { requestId: problem.requestId })}
        </Text>
      )}
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('failure.retry')}
        </Button>
      )}
    </div>
  )
}

/** A problem in words: the server's own where it has some, else ours. */
export function wordsOf(
  problem: ApiProblem,
  t: TextOf<typeof uiMessages>,
): { readonly title: string; readonly why: string } {
  if (problem.code === 'unreachable')
    return { title: t('failure.unreachable'), why: t('failure.unreachableWhy') }
  if (problem.code === 'unexpected')
    return { title: t('failure.unexpected'), why: t('failure.unexpectedWhy') }
  if (problem.status >= 500)
    return { title: t('failure.server'), why: problem.detail ?? t('failure.serverWhy') }
  // The title on the wire is the status in English; what is meant stands in the detail.
  return { title: problem.detail ?? t('failure.title'), why: '' }
}
