import { Alert, Anchor, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import type { ApiProblem } from '../client/api-problem.ts'
import { uiMessages } from '../messages.ts'
import { wordsOf } from '../states/failure.tsx'
import { useText } from '../text/use-text.ts'
import { namesOfField, toldError } from './told-error.ts'

interface ProblemSummaryProps {
  readonly problem: ApiProblem | undefined
  /** What is wrong by field. */
  readonly errors: Readonly<Record<string, ReactNode>>
  /** Each further failure moves the focus here. */
  readonly failures: number
  /** The input of a field. */
  readonly node?: (path: string) => HTMLElement | null
}

/** All that is wrong with a form, each leading to its field. */
export function ProblemSummary({ problem, errors, failures, node }: ProblemSummaryProps) {
  const t = useText(uiMessages)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failures > 0) place.current?.focus()
  }, [failures])
  const wrong = Object.entries(errors).filter(
    ([, error]) => error !== null && error !== undefined && error !== false,
  )
  if (wrong.length === 0 && problem === undefined) return null
  const words =
    problem === undefined ? { title: t('form.wrong', { n: wrong.length }), why: '' } : wordsOf(problem, t)
  return (
    <Alert
      ref={place}
      tabIndex={-1}
      role="alert"
      color="broken"
      icon={<IconAlertTriangle aria-hidden />}
      title={words.title}
    >
      {words.why !== '' && <Text mb={4}>{words.why}</Text>}
      <List>
        {wrong.map(([path, error]) => (
          <List.Item key={path}>
            <Anchor
              component="button"
              type="button"
              c="inherit"
              ta="start"
              mih={24}
              style={{ verticalAlign: 'top' }}
              onClick={() => focusField(path, node)}
            >
              {typeof error === 'string' ? toldError(error, namesOfField(inputOf(path, node))) : error}
            </Anchor>
          </List.Item>
        ))}
      </List>
      {problem?.requestId !== undefined && problem.status >= 500 && (
        <Text size="xs">{t('failure.requestId', { requestId: problem.requestId })}</Text>
      )}
    </Alert>
  )
}

function focusField(path: string, node: ProblemSummaryProps['node']): void {
  inputOf(path, node)?.focus()
}

/** Of a text in both languages, of which an error speaks as one, the first. */
function inputOf(path: string, node: ProblemSummaryProps['node']): HTMLElement | null {
  const named = (name: string) => document.querySelector<HTMLElement>(`[data-path="${CSS.escape(name)}"]`)
  return node?.(path) ?? named(path) ?? named(`${path}.id`)
}
