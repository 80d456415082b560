/** Asks the console's own API; a failure is an Error with its Chinese text. */
async function request(path, options) {
  const answer = await fetch(`/console/api/${path}`, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.message ?? `状态 ${answer.status}`);
  return body;
}

export const get = (path) => request(path);

export const post = (path, body = {}) =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
