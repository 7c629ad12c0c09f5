const browsers = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const machines = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
] as const

/** A browser's name of itself as people know it, "Chrome · Android"; undefined where it tells neither program nor machine. */
export function deviceName(userAgent: string): string | undefined {
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1]
  const machine = machines.find(([sign]) => sign.test(userAgent))?.[1]
  const known = [browser, machine].filter((name) => name !== undefined)
  return known.length > 0 ? known.join(' · ') : undefined
}
