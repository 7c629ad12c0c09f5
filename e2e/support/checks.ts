import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type Request } from '@playwright/test'

/** To axe the header of an open dialog is a second banner of the page; it is none to those who hear it. */
const mistaken = ['landmark-no-duplicate-banner', 'landmark-unique']
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong in what the page shows now. */
export async function faultsOf(page: Page): Promise<readonly object[]> {
  // Everything is of one origin, so that no second page is needed to collect what was found.
  const axe = new AxeBuilder({ page }).withTags(standards).disableRules(mistaken).setLegacyMode(true)
  const { violations } = await axe.analyze()
  return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html) }))
}

/** Fails where axe finds a fault. */
export async function expectNoFaults(page: Page): Promise<void> {
  expect(await faultsOf(page), `axe on ${page.url()}`).toEqual([])
}

/** How many pixels of the page lie beyond the side of the screen. */
export function pixelsBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

const underWay = new WeakMap<Page, Set<Request>>()

/** Notes which questions to the API wait for their answer, for {@link settled}. */
export function watchQuestions(page: Page): void {
  const waiting = new Set<Request>()
  underWay.set(page, waiting)
  const isQuestion = (request: Request) => /\/api\/v1\/(?!live)/.test(request.url())
  page.on('request', (request) => isQuestion(request) && waiting.add(request))
  page.on('requestfinished', (request) => waiting.delete(request))
  page.on('requestfailed', (request) => waiting.delete(request))
}

/** Waits until the page says what it is, every answer has come, and nothing stands in for something that is still to come. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
  await expect.poll(() => underWay.get(page)?.size ?? 0, { intervals: [50, 100] }).toBe(0)
  await expect(page.getByRole('main').locator('.mantine-Skeleton-root, [aria-busy="true"]')).toHaveCount(0)
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
