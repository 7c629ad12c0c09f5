// Before anything is drawn: the colour scheme that this browser was set to, so that the page does not flash.
;(() => {
  const kept = localStorage.getItem('etalase.color-scheme')
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
