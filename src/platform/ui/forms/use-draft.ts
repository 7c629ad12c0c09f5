import { useEffect, useRef } from 'react'
import type { MantineForm, Values } from './mantine-form.ts'

const prefix = 'etalase.draft.'

/** Keeps what was typed in this browser, and brings it back; answers how to forget it once it was sent. */
export function useDraft<V extends Values>(name: string | undefined, form: MantineForm<V>): () => void {
  const told = useRef(false)
  const { values, setValues } = form
  useEffect(() => {
    if (name === undefined || told.current) return
    told.current = true
    const kept = keptDraft(name)
    if (kept !== undefined) setValues(kept as Partial<V>)
  }, [name, setValues])
  const dirty = form.isDirty()
  useEffect(() => {
    if (name === undefined || !dirty) return
    const timer = setTimeout(() => localStorage.setItem(prefix + name, JSON.stringify(values)), 300)
    return () => clearTimeout(timer)
  }, [name, dirty, values])
  return () => {
    if (name !== undefined) localStorage.removeItem(prefix + name)
  }
}

function keptDraft(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(prefix + name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
