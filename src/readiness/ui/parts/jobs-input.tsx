import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import type { ServiceNeed } from '../../contract.ts'
import { useRead } from '../api.ts'

interface JobsInputProps extends Omit<MultiSelectProps, 'data'> {
  /** Those that are asked for by now: they stay choosable, also where they ask for nothing any more. */
  readonly asked: ServiceNeed['jobs']
}

/** For which jobs one must be ready: five at most, among those that ask for something. */
export function JobsInput({ asked, ...rest }: JobsInputProps) {
  const { say } = useFormat()
  const jobs = useRead('GET /job-requirements')
  const known = [...asked, ...(jobs.data?.rows.map(({ job }) => job) ?? [])]
  const choices = new Map<string, string>(known.map(({ id, title }) => [id, say(title)]))
  return (
    <MultiSelect
      data={[...choices].map(([value, label]) => ({ value, label }))}
      searchable
      maxValues={5}
      data-path="jobIds"
      {...rest}
    />
  )
}

/** Whichever job the server means, it is this field. */
export function jobsFieldOf(name: string): string {
  return name.startsWith('body.jobIds') ? 'jobIds' : name.replace(/^body\./, '')
}
