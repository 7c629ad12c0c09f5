import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { uiMessages } from '../messages.ts'
import { inLanguage } from '../text/language.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { useGo } from './go.tsx'
import { useRooms } from './rooms.tsx'
import type { Room, SearchHit, SearchSource } from './slice-screens.ts'

const [store, box] = createSpotlight()

interface SearchBoxProps {
  readonly sources: readonly SearchSource[]
  readonly rooms: readonly Room[]
  readonly onClose: () => void
}

/** Search over everything that one may see, and over the rooms. */
export function SearchBox({ sources, rooms, onClose }: SearchBoxProps) {
  const t = useText(uiMessages)
  const go = useGo()
  const [words, setWords] = useState('')
  useEffect(() => box.open(), [])
  const { groups, busy } = useHits(sources, rooms, words)
  return (
    <Spotlight.Root
      store={store}
      query={words}
      onQueryChange={setWords}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      centered={false}
      yOffset="12vh"
      maxHeight="60vh"
      transitionProps={{ duration: 100 }}
      aria-label={t('search.placeholder')}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(([group, hits]) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {hits.map((hit) => (
              <Spotlight.Action
                key={`${group}:${hit.id}`}
                label={hit.title}
                {...(hit.detail !== undefined && { description: hit.detail })}
                onClick={() => go(hit.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{t(busy ? 'search.busy' : 'search.none')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

type Group = readonly [name: string, hits: readonly SearchHit[]]

function useHits(
  sources: readonly SearchSource[],
  rooms: readonly Room[],
  words: string,
): { groups: readonly Group[]; busy: boolean } {
  const t = useText(uiMessages)
  const [language] = useLanguage()
  const [settled] = useDebouncedValue(words.trim(), 180)
  const found = useQuery<readonly SearchHit[]>({
    queryKey: ['search', language, settled],
    enabled: settled.length >= 2,
    queryFn: async ({ signal }) =>
      (await Promise.all(sources.map((source) => source(settled, { language, signal })))).flat(),
  })
  const lower = words.trim().toLowerCase()
  const places = useRooms(rooms)
    .map((room) => ({
      id: room.to,
      title: inLanguage(room.name, language),
      to: room.to,
      group: uiMessages['shell.rooms'],
    }))
    .filter((room) => room.title.toLowerCase().includes(lower))
  const current = words.trim() === settled
  // Enter opens the first of them: what was found for other words must not stand there.
  const hits = current ? (found.data ?? []) : []
  const groups: Group[] = [...Map.groupBy(hits, (hit) => inLanguage(hit.group, language))]
  if (places.length > 0) groups.push([t('shell.rooms'), places])
  return { groups, busy: !current || found.isFetching }
}
