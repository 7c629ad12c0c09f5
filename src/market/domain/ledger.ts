/** One line of a transaction: what an account gets, or where negative gives. Whole, never 0. */
export interface Entry {
  readonly accountId: string
  readonly amount: number
}

/** The two lines by which one account pays another; none where nothing is paid. */
export function payment(payerAccountId: string, payeeAccountId: string, amount: number): Entry[] {
  if (amount === 0) return []
  return [
    { accountId: payerAccountId, amount: -amount },
    { accountId: payeeAccountId, amount },
  ]
}

/** The lines that take others back exactly. */
export function reversed(entries: readonly Entry[]): Entry[] {
  return entries.map(({ accountId, amount }) => ({ accountId, amount: -amount }))
}

/** Balances of all accounts after some lines. */
export function balancesOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const balances = new Map<string, number>()
  for (const { accountId, amount } of entries)
    balances.set(accountId, (balances.get(accountId) ?? 0) + amount)
  return balances
}

/** Lines of one account with the balance after each. */
export function withBalance<Line extends { readonly amount: number }>(
  opening: number,
  lines: readonly Line[],
): (Line & { readonly balance: number })[] {
  let balance = opening
  return lines.map((line) => {
    balance += line.amount
    return { ...line, balance }
  })
}
