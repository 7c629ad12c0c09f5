// Before anything is drawn: the colour scheme that this browser was set to, so that the page does not flash.
// Browsers keep this file for good: a change of it is a file with another number.
;(() => {
  const kept = localStorage.getItem('etalase.color-scheme')
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
