import type { HomeSection, LiveKeys, Room, SearchSource, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'

export const routes: readonly SliceRoute[] = []

export const rooms: readonly Room[] = []

export const homeSections: readonly HomeSection[] = []

export const liveKeys: LiveKeys = {}

export const search: SearchSource = () => Promise.resolve([])
