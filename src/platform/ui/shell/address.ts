import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

/** A parameter of the page's address; the page's route has it in its path. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  return params[name] ?? ''
}

/** What the address says after `?`. */
export function useSearchWord(name: string): string {
  const search = useLocation().search as Readonly<Record<string, unknown>>
  const word = search[name]
  return typeof word === 'string' ? word : ''
}

/** Each filter: free text with its default, or the words allowed, the first being the default. */
type FilterShape = Readonly<Record<string, string | readonly string[]>>
type FilterValues<S extends FilterShape> = {
  -readonly [K in keyof S]: S[K] extends readonly (infer Word)[] ? Word : string
}

/**
 * Filters kept in the address, so that a link shows the same. What equals its default is left out of the address; unknown words
 * count as the default.
 * @example const [filters, change] = useFilters({ state: ['unfinished', 'all'], q: '' })
 */
export function useFilters<const S extends FilterShape>(
  shape: S,
): readonly [FilterValues<S>, (change: Partial<FilterValues<S>>) => void] {
  const search = useLocation().search as Readonly<Record<string, unknown>>
  const navigate = useNavigate()
  const told = JSON.stringify(Object.keys(shape).map((name) => search[name]))
  const values = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(shape).map(([name, allowed]) => [name, valueOf(allowed, search[name])]),
      ) as FilterValues<S>,
    // eslint-disable-next-line react/exhaustive-deps -- the words of the address decide; the shape is written down in the page
    [told],
  )
  const change = useCallback(
    (changed: Partial<FilterValues<S>>) => {
      const next: Record<string, string> = {}
      for (const [name, word] of Object.entries({ ...search, ...changed })) {
        const allowed = shape[name]
        if (typeof word === 'string' && (allowed === undefined || word !== defaultOf(allowed)))
          next[name] = word
      }
      void navigate({ to: '.', search: next, replace: true, resetScroll: false })
    },
    // eslint-disable-next-line react/exhaustive-deps -- the words of the address, not the object that holds them, decide
    [navigate, JSON.stringify(search)],
  )
  return [values, change]
}

function defaultOf(allowed: string | readonly string[]): string {
  return typeof allowed === 'string' ? allowed : (allowed[0] ?? '')
}

function valueOf(allowed: string | readonly string[], word: unknown): string {
  if (typeof word !== 'string') return defaultOf(allowed)
  return typeof allowed === 'string' || allowed.includes(word) ? word : defaultOf(allowed)
}
