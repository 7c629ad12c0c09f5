import { useEffect, useRef, useState } from 'react'
import { useSessionIfAny } from '../session/session.ts'
import type { MantineForm, Values } from './mantine-form.ts'

const leaving = 'etalase.signed-out'
const prefix = 'etalase.kept.'

/** Has all forms keep what was typed into them, in this tab alone, since whoever was signed in is no longer. */
export function keepWords(): void {
  window.dispatchEvent(new Event(leaving))
}

/** Whether something was typed by somebody who was signed out in this tab, and waits for them. */
export function wordsWait(): boolean {
  return Object.keys(sessionStorage).some((key) => key.startsWith(prefix))
}

/** Forgets what waits for anybody but this person; with nobody named, for everybody. */
export function forgetWords(exceptOf?: string): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(prefix) && (exceptOf === undefined || !key.startsWith(prefix + exceptOf)))
      sessionStorage.removeItem(key)
}

/**
 * Keeps what was typed into a form while its person is signed out, and brings it back to the same person on the same page when the form
 * is opened again; never a password. Answers whether that happened, and how to say that it was sent.
 */
export function useKeptWords<V extends Values>(
  form: MantineForm<V>,
  isKeptElsewhere: boolean,
): { readonly broughtBack: boolean; readonly sent: () => void } {
  const personId = useSessionIfAny()?.person.id
  const { setValues } = form
  const name = isKeptElsewhere || personId === undefined ? undefined : nameOf(personId, form.values)
  const [broughtBack, setBroughtBack] = useState(
    () => name !== undefined && sessionStorage.getItem(name) !== null,
  )
  const latest = useRef(form)
  useEffect(() => {
    latest.current = form
  })
  useEffect(() => {
    if (name === undefined) return undefined
    forgetWords(personId)
    const kept = sessionStorage.getItem(name)
    if (kept !== null) {
      sessionStorage.removeItem(name)
      setValues(JSON.parse(kept) as Partial<V>)
    }
    const keep = (): void => {
      if (latest.current.isDirty()) sessionStorage.setItem(name, JSON.stringify(latest.current.values))
    }
    window.addEventListener(leaving, keep)
    return () => window.removeEventListener(leaving, keep)
  }, [name, personId, setValues])
  return { broughtBack, sent: () => setBroughtBack(false) }
}

/** The same for the same form of the same page and person; undefined where a password is in it. */
function nameOf(personId: string, values: Values): string | undefined {
  const fields = Object.keys(values).toSorted()
  if (fields.some((field) => /password/i.test(field))) return undefined
  return `${prefix}${personId} ${location.pathname} ${fields.join(',')}`
}
