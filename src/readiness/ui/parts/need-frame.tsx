import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from '../../../platform/ui/parts/dialog.tsx'
import { Answered, type Asked } from '../../../platform/ui/states/answered.tsx'

interface NeedFrameProps<Need> {
  readonly title: string
  readonly onClose: () => void
  /** What the need is of: a service, a touchpoint. Chosen here where there is a choice. */
  readonly chosen: string | null
  readonly choice?: {
    readonly label: string
    readonly data: readonly { readonly value: string; readonly label: string }[]
    readonly choose: (id: string | null) => void
  }
  readonly need: Pick<Asked<Need>, 'data' | 'error' | 'refetch'>
  /** The form of the need. */
  readonly children: (need: Need) => ReactNode
}

/** The dialog in which it is said for which jobs one must be ready. */
export function NeedFrame<Need>({ title, onClose, chosen, choice, need, children }: NeedFrameProps<Need>) {
  return (
    <Dialog title={title} onClose={onClose}>
      {choice && (
        <Select
          label={choice.label}
          data={[...choice.data]}
          value={chosen}
          onChange={choice.choose}
          searchable
          mb="md"
        />
      )}
      {chosen !== null && (
        <Answered of={need} shape="form">
          {children}
        </Answered>
      )}
    </Dialog>
  )
}
