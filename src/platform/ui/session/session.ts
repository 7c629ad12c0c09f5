import { createContext, useContext } from 'react'
import type { PublicEndpoints, SessionEndpoints, SessionView } from '../../auth/contract.ts'
import { apiHooks } from '../client/api-hooks.ts'

export const sessionApi = apiHooks<PublicEndpoints & SessionEndpoints>()

const Session = createContext<SessionView | undefined>(undefined)
export const SessionProvider = Session.Provider

/** Who is signed in. Only for pages behind sign-in. */
export function useSession(): SessionView {
  const session = useContext(Session)
  if (session === undefined) throw new Error('This page is not behind sign-in')
  return session
}

/** Who is signed in, where a part is also used before sign-in. */
export function useSessionIfAny(): SessionView | undefined {
  return useContext(Session)
}
