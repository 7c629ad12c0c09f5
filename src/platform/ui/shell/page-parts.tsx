import { createContext, lazy, Suspense, useContext, type ComponentType } from 'react'
import type { PagePart } from './slice-screens.ts'

/** A part that is loaded with the first page that has a place for it. */
interface LoadedPart extends Pick<PagePart, 'on'> {
  readonly Part: ComponentType
}

const Offered = createContext<readonly LoadedPart[]>([])

/** Hands the parts of all slices to the pages below. */
export const PagePartsProvider = Offered.Provider

/** Parts as pages take them; made once. */
export function loadedParts(parts: readonly PagePart[]): readonly LoadedPart[] {
  return parts.map(({ on, load }) => ({ on, Part: lazy(async () => ({ default: (await load()).Part })) }))
}

/** Where a page shows what other slices have to say on it; `on` is the page's own path. */
export function PageParts({ on }: Pick<PagePart, 'on'>) {
  const mine = useContext(Offered).filter((part) => part.on === on)
  return mine.map(({ Part }, place) => (
    <Suspense key={place}>
      <Part />
    </Suspense>
  ))
}
