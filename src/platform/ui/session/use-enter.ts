import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { SessionView } from '../../auth/contract.ts'
import { useGo } from '../shell/go.tsx'
import { useSearchWord } from '../shell/address.ts'

/** After signing in: forget what another person read here, and go where one wanted to be. */
export function useEnter(): (session: SessionView) => void {
  const client = useQueryClient()
  const go = useGo()
  const back = useSearchWord('back')
  return useCallback(
    (session) => {
      client.clear()
      client.setQueryData(['GET /session', {}], session)
      // Only a path of this application, never another site.
      go(/^\/(?![/\\])/.test(back) ? back : '/', { replace: true })
    },
    [client, go, back],
  )
}
