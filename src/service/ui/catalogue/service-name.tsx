import { Text } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { ServiceCard } from '../../contract.ts'

/** A service in a list: its name, and what it is. */
export function ServiceName({ of }: { readonly of: ServiceCard }) {
  const { say } = useFormat()
  const description = say(of.description)
  return (
    <>
      {say(of.name)}
      {description !== '' && (
        <Text component="span" display="block" size="sm" c="dimmed" fw={450} lineClamp={2}>
          {description}
        </Text>
      )}
    </>
  )
}
