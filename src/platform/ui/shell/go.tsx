import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, type ComponentProps, type ReactNode } from 'react'

interface GoProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** An address of the application, such as `/requests/…?state=all`. */
  readonly to: string
  /** True: it is the current one on that very page only, whatever is filtered there, and not on those below it. */
  readonly exact?: true
}

/** A link inside of the application without any looks of its own; the base of all others. */
export function PlainGo({ to, exact, ...rest }: GoProps) {
  const { path, search, hash } = partsOf(to)
  const where = { to: path, search, ...(hash !== '' && { hash }) }
  return (
    <Link
      {...(rest as Record<never, never>)}
      {...where}
      {...(exact && { activeOptions: { exact, includeSearch: false } })}
    />
  )
}

/** A link in text. */
export function Go(props: GoProps & Omit<AnchorProps, 'component'>) {
  return <Anchor component={PlainGo} {...props} />
}

/** A link that looks like a button. */
export function GoButton(props: GoProps & Omit<ButtonProps, 'component'> & { readonly children: ReactNode }) {
  return <Button component={PlainGo} variant="default" {...props} />
}

/** Goes to an address of the application. */
export function useGo(): (to: string, how?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate()
  return useCallback(
    (to, how) => {
      const { path, search, hash } = partsOf(to)
      void navigate({
        to: path,
        search,
        ...(hash !== '' && { hash }),
        ...(how?.replace === true && { replace: true }),
      })
    },
    [navigate],
  )
}

function partsOf(to: string) {
  const address = new URL(to, 'http://application.invalid')
  return {
    path: address.pathname,
    search: Object.fromEntries(address.searchParams),
    hash: address.hash.slice(1),
  }
}
