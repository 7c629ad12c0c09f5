import { useLocation } from '@tanstack/react-router'
import { IconDots, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useState } from 'react'
import { uiMessages } from '../messages.ts'
import { useSession } from '../session/session.ts'
import { inLanguage } from '../text/language.ts'
import { useLanguage, useText } from '../text/use-text.ts'
import { Brand } from './brand.tsx'
import { PlainGo } from './go.tsx'
import classes from './rooms.module.css'
import type { Room } from './slice-screens.ts'

const kept = 'etalase.rooms-folded'

interface RoomsProps {
  readonly rooms: readonly Room[]
}

/** The rooms that this person needs, in order. */
export function useRooms(rooms: readonly Room[]): readonly Room[] {
  const session = useSession()
  return rooms
    .filter((room) => room.when?.(session) !== false)
    .toSorted((one, other) => one.order - other.order)
}

/** Navigation on a desk: at the left, foldable. */
export function Rooms({ rooms }: RoomsProps) {
  const t = useText(uiMessages)
  const [language] = useLanguage()
  const [folded, setFolded] = useState(() => localStorage.getItem(kept) === 'yes')
  const path = useLocation().pathname
  const here = roomOf(rooms, path)
  const fold = (): void => {
    localStorage.setItem(kept, folded ? 'no' : 'yes')
    setFolded(!folded)
  }
  const Fold = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav
      className={folded ? `${classes['rooms']} ${classes['folded']}` : classes['rooms']}
      aria-label={t('shell.rooms')}
    >
      <Brand className={classes['brand']} labelClassName={classes['label']} />
      <ul className={classes['list']}>
        {useRooms(rooms).map((room) => (
          <li key={room.to}>
            <PlainGo
              to={room.to}
              className={classes['room']}
              aria-current={room === here ? 'page' : undefined}
              title={folded ? inLanguage(room.name, language) : undefined}
            >
              <room.icon size={20} stroke={1.75} aria-hidden />
              <span className={classes['label']}>{inLanguage(room.name, language)}</span>
            </PlainGo>
          </li>
        ))}
      </ul>
      <button type="button" className={classes['room']} onClick={fold} aria-expanded={!folded}>
        <Fold size={20} stroke={1.75} aria-hidden />
        <span className={classes['label']}>{t(folded ? 'shell.unfold' : 'shell.fold')}</span>
      </button>
    </nav>
  )
}

/** Navigation on a phone: four rooms and "more", at the bottom. */
export function PhoneBar({ rooms }: RoomsProps) {
  const t = useText(uiMessages)
  const [language] = useLanguage()
  const path = useLocation().pathname
  const four = useRooms(rooms)
    .filter((room) => room.phone)
    .slice(0, 4)
  const here = roomOf(rooms, path)
  const elsewhere = !four.some((room) => room === here)
  return (
    <nav aria-label={t('shell.rooms')} className={classes['phone']}>
      <ul>
        {four.map((room) => (
          <li key={room.to}>
            <PlainGo to={room.to} aria-current={room === here ? 'page' : undefined}>
              <room.icon size={22} stroke={1.75} aria-hidden />
              <span>{inLanguage(room.name, language)}</span>
            </PlainGo>
          </li>
        ))}
        <li>
          <PlainGo to="/more" aria-current={elsewhere ? 'page' : undefined}>
            <IconDots size={22} stroke={1.75} aria-hidden />
            <span>{t('shell.more')}</span>
          </PlainGo>
        </li>
      </ul>
    </nav>
  )
}

/** The room in which an address lies: the one that names most of it. */
function roomOf(rooms: readonly Room[], path: string): Room | undefined {
  const depths = rooms.map((room) =>
    Math.max(...[room.to, ...(room.also ?? [])].map((to) => depthOf(to, path))),
  )
  const deepest = Math.max(...depths)
  return deepest < 0 ? undefined : rooms[depths.indexOf(deepest)]
}

/** How many parts of the address a room's address names; -1 where the one does not lie below the other. */
function depthOf(to: string, path: string): number {
  if (to === '/') return path === '/' ? 0 : -1
  const [named, parts] = [to.split('/'), path.split('/')]
  return named.every((part, index) => part === parts[index] || (part === '*' && parts[index]))
    ? named.length
    : -1
}
