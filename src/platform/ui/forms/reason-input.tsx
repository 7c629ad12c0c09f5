import { Textarea } from '@mantine/core'
import type { ComponentProps } from 'react'

/** Why something is done, in one's own words: what the audit log keeps. */
export function ReasonInput(props: ComponentProps<typeof Textarea>) {
  return <Textarea autosize minRows={2} maxLength={500} required {...props} />
}
