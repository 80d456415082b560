/** Addresses of pages: WeChat hands parameters over undecoded, a browser decoded. */

/** A parameter's value as it was meant. */
export function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The address of a page with its parameters, without those that the framework adds for itself. */
export function addressOf(path: string, parameters: Partial<Record<string, string>>): string {
  const query = Object.entries(parameters)
    .filter(([name, value]) => value !== undefined && !name.startsWith('$') && name !== 'stamp')
    .map(([name, value = '']) => `${name}=${encodeURIComponent(decoded(value))}`)
    .join('&');
  return `/${path.replace(/^\//, '').replace(/\?.*$/, '')}${query && `?${query}`}`;
}
