import { useCombobox, type ComboboxStore } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type KeyboardEvent, type RefObject } from 'react'
import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useSession } from '../../../platform/ui/session/session.ts'
import type { RequestView } from '../../contract.ts'
import { useRead } from '../api.ts'
import { putWords } from '../parts/put-words.ts'
import { labelFor, queryAt, type MentionQuery, type PickedMention } from './mention-text.ts'

/** Somebody who can be mentioned. */
export interface MentionChoice {
  readonly id: string
  readonly name: string
  readonly unit: string
}

/** Whom the text mentions so far. */
export interface MentionField {
  readonly picked: readonly PickedMention[]
  readonly onPicked: (picked: readonly PickedMention[]) => void
}

interface Writing extends MentionField {
  readonly view: RequestView
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly text: string
  readonly write: (text: string) => void
}

/** The list of colleagues that opens while a name is typed after `@`, and what keys do in it. */
export interface Mentioning {
  readonly store: ComboboxStore
  readonly choices: readonly MentionChoice[]
  readonly open: boolean
  /** Which of the choices Enter takes. */
  readonly index: number
  readonly pick: (id: string) => void
  /** Looks at what is typed at the caret. */
  readonly follow: (field: HTMLTextAreaElement) => void
  /** Whether the key was for the list. */
  readonly key: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
  /** Puts an `@` at the caret. */
  readonly begin: () => void
}

const shown = 8

export function useMentioning(writing: Writing): Mentioning {
  const { view, input, text, write, picked, onPicked } = writing
  const [query, setQuery] = useState<MentionQuery>()
  const [index, setIndex] = useState(0)
  const choices = useChoices(view, query)
  const open = query !== undefined && choices.length > 0
  const dismiss = (): void => setQuery(undefined)
  const store = useCombobox({ opened: open, onOpenedChange: (opened) => !opened && dismiss() })
  const put = (before: string, words: string, after: string): void =>
    putWords(input, write, { before, words, after })
  const pick = (id: string): void => {
    const choice = choices.find((one) => one.id === id)
    if (choice === undefined || query === undefined) return
    const label = labelFor(choice, picked)
    onPicked([...picked.filter((one) => one.id !== id), { id, label }])
    put(text.slice(0, query.from), `@${label} `, text.slice(query.from + 1 + query.words.length))
    dismiss()
  }
  const follow = (field: HTMLTextAreaElement): void => {
    const found = queryAt(field.value, field.selectionStart, picked)
    if (found?.words !== query?.words || found?.from !== query?.from) setIndex(0)
    setQuery(found)
  }
  const begin = (): void => {
    const at = input.current?.selectionStart ?? text.length
    const gap = at === 0 || /\s$/.test(text.slice(0, at)) ? '@' : ' @'
    put(text.slice(0, at), gap, text.slice(at))
    setIndex(0)
    setQuery({ from: at + gap.length - 1, words: '' })
  }
  const move = (by: number): void => setIndex((index + by + choices.length) % choices.length)
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => pick(choices[index]?.id ?? ''),
    Tab: () => pick(choices[index]?.id ?? ''),
    Escape: dismiss,
  }
  const key = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const act = open && !event.nativeEvent.isComposing ? keys[event.key] : undefined
    if (act === undefined) return false
    event.preventDefault()
    event.stopPropagation()
    act()
    return true
  }
  return { store, choices, open, index, pick, follow, key, begin }
}

/** Whom the request concerns while nothing is typed yet; then colleagues by name. */
function useChoices(view: RequestView, query: MentionQuery | undefined): readonly MentionChoice[] {
  const { say } = useFormat()
  const selfId = useSession().person.id
  const words = query?.words.trim() ?? ''
  const [settled] = useDebouncedValue(words, 180)
  const people = useRead(
    'GET /people',
    { query: { q: settled, limit: shown } },
    { enabled: settled !== '', keep: true },
  )
  if (query === undefined) return []
  if (words === '') return involved(view, selfId)
  return (people.data?.rows ?? [])
    .filter(({ id }) => id !== selfId)
    .map(({ id, name, units }) => ({ id, name, unit: say(units[0]?.name) }))
}

function involved({ asker, askedFor, assignee, watchers }: RequestView, selfId: string): MentionChoice[] {
  const there = watchers.filter(({ left }) => !left).map(({ person }) => person)
  const people = [asker, askedFor, ...(assignee === null ? [] : [assignee]), ...there]
  const others = new Map(people.map((person) => [person.id as string, person.name]))
  others.delete(selfId)
  return [...others].slice(0, shown).map(([id, name]) => ({ id, name, unit: '' }))
}
