import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconSquareRoundedXFilled,
  IconWaveSine,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './verdict.module.css'

/** Kept, broken, a signal, noise, or what cannot be said. */
export type VerdictKind = 'kept' | 'broken' | 'signal' | 'noise' | 'unknown'

const shapes = {
  kept: IconCircleCheckFilled,
  broken: IconSquareRoundedXFilled,
  signal: IconCircle,
  noise: IconWaveSine,
  unknown: IconCircleDashed,
} as const

interface MeaningProps {
  readonly shape: typeof IconCircle
  readonly kind: VerdictKind
  readonly children: ReactNode
}

/** A meaning, always as shape and word together; colour only repeats them. */
export function Meaning({ shape: Shape, kind, children }: MeaningProps) {
  return (
    <span className={`${classes['verdict']} ${classes[kind]}`}>
      <Shape size="1.15em" stroke={kind === 'signal' ? 3 : 2} aria-hidden />
      <span>{children}</span>
    </span>
  )
}

/** A verdict on a promise or a change. */
export function Verdict({ kind, children }: { readonly kind: VerdictKind; readonly children: ReactNode }) {
  return (
    <Meaning shape={shapes[kind]} kind={kind}>
      {children}
    </Meaning>
  )
}
