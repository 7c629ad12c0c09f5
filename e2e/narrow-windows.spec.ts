import { expect, test } from './support/bank.ts'
import { pixelsBeyond, settled } from './support/checks.ts'

/** A tablet held upright, and a window that takes half of a screen. */
const widths = [820, 960]

test('between a phone and a desk lists leave room for the column that leads, or become cards', async ({
  enter,
}) => {
  test.slow()
  const { page, session } = await enter('laras')
  const unit = session.memberUnits[0]?.id ?? ''
  const addresses = ['/requests?side=all', '/scorecards', '/units', '/people', '/audit-log', '/credits']
  for (const width of widths) {
    await page.setViewportSize({ width, height: 1180 })
    for (const address of [...addresses, '/questions', `/units/${unit}/statement`]) {
      await page.goto(address)
      await settled(page)
      expect(await pixelsBeyond(page), `${address} at ${width}`).toBeLessThanOrEqual(0)
      const leading = await page
        .locator('[role="row"] > [role="cell"]:first-child')
        .evaluateAll((cells) => cells.map((cell) => cell.clientWidth))
      expect(Math.min(1000, ...leading), `${address} at ${width}`).toBeGreaterThan(100)
    }
  }
})
