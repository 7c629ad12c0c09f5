import { Button, type ButtonProps } from '@mantine/core'
import type { MouseEventHandler, ReactNode } from 'react'
import { PlainGo } from '../shell/go.tsx'
import classes from './act-button.module.css'

interface ActButtonProps extends Omit<ButtonProps, 'variant' | 'color' | 'component'> {
  /** Where it leads; without it a button that does something. */
  readonly to?: string
  readonly onClick?: MouseEventHandler
  readonly type?: 'button' | 'submit'
  readonly form?: string
  readonly children: ReactNode
}

/** The single next act of a page, in marigold. A page has at most one. */
export function ActButton({ to, type = 'button', className, ...rest }: ActButtonProps) {
  const looks = `${classes['act']} ${className ?? ''}`
  if (to !== undefined) return <Button component={PlainGo} to={to} className={looks} {...rest} />
  return <Button type={type} className={looks} {...rest} />
}
