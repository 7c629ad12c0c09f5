import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type Request } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong in what the page shows now, or in a part of it. */
export async function faultsOf(page: Page, within?: string): Promise<readonly object[]> {
  // Everything is of one origin, so that no second page is needed to collect what was found.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(standards)
    .setLegacyMode(true)
  if (within !== undefined) axe.include(within)
  const { violations } = await axe.analyze()
  return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html) }))
}

/** Fails where axe finds a fault. `within`: a dialog, where what it lies over is no target for a finger meanwhile. */
export async function expectNoFaults(page: Page, within?: string): Promise<void> {
  expect(await faultsOf(page, within), `axe on ${page.url()}`).toEqual([])
}

/** How many pixels of the page lie beyond the side of the screen. */
export function pixelsBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** How many links of rows run into the column beside theirs, over what stands there. */
export function linksBeyondColumns(page: Page): Promise<number> {
  return page
    .locator('[role="cell"] > [data-opens]')
    .evaluateAll(
      (links) => links.filter((link) => link.clientWidth > (link.parentElement?.clientWidth ?? 0)).length,
    )
}

interface Traffic {
  readonly waiting: Set<Request>
  /** When something was last asked or answered, in milliseconds. */
  last: number
}

const underWay = new WeakMap<Page, Traffic>()

/** Notes what the page waits for, for {@link settled}; the live stream never ends and is left out. */
export function watchTraffic(page: Page): void {
  const traffic: Traffic = { waiting: new Set(), last: Date.now() }
  underWay.set(page, traffic)
  const done = (request: Request) => {
    if (traffic.waiting.delete(request)) traffic.last = Date.now()
  }
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/live')) return
    traffic.waiting.add(request)
    traffic.last = Date.now()
  })
  page.on('requestfinished', done)
  page.on('requestfailed', done)
}

/** Waits until the page says what it is, nothing has been on its way for a moment, and nothing stands in for what comes. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
  await expect.poll(() => isQuiet(underWay.get(page)), { intervals: [50] }).toBe(true)
  await expect(
    page.getByRole('main').locator('.mantine-Skeleton-root, [data-loading], [aria-busy="true"]'),
  ).toHaveCount(0)
}

function isQuiet(traffic: Traffic | undefined): boolean {
  return traffic === undefined || (traffic.waiting.size === 0 && Date.now() - traffic.last > 150)
}

/**
 * Everything the browser complains about: breaches of the content policy, errors, warnings of React. What belongs to a journey
 * is named: the status of a refusal (`409` where a colleague was faster), or words such as those of a lost network.
 */
export function complaintsOf(page: Page, tolerated: readonly (number | string)[] = []): string[] {
  const expected = tolerated.map((one) => (typeof one === 'number' ? `status of ${one}` : one))
  const complaints: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !expected.some((part) => text.includes(part))) {
      complaints.push(`${text} (${message.location().url})`)
    }
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}
