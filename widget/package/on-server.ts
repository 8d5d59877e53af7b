// What a server gets in place of the elements: frameworks import on servers what only pages can use.
// Promise: importing it, and naming its classes, does no harm where there is no HTMLElement.
// Not here: drawing on a server (../render.tsx).

export class UptallyStatus {}
export class UptallyBadge {}
