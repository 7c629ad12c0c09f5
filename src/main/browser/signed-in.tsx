import { useEffect } from 'react'
import { Bell } from '../../organisation/ui/bell.tsx'
import { keepLanguage } from '../../organisation/ui/keep-language.ts'
import { sessionApi, SessionProvider } from '../../platform/ui/session/session.ts'
import { loadedParts, PagePartsProvider } from '../../platform/ui/shell/page-parts.tsx'
import { Shell } from '../../platform/ui/shell/shell.tsx'
import type { ShellParts } from '../../platform/ui/shell/slice-screens.ts'
import { useLanguage } from '../../platform/ui/text/use-text.ts'
import { liveKeys, pageParts, rooms, search } from './slices.ts'

const ofPages = loadedParts(pageParts)
const parts: ShellParts = { rooms, liveKeys, search, Bell, keepLanguage }

/** The shell with whoever is signed in; the screens take on that person's language. */
export function SignedIn() {
  const { data: session } = sessionApi.useRead('GET /session')
  const [, setLanguage] = useLanguage()
  const own = session?.person.language
  useEffect(() => {
    if (own !== undefined) setLanguage(own)
  }, [own, setLanguage])
  if (session === undefined) return null
  return (
    <SessionProvider value={session}>
      <PagePartsProvider value={ofPages}>
        <Shell parts={parts} />
      </PagePartsProvider>
    </SessionProvider>
  )
}
