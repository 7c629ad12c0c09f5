import type { ReactNode } from 'react'
import { Empty } from '../../../platform/ui/states/empty.tsx'
import { Loading } from '../../../platform/ui/states/loading.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import { chooseMessages } from './choose-messages.ts'

interface OnlyIfProps {
  /** Undefined while it is not known yet. */
  readonly may: boolean | undefined
  readonly children: ReactNode
}

/** A form for those who may send it; others are told instead of filling it in for nothing. */
export function OnlyIf({ may, children }: OnlyIfProps) {
  const t = useText(chooseMessages)
  if (may === undefined) return <Loading shape="form" />
  return may ? <>{children}</> : <Empty text={t('notYours')} />
}
