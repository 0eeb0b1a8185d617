/** The local calendar date of `moment`, `YYYY-MM-DD`. */
export function localDate(moment = new Date()): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
}

/** How many milliseconds are left of the local day of `moment`. */
export function untilTomorrow(moment = new Date()): number {
  const tomorrow = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1);
  return tomorrow.getTime() - moment.getTime();
}
