import { expect, type Page } from '@playwright/test'
import { expectNoFaults, pixelsBeyond, settled } from './checks.ts'
import { picture } from './pictures.ts'

/** Fine on a desk and on a phone, bright and dark, with a picture of each. */
export async function looksFine(page: Page, name: string, within?: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const)
    for (const { size, suffix } of [
      { size: { width: 390, height: 844 }, suffix: 'phone' },
      { size: { width: 1280, height: 800 }, suffix: 'desk' },
    ]) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize(size)
      await settled(page)
      await picture(page, `${name}-${suffix}-${scheme}`)
      expect(await pixelsBeyond(page), `${name} ${suffix}`).toBe(0)
      await expectNoFaults(page, within)
    }
}
