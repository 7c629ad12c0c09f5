import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LiveKeys } from '../shell/slice-screens.ts'
import { announcementOf, applyAnnouncement, readAnew } from './live.ts'

/** Whether announcements arrive at the moment. */
export type LiveState = 'connecting' | 'live' | 'lost'

/** A page that nobody sees for this long lets go of its stream: a browser has few connections to one server. */
const unseenFor = 60_000

/**
 * Listens to what the server announces and reads anew what it touches. The browser reconnects by itself and names the last event
 * that it saw; where a new stream has to be opened, everything is read anew.
 */
export function useLive(liveKeys: LiveKeys): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    const stream = openStream(setState, {
      announcement: (data) => {
        const announcement = announcementOf(data)
        if (announcement) applyAnnouncement(client, liveKeys, announcement)
      },
      everything: () => readAnew(client, () => true),
    })
    const restWhenUnseen = unseenListener(stream)
    document.addEventListener('visibilitychange', restWhenUnseen)
    return () => {
      document.removeEventListener('visibilitychange', restWhenUnseen)
      stream.close()
    }
  }, [client, liveKeys])
  return state
}

interface Heard {
  readonly announcement: (data: string) => void
  /** Something may have been missed. */
  readonly everything: () => void
}

interface Stream {
  readonly reopen: () => void
  readonly close: () => void
}

/** A stream that is opened again with growing distance where the server refuses it. */
function openStream(onState: (state: LiveState) => void, heard: Heard): Stream {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  const close = (): void => {
    clearTimeout(timer)
    source?.close()
    source = undefined
  }
  const open = (again: boolean): void => {
    close()
    const opened = new EventSource('/api/v1/live')
    source = opened
    opened.addEventListener('open', () => {
      failures = 0
      onState('live')
      if (again) heard.everything()
    })
    opened.addEventListener('announcement', (event: MessageEvent<string>) => heard.announcement(event.data))
    opened.addEventListener('reset', heard.everything)
    opened.addEventListener('error', () => {
      onState('lost')
      if (opened.readyState !== EventSource.CLOSED) return
      failures += 1
      timer = setTimeout(() => open(true), Math.min(60_000, 1000 * 2 ** failures))
    })
  }
  open(false)
  return {
    reopen: () => {
      if (source === undefined) open(true)
    },
    close,
  }
}

function unseenListener(stream: Stream): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    if (document.visibilityState === 'hidden') timer = setTimeout(stream.close, unseenFor)
    else stream.reopen()
  }
}
