import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { people, type PersonKey } from '../../src/main/demonstration/people.ts'
import { demonstrationPassword, emailOf } from '../../src/main/demonstration/plan.ts'
import type { SessionView } from '../../src/platform/auth/contract.ts'
import { complaintsOf, watchTraffic } from './checks.ts'
import type { Language } from './words.ts'

export { expect } from '@playwright/test'

interface Manner {
  /** The language that the person has from now on, in every browser: who is made English in one file has to be made Indonesian in another. */
  readonly language?: Language
  readonly phone?: boolean
  readonly dark?: boolean
  /** Complaints of the browser that belong to the journey. */
  readonly tolerated?: readonly (number | string)[]
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** An answer of the API; what a test expects of it is its check. */
type Answer = Readonly<Record<string, never>> & { readonly id: string }

/** Somebody with a browser of their own. */
export interface Visitor {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  readonly session: SessionView
  /** Asks the API as this person; fails where it refuses. */
  readonly call: <T = Answer>(method: Method, path: string, body?: unknown) => Promise<T>
}

interface Doors {
  /** A browser in which a person of the demonstration bank is signed in. */
  readonly enter: (who: PersonKey, manner?: Manner) => Promise<Visitor>
  /** A browser in which nobody is signed in. */
  readonly outside: (manner?: Manner) => Promise<Page>
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const
const desk = { viewport: { width: 1280, height: 800 } } as const

/** Tests with people of the demonstration bank, each in a browser of their own; no page may leave a complaint behind. */
export const test = base.extend<Doors & { doors: Doors }>({
  doors: async ({ browser }, use) => {
    const open: { readonly context: BrowserContext; readonly complaints: readonly string[] }[] = []
    const openPage = async (manner: Manner) => {
      const context = await contextOf(browser, manner)
      const page = await context.newPage()
      watchTraffic(page)
      open.push({ context, complaints: complaintsOf(page, manner.tolerated) })
      return page
    }
    await use({
      enter: async (who, manner = {}) => signedIn(await openPage(manner), who, manner),
      outside: (manner = {}) => openPage(manner),
    })
    await Promise.all(open.map(({ context }) => context.close()))
    expect(open.flatMap(({ complaints }) => complaints)).toEqual([])
  },
  enter: async ({ doors }, use) => use(doors.enter),
  outside: async ({ doors }, use) => use(doors.outside),
})

function contextOf(browser: Browser, { language, phone: small, dark }: Manner): Promise<BrowserContext> {
  return browser.newContext({
    ...(small ? phone : desk),
    ...(language === 'en' && { locale: 'en-GB' }),
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
}

async function signedIn(page: Page, who: PersonKey, { language }: Manner): Promise<Visitor> {
  const context = page.context()
  const call = async <T = Answer>(method: Method, path: string, body?: unknown): Promise<T> => {
    const answer = await context.request.fetch(`/api/v1${path}`, {
      method,
      ...(body !== undefined && { data: body }),
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json() as Promise<T>
  }
  const session = await call<SessionView>('POST', '/session', {
    email: emailOf(who),
    password: demonstrationPassword,
  })
  if (language !== undefined) await call('PATCH', '/profile', { language })
  return { name: people[who].name, page, context, session, call }
}
