import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LiveKeys } from '../shell/slice-screens.ts'
import { announcementOf, applyAnnouncement } from './live.ts'

/** Whether announcements arrive at the moment. */
export type LiveState = 'connecting' | 'live' | 'lost'

/**
 * Listens to what the server announces and reads anew what it touches. The browser reconnects by itself and names the last event
 * that it saw; where the server refuses the stream, a new one is tried with growing distance and everything is read anew.
 */
export function useLive(liveKeys: LiveKeys): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    let failures = 0
    const open = (again: boolean): void => {
      source = new EventSource('/api/v1/live')
      source.addEventListener('open', () => {
        failures = 0
        setState('live')
        if (again) void client.invalidateQueries()
      })
      source.addEventListener('announcement', (event: MessageEvent<string>) => {
        const announcement = announcementOf(event.data)
        if (announcement) applyAnnouncement(client, liveKeys, announcement)
      })
      source.addEventListener('reset', () => void client.invalidateQueries())
      source.addEventListener('error', () => {
        setState('lost')
        if (source.readyState !== EventSource.CLOSED) return
        failures += 1
        timer = setTimeout(() => open(true), Math.min(60_000, 1000 * 2 ** failures))
      })
    }
    open(false)
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [client, liveKeys])
  return state
}
