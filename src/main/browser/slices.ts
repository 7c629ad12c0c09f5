import { IconHome } from '@tabler/icons-react'
import { uiMessages } from '../../platform/ui/messages.ts'
import type {
  HomeSection,
  LiveKeys,
  PagePart,
  Room,
  SearchSource,
  SliceRoute,
} from '../../platform/ui/shell/slice-screens.ts'
import * as choice from '../../choice/ui/routes.ts'
import * as comparison from '../../comparison/ui/routes.ts'
import * as correspondence from '../../correspondence/ui/routes.ts'
import * as intake from '../../intake/ui/routes.ts'
import * as integration from '../../integration/ui/routes.ts'
import * as market from '../../market/ui/routes.ts'
import * as measurement from '../../measurement/ui/routes.ts'
import * as organisation from '../../organisation/ui/routes.ts'
import * as publication from '../../publication/ui/routes.ts'
import * as readiness from '../../readiness/ui/routes.ts'
import * as service from '../../service/ui/routes.ts'
import * as voice from '../../voice/ui/routes.ts'

const home: Room = { name: uiMessages['shell.home'], to: '/', icon: IconHome, order: 0, phone: true }

/** Pages of all slices, besides those of the shell itself. */
export const routes: readonly SliceRoute[] = [
  ...organisation.routes,
  ...service.routes,
  ...measurement.routes,
  ...comparison.routes,
  ...voice.routes,
  ...choice.routes,
  ...market.routes,
  ...publication.routes,
  ...readiness.routes,
  ...intake.routes,
  ...correspondence.routes,
  ...integration.routes,
]

export const rooms: readonly Room[] = [
  home,
  ...organisation.rooms,
  ...service.rooms,
  ...measurement.rooms,
  ...voice.rooms,
  ...choice.rooms,
  ...market.rooms,
  ...publication.rooms,
  ...readiness.rooms,
]

export const homeSections: readonly HomeSection[] = [
  ...organisation.homeSections,
  ...service.homeSections,
  ...measurement.homeSections,
  ...voice.homeSections,
  ...readiness.homeSections,
].toSorted((one, other) => one.order - other.order)

export const liveKeys: LiveKeys = joined(
  organisation.liveKeys,
  service.liveKeys,
  measurement.liveKeys,
  comparison.liveKeys,
  voice.liveKeys,
  choice.liveKeys,
  market.liveKeys,
  publication.liveKeys,
  readiness.liveKeys,
  intake.liveKeys,
  correspondence.liveKeys,
  integration.liveKeys,
)

/** What slices show on each other's pages. */
export const pageParts: readonly PagePart[] = [
  ...comparison.pageParts,
  ...voice.pageParts,
  ...choice.pageParts,
  ...market.pageParts,
  ...readiness.pageParts,
]

export const search: readonly SearchSource[] = [service.search, voice.search]

/** One announcement may concern answers of several slices. */
function joined(...all: readonly LiveKeys[]): LiveKeys {
  const names = new Set(all.flatMap((keys) => Object.keys(keys)))
  return Object.fromEntries([...names].map((name) => [name, all.flatMap((keys) => keys[name] ?? [])]))
}
