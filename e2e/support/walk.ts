import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PersonKey } from '../../src/main/demonstration/people.ts'
import type { RatingView } from '../../src/measurement/contract.ts'
import type { RequestRow, ServiceCard } from '../../src/service/contract.ts'
import { expect, test, type Visitor } from './bank.ts'
import { faultsOf, linksBeyondColumns, pixelsBeyond, settled } from './checks.ts'
import { pictures } from './pictures.ts'
import type { Language } from './words.ts'

interface Rows<Row> {
  readonly rows: readonly Row[]
}
interface Named {
  readonly id: string
}

/** Lets a head of a unit see and change everything, as somebody may who holds all roles. */
export async function giveAllRoles(administrator: Visitor, who: PersonKey): Promise<void> {
  const { rows } = await administrator.call<Rows<Named>>('GET', `/people?q=${who}`)
  const roles = { roles: ['administrator', 'auditor', 'steward'], reason: 'Melihat semua halaman' }
  await administrator.call('PUT', `/people/${rows[0]?.id}/roles`, roles)
}

/** Addresses by a name for their pictures. */
type Addresses = Readonly<Record<string, string>>
export const rooms = [
  'asking',
  'proposing',
  'serving',
  'measuring',
  'crediting',
  'organisation',
  'people',
  'oneself',
] as const
export type RoomName = (typeof rooms)[number]

/** The address of every screen behind sign-in, with things to show on it. */
export async function addressesFor({
  call,
  session,
}: Visitor): Promise<Readonly<Record<RoomName, Addresses>>> {
  const unit = session.headedUnits[0]?.id ?? ''
  const one = async <Row extends Named>(path: string): Promise<Row | undefined> =>
    (await call<Rows<Row>>('GET', path)).rows[0]
  const service = (await one<ServiceCard>(`/units/${unit}/services`))?.id
  const request = (await one<RequestRow>(`/units/${unit}/queue?state=all&limit=1`))?.id
  const toRate = (await call<Rows<Pick<RatingView, 'request'>>>('GET', '/ratings/waiting')).rows[0]?.request
    .id
  const asked = (await one<RequestRow>('/requests?side=asked&limit=1'))?.id
  const idAt = async (path: string) => (await one(path))?.id
  const job = await idAt('/jobs?limit=1')
  const proposal = await idAt('/proposals?view=all&state=all&limit=1')
  const calendar = await idAt('/calendars')
  const moving = (await one('/imports')) ?? (await call<Named>('POST', '/imports', { kind: 'requests' }))
  return {
    asking: {
      home: '/',
      catalogue: '/ask',
      'catalogue-nothing': '/ask?q=tidakadayangbegini',
      service: `/services/${service}`,
      ask: `/services/${service}/ask`,
      ...(await choosing(call)),
      requests: '/requests?side=all',
      'requests-watched': '/requests?side=watched',
      request: `/requests/${request}`,
      repeats: '/repeats',
    },
    proposing: {
      proposals: '/proposals?view=all&state=all',
      proposal: `/proposals/${proposal}`,
      'proposal-new': '/proposals/new',
      'my-votes': '/proposals/my-votes',
      'proposal-rules': '/proposals/rules',
    },
    serving: {
      'queue-choice': '/queue?choose=yes',
      queue: `/queue/${unit}?state=all`,
      'canned-answers': `/units/${unit}/canned-answers`,
      'unit-mail': `/units/${unit}/mail`,
      'unit-services': `/units/${unit}/services`,
      'service-new': `/units/${unit}/services/new`,
      'service-edit': `/services/${service}/edit`,
    },
    measuring: {
      rate: `/requests/${toRate ?? asked ?? request}/rate`,
      scorecards: '/scorecards',
      'scorecards-services': '/scorecards?of=services',
      'scorecard-unit': `/scorecards/units/${unit}`,
      'scorecard-service': `/scorecards/services/${service}`,
      'scorecard-group': '/scorecards/groups/department',
      league: '/scorecards/league?period=year',
      'peer-groups': '/scorecards/league/groups',
      'peer-group-new': '/scorecards/league/groups/new',
      'peer-group': '/scorecards/league/groups/department',
      questions: '/questions',
      'questions-bunched': '/questions?kind=bunched&of=services',
    },
    crediting: {
      credits: '/credits',
      exemptions: '/credits/exemptions',
      statement: `/units/${unit}/statement`,
      'request-credits': `/requests/${request}/credits`,
      'service-guarantee': `/services/${service}/guarantee`,
    },
    organisation: {
      organisation: '/organisation',
      units: '/units',
      'unit-new': '/units/new',
      unit: `/units/${unit}`,
      'unit-edit': `/units/${unit}/edit`,
      calendars: '/calendars',
      'calendar-new': '/calendars/new',
      calendar: `/calendars/${calendar}`,
      'calendar-edit': `/calendars/${calendar}/edit`,
    },
    people: {
      people: '/people',
      'person-new': '/people/new',
      person: `/people/${session.person.id}`,
      jobs: '/jobs',
      'job-new': '/jobs/new',
      job: `/jobs/${job}`,
      'job-edit': `/jobs/${job}/edit`,
      'audit-log': '/audit-log',
      imports: '/imports',
      import: `/imports/${moving.id}`,
    },
    oneself: {
      profile: '/profile',
      notices: '/notices',
      keys: '/keys',
      'keys-all': '/keys?whose=all',
      'notice-settings': '/profile/notices',
      webhooks: '/webhooks',
      more: '/more',
      'choose-organisation': '/choose-organisation',
      nowhere: '/no/such/page',
    },
  }
}

/** Screens of services beside each other. */
async function choosing(call: Visitor['call']): Promise<Addresses> {
  const { rows } = await call<Rows<Named>>('GET', '/service-kinds')
  const kind = rows[0]?.id
  return {
    market: '/market',
    'market-nothing': '/market?q=tidakadayangbegini',
    'market-beside': `/market/beside/${kind}`,
    'kind-new': '/market/kinds/new',
    kind: `/market/kinds/${kind}`,
  }
}

/** The address of every screen that needs no sign-in. */
export const openAddresses = {
  'sign-in': '/sign-in',
  'password-forgotten': '/password/forgotten',
  'password-reset': '/password/reset?token=no-such-token-at-all',
  invitation: '/invitation?token=no-such-token-at-all',
  'mail-off': '/mail/off?token=no-such-token-at-all',
} as const

interface Way {
  readonly language: Language
  /** Of the desk; the phone has the other, so that both are seen in both languages over two walks. */
  readonly theme: 'light' | 'dark'
  /** Part of the names of the pictures. */
  readonly who: string
}

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

/**
 * Looks at each address on a desk and on a phone: one title, nothing too wide, nothing that axe finds; with pictures. Where
 * pictures are kept, each size is looked at in both themes.
 */
export async function walk(page: Page, addresses: Addresses, way: Way): Promise<void> {
  const other = way.theme === 'light' ? 'dark' : 'light'
  const { kept } = pictures()
  const looks = [
    { size: desk, theme: way.theme },
    ...(kept
      ? ([
          { size: desk, theme: other },
          { size: phone, theme: way.theme },
        ] as const)
      : []),
    { size: phone, theme: other },
  ] as const
  for (const [name, address] of Object.entries(addresses)) {
    await test.step(`${name} (${way.language})`, async () => {
      await page.setViewportSize(desk)
      await page.emulateMedia({ colorScheme: way.theme, reducedMotion: 'reduce' })
      await page.goto(address)
      for (const { size, theme } of looks) {
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        // Painted as a whole: a picture taken while a page changes its colours shows both.
        if (kept) await page.goto(address)
        await look(page, theme, `${name}-${way.who}-${way.language}-${size.width}-${theme}`)
      }
    })
  }
}

async function look(page: Page, theme: 'light' | 'dark', picture: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
  await settled(page)
  const { folder, kept } = pictures()
  await page.screenshot({ path: join(folder, `${picture}.png`), fullPage: kept })
  expect.soft(await pixelsBeyond(page), `pixels beyond the side of ${picture}`).toBeLessThanOrEqual(0)
  expect.soft(await linksBeyondColumns(page), `links beyond their columns of ${picture}`).toBe(0)
  expect.soft(await faultsOf(page), `axe on ${picture}`).toEqual([])
}
