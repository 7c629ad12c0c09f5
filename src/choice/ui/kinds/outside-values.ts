import type { OutsideProvider } from '../../contract.ts'

type Text = { readonly id: string; readonly en: string }
/** A number field that may be left empty. */
type Amount = number | ''

/** What the form of an outside provider holds; `amount` empty: no price. */
export type OutsideValues = {
  readonly name: string
  readonly terms: Text
  readonly responseMinutes: Amount
  readonly completionMinutes: Amount
  readonly source: string
  readonly readOn: string
  readonly amount: Amount
  readonly currency: string
  readonly per: Text
  readonly reason: string
}

const nothing = { id: '', en: '' }

const fresh: OutsideValues = {
  name: '',
  terms: nothing,
  responseMinutes: '',
  completionMinutes: '',
  source: '',
  readOn: '',
  amount: '',
  currency: 'IDR',
  per: nothing,
  reason: '',
}

/** What the form begins with. */
export function valuesOf(provider?: OutsideProvider): OutsideValues {
  if (provider === undefined) return fresh
  const { id: _id, price, responseMinutes, completionMinutes, ...told } = provider
  return {
    ...fresh,
    ...told,
    responseMinutes: responseMinutes ?? '',
    completionMinutes: completionMinutes ?? '',
    ...price,
  }
}

/** What is sent. */
export function bodyOf({
  amount,
  currency,
  per,
  responseMinutes,
  completionMinutes,
  ...rest
}: OutsideValues) {
  return {
    ...rest,
    responseMinutes: responseMinutes === '' ? null : responseMinutes,
    completionMinutes: completionMinutes === '' ? null : completionMinutes,
    price: amount === '' ? null : { amount, currency, per },
  }
}
