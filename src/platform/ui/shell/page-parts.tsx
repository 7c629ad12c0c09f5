import { createContext, lazy, Suspense, useContext, type ComponentType } from 'react'
import type { PagePart } from './slice-screens.ts'

/** A part that is loaded with the first page that has a place for it. */
interface LoadedPart extends Pick<PagePart, 'on' | 'near'> {
  readonly Part: ComponentType
}

const Offered = createContext<readonly LoadedPart[]>([])

/** Hands the parts of all slices to the pages below. */
export const PagePartsProvider = Offered.Provider

/** Parts as pages take them; made once. */
export function loadedParts(parts: readonly PagePart[]): readonly LoadedPart[] {
  return parts.map(({ load, ...place }) => ({
    ...place,
    Part: lazy(async () => ({ default: (await load()).Part })),
  }))
}

/** Where a page shows what other slices have to say on it, or near something of it; `on` is the page's own path. */
export function PageParts({ on, near }: Pick<PagePart, 'on' | 'near'>) {
  const mine = useContext(Offered).filter((part) => part.on === on && part.near === near)
  return mine.map(({ Part }, index) => (
    <Suspense key={index}>
      <Part />
    </Suspense>
  ))
}
