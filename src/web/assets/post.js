const pausesMs = [0, 1_000, 3_000];

/**
 * Posts a form, and again while the connection or the server fails; its id makes all of these one. Resolves to the
 * sentence that tells what is wrong, to '' if none came, or to null once it is taken in.
 * @param {string} url
 * @param {FormData} data
 * @returns {Promise<string | null>}
 */
export async function postForm(url, data) {
  const hasFile = data.get('file') instanceof File;
  const body = hasFile ? data : JSON.stringify(Object.fromEntries(data));
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json' };
  if (!hasFile) headers['Content-Type'] = 'application/json';

  let problem = '';
  for (const pauseMs of pausesMs) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    try {
      const response = await fetch(url, { method: 'POST', headers, body });
      if (response.ok) return null;
      problem = (await response.json()).error ?? '';
      if (response.status < 500) return problem;
    } catch {
      problem = '';
    }
  }
  return problem;
}
