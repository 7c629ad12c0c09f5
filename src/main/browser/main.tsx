import './styles.css'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import i18next from 'i18next'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from '../../platform/ui/client/cache.ts'
import { keepWords } from '../../platform/ui/forms/kept-words.ts'
import { startTexts } from '../../platform/ui/text/i18n.ts'
import { theme, variables } from '../../platform/ui/theme.ts'
import { makeRouter } from './router.tsx'

// Loaded once the page stands: what is told before is kept and shown then.
const Words = lazy(async () => ({ default: (await import('../../platform/ui/parts/words.tsx')).Words }))
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// Locks of scrolling under a dialog write a style of their own and know the nonce only from here.
setNonce(nonce)

const client = makeQueryClient(leadToSignIn)
const router = makeRouter(client)
const colorSchemes = localStorageColorSchemeManager({ key: 'etalase.color-scheme' })

/** Somebody was signed in and is no longer: sign in, and come back. */
function leadToSignIn(): void {
  const signedIn = router.state.matches.some((match) => String(match.routeId).startsWith('/signed-in'))
  const { pathname, href } = router.latestLocation
  // Several answers may say so one after another: whoever is on the way to the door already goes there once.
  if (!signedIn || pathname === '/sign-in') return
  keepWords()
  client.clear()
  void router.navigate({ to: '/sign-in', search: href === '/' ? {} : { back: href } })
}

/** A page of an older version asks for files that a newer one no longer has: load the newer one, but not again and again. */
function reloadAfterUpdate(): void {
  const marked = 'etalase.reloaded'
  window.addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(marked) ?? 0) < 60_000) return
    sessionStorage.setItem(marked, String(Date.now()))
    event.preventDefault()
    location.reload()
  })
}

/** What the server put into words is asked for again once the screens speak another language; who is signed in stays the same. */
function askAgainInNewLanguage(): void {
  let spoken = i18next.language
  i18next.on('languageChanged', (language) => {
    if (language === spoken) return
    spoken = language
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'GET /session' })
  })
}

async function start(): Promise<void> {
  await startTexts()
  askAgainInNewLanguage()
  const place = document.getElementById('root')
  if (place === null) throw new Error('index.html has no place for the application')
  createRoot(place).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        colorSchemeManager={colorSchemes}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
        <Suspense>
          <Words />
        </Suspense>
      </MantineProvider>
    </StrictMode>,
  )
}

reloadAfterUpdate()
void start()
