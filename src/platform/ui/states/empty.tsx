import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Icon } from '../shell/slice-screens.ts'
import classes from './state-card.module.css'

interface EmptyProps {
  /** What would be here. */
  readonly text: ReactNode
  /** The first act, such as a button. */
  readonly act?: ReactNode
  readonly icon?: Icon
}

/** Nothing here yet: says what would be, and offers the first act. */
export function Empty({ text, act, icon: Sign }: EmptyProps) {
  return (
    <div className={classes['state']}>
      {Sign && (
        <span className={classes['icon']}>
          <Sign size={28} stroke={1.5} aria-hidden />
        </span>
      )}
      <Text component="div" maw="36rem">
        {text}
      </Text>
      {act}
    </div>
  )
}
