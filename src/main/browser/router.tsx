import { Container } from '@mantine/core'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  type AnyRoute,
} from '@tanstack/react-router'
import type { SessionView } from '../../platform/auth/contract.ts'
import { problemOf } from '../../platform/ui/client/api-problem.ts'
import { call } from '../../platform/ui/client/call.ts'
import { Crash } from '../../platform/ui/shell/crash.tsx'
import type { SliceRoute } from '../../platform/ui/shell/slice-screens.ts'
import { Loading } from '../../platform/ui/states/loading.tsx'
import { NotFoundPage } from '../../platform/ui/states/not-found.tsx'
import { ownRoutes } from './own-routes.ts'
import { SignedIn } from './signed-in.tsx'
import { routes } from './slices.ts'

interface Context {
  readonly client: QueryClient
}

const root = createRootRouteWithContext<Context>()({ component: Outlet })

/** Everything behind sign-in: whoever is not signed in comes back here afterwards. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: SignedIn,
  pendingComponent: Arriving,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.client.ensureQueryData({ queryKey: ['GET /session', {}], queryFn: readSession })
    } catch (thrown) {
      if (problemOf(thrown).status !== 401) throw thrown
      const back = location.href
      // eslint-disable-next-line typescript/only-throw-error -- the router's own way to lead elsewhere
      throw redirect({ to: '/sign-in', search: back === '/' ? {} : { back } })
    }
  },
})

/** Before the rooms around a page are there, it stands off the edges by itself. */
function Arriving() {
  return (
    <Container py="xl">
      <Loading shape="text" />
    </Container>
  )
}

async function readSession(): Promise<SessionView> {
  return (await call('GET /session', {}, {})) as SessionView
}

function pageUnder(parent: AnyRoute, { path, load }: SliceRoute): AnyRoute {
  return createRoute({
    getParentRoute: () => parent,
    path,
    component: lazyRouteComponent(load, 'Page'),
    ...(parent === root && { pendingComponent: Arriving }),
  })
}

/** An address that leads nowhere keeps the rooms around it. */
const nowhere = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFoundPage })

const pages = [...ownRoutes, ...routes]
const tree = root.addChildren([
  ...pages.filter((page) => page.open).map((page) => pageUnder(root, page)),
  signedIn.addChildren([
    ...pages.filter((page) => !page.open).map((page) => pageUnder(signedIn, page)),
    nowhere,
  ]),
])

/** The router of the application. Addresses are plain words: no value of the search part is guessed to be JSON. */
export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    defaultPendingMs: 200,
    defaultPendingMinMs: 0,
    defaultPendingComponent: () => <Loading shape="text" />,
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const words = new URLSearchParams(
        Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
      return words.size > 0 ? `?${words.toString()}` : ''
    },
  })
}
