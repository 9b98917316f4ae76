/**
 * `14h05`, as officials write it. Runs on the server and in the browser alike.
 * @param {Date} at
 * @param {string} timeZone
 */
export function hourOf(at, timeZone) {
  const { hour, minute } = partsOf(at, timeZone);
  return `${hour}h${minute}`;
}

/**
 * `thứ Tư, 24/6/2026`: the day with two digits, and of the months only the first two.
 * @param {Date} at
 * @param {string} timeZone
 */
export function dayOf(at, timeZone) {
  const { weekday, day, month, year } = partsOf(at, timeZone);
  return `${weekdays[weekday ?? '']}, ${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** @type {Record<string, string>} */
const weekdays = {
  Mon: 'thứ Hai',
  Tue: 'thứ Ba',
  Wed: 'thứ Tư',
  Thu: 'thứ Năm',
  Fri: 'thứ Sáu',
  Sat: 'thứ Bảy',
  Sun: 'Chủ nhật',
};

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {Date} at
 * @param {string} timeZone
 * @returns {Record<string, string>}
 */
function partsOf(at, timeZone) {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}
