import { useTell } from '../../../platform/ui/parts/tell.tsx'
import type { ImportView } from '../../contract.ts'
import { useWrite } from '../api.ts'

/** Saves options of an import beside those that it has; `undefined` takes one away. */
export function usePut({ id, options }: Pick<ImportView, 'id' | 'options'>) {
  const tell = useTell()
  const save = useWrite('PUT /imports/:importId/options', { refresh: ['GET /imports/:importId'] })
  return (chosen: Readonly<Record<string, unknown>>): void => {
    const all = Object.entries({ ...options, ...chosen }).filter(([, value]) => value !== undefined)
    const body = { options: Object.fromEntries(all) }
    save.mutate({ params: { importId: id }, body }, { onError: tell.failed })
  }
}
