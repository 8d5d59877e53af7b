// Request methods, and what may be done with each.
// Promise: what repeats an effect on the server is told apart from what only looks.
// Not here: sending (probe/check.ts).

export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
export type Method = (typeof METHODS)[number];

/** Whether each check with it only looks: GET and HEAD. Of OPTIONS servers may think otherwise. */
export function onlyLooks(method: Method): boolean {
  return method === 'GET' || method === 'HEAD';
}
