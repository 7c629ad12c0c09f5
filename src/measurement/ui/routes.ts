import type { HomeSection, LiveKeys, Room, SliceRoute } from '../../platform/ui/shell/slice-screens.ts'

export const routes: readonly SliceRoute[] = []

export const rooms: readonly Room[] = []

export const homeSections: readonly HomeSection[] = []

export const liveKeys: LiveKeys = {}
