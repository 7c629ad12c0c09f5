import { Text } from '@mantine/core'
import { Go } from '../../../platform/ui/shell/go.tsx'
import type { LinkedRequest } from '../../contract.ts'
import { StateWord } from '../parts/state-word.tsx'
import classes from './links.module.css'

/** Another request: what it is about, where it stands, and the way to it. */
export function OtherRequest({ of }: { readonly of: LinkedRequest }) {
  return (
    <span className={classes['other']}>
      <Go to={`/requests/${of.id}`} className={classes['name']}>
        <span className="tabular">{of.number}</span> · {of.summary}
      </Go>
      <Text component="span" size="sm">
        <StateWord state={of.state} />
      </Text>
    </span>
  )
}
