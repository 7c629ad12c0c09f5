import type { Page } from '@playwright/test'
import { expect } from './bank.ts'
import { expectNoFaults, pixelsBeyond, settled } from './checks.ts'
import { picture } from './pictures.ts'

const screens = [
  { size: { width: 390, height: 844 }, suffix: '-phone' },
  { size: { width: 1280, height: 800 }, suffix: '' },
]

/** Fine on a phone and then on a desk, on which it stays, in a picture of each: nothing beyond the edge, no fault that axe finds there or in a part. */
export async function looksFine(page: Page, name: string, part?: string): Promise<void> {
  for (const { size, suffix } of screens) {
    await page.setViewportSize(size)
    await settled(page)
    await picture(page, `${name}${suffix}`)
    expect(await pixelsBeyond(page), name).toBe(0)
    await expectNoFaults(page, part)
  }
}
