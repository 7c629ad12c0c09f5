import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type Request } from '@playwright/test'

/** To axe the header of an open dialog is a second banner of the page; it is none to those who hear it. */
const mistaken = ['landmark-no-duplicate-banner', 'landmark-unique']
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails where axe finds a fault in what the page shows now. */
export async function expectNoFaults(page: Page): Promise<void> {
  // Everything is of one origin, so that no second page is needed to collect what was found.
  const axe = new AxeBuilder({ page }).withTags(standards).disableRules(mistaken).setLegacyMode(true)
  const { violations } = await axe.analyze()
  const told = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html) }))
  expect(told, `axe on ${page.url()}`).toEqual([])
}

/** Fails where something is wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(beyond, `pixels beyond the screen on ${page.url()}`).toBeLessThanOrEqual(0)
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
 * Everything the browser complains about: breaches of the content policy, errors, warnings of React. Answers that refuse
 * (`409` where a colleague was faster) are part of a journey and are not counted where their status is tolerated.
 */
export function complaintsOf(page: Page, tolerated: readonly number[] = []): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = message.text()
    if (!tolerated.some((status) => text.includes(`status of ${status}`))) complaints.push(text)
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}
