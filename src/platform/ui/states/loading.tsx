import { Card, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { uiMessages } from '../messages.ts'
import { useText } from '../text/use-text.ts'

/** What the skeleton outlines. */
export type Shape = 'list' | 'card' | 'form' | 'text' | 'chart'

interface LoadingProps {
  readonly shape: Shape
  readonly rows?: number
}

/** The shape of what comes; nothing during the first 200 ms. */
export function Loading({ shape, rows = 5 }: LoadingProps) {
  const t = useText(uiMessages)
  const late = useLate(200)
  return (
    <div role="status" aria-live="polite" data-loading="">
      <VisuallyHidden>{late ? t('page.loading') : ''}</VisuallyHidden>
      {late && <div aria-hidden>{outline(shape, rows)}</div>}
    </div>
  )
}

/** True once this much time has passed since the component appeared. */
export function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return late
}

function outline(shape: Shape, rows: number) {
  const lines = Array.from({ length: rows }, (_, line) => line)
  switch (shape) {
    case 'list':
      return (
        <Stack gap="xs">
          {lines.map((line) => (
            <Skeleton key={line} height="3.25rem" />
          ))}
        </Stack>
      )
    case 'card':
      return (
        <Card withBorder padding="md">
          <Skeleton height="1.25rem" width="40%" mb="md" />
          {lines.map((line) => (
            <Skeleton key={line} height="0.9rem" mb="sm" width={`${92 - line * 9}%`} />
          ))}
        </Card>
      )
    case 'form':
      return (
        <Stack gap="lg">
          {lines.map((line) => (
            <div key={line}>
              <Skeleton height="0.9rem" width="8rem" mb={6} />
              <Skeleton height="2.25rem" />
            </div>
          ))}
        </Stack>
      )
    case 'text':
      return (
        <>
          {lines.map((line) => (
            <Skeleton key={line} height="0.9rem" mb="sm" width={`${96 - line * 7}%`} />
          ))}
        </>
      )
    case 'chart':
      return <Skeleton height="16rem" />
  }
}
