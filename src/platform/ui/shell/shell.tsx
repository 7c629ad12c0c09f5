import { VisuallyHidden } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { Outlet } from '@tanstack/react-router'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useLive } from '../client/use-live.ts'
import { uiMessages } from '../messages.ts'
import { useSession } from '../session/session.ts'
import { useText } from '../text/use-text.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { LiveNotice } from './live-notice.tsx'
import { PhoneBar, Rooms } from './rooms.tsx'
import classes from './shell.module.css'
import type { ShellParts } from './slice-screens.ts'

// Loaded once the page stands: neither is needed to read it.
const PersonMenu = lazy(async () => ({ default: (await import('./person-menu.tsx')).PersonMenu }))
const SearchBox = lazy(async () => ({ default: (await import('./search-box.tsx')).SearchBox }))

/** Everything around a page: rooms, search, language, bell, person, and what is told when the connection is lost. */
export function Shell({ parts }: { readonly parts: ShellParts }) {
  const t = useText(uiMessages)
  const live = useLive(parts.liveKeys)
  const [searching, setSearching] = useState(false)
  useHotkeys([['mod+K', () => setSearching(true)]], [])
  return (
    <div className={classes['shell']}>
      <a href="#content" className={classes['skip']} data-screen-only>
        {t('shell.skip')}
      </a>
      <Rooms rooms={parts.rooms} />
      <header className={classes['top']} data-screen-only>
        <button
          type="button"
          className={classes['searchButton']}
          onClick={() => setSearching(true)}
          aria-keyshortcuts="Control+K"
        >
          <IconSearch size={20} stroke={1.75} aria-hidden />
          <span className={classes['searchWord']}>{t('shell.search')}</span>
          <kbd aria-hidden>Ctrl K</kbd>
        </button>
        <Simulated />
        <div className={classes['space']} />
        <LanguageSwitch onChange={(language) => void parts.keepLanguage(language)} />
        <parts.Bell />
        <Suspense fallback={<span className={classes['personPlace']} />}>
          <PersonMenu />
        </Suspense>
      </header>
      <main id="content" className={classes['main']} tabIndex={-1}>
        <LiveNotice live={live} />
        <Outlet />
      </main>
      <PhoneBar rooms={parts.rooms} />
      {searching && (
        <Suspense>
          <SearchBox sources={parts.search} rooms={parts.rooms} onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** The mark that everything in this organisation is made up; what that means is told on demand. */
function Simulated() {
  const t = useText(uiMessages)
  const { organisation } = useSession()
  if (!organisation.simulated) return null
  return (
    <span className={classes['simulated']} title={t('shell.simulatedWhy')}>
      {t('shell.simulated')}
      <VisuallyHidden>: {t('shell.simulatedWhy')}</VisuallyHidden>
    </span>
  )
}
