// The types that we publish are written by hand: here the compiler holds their words to those of the sources.
// Promise: a word or an option that only one of them knows does not compile.
// Not here: what users write (element.ts, server.ts), the properties of the built element (test/e2e/elements.test.ts).

import type { ChangeDetail, ErrorDetail, Variant } from 'uptally/widget/element';
import type { RenderOptions } from 'uptally/widget/render';
import type { State as OwnState } from '../../shared/core/standing.ts';
import type { ProblemKind } from '../../shared/ui/words.ts';
import type { Variant as OwnVariant } from '../../widget/choice.ts';
import type { RenderOptions as OwnOptions } from '../../widget/render.tsx';

/** `true` where each is the other; else nothing is. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** Each option as it is where it is said. */
type Said<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> };

export const SAME: readonly [
  Same<Variant, OwnVariant>,
  Same<ChangeDetail['state'], OwnState>,
  Same<ErrorDetail['problem'], ProblemKind>,
  Same<keyof RenderOptions, keyof OwnOptions>,
  Same<Said<RenderOptions>, Said<OwnOptions>>,
] = [true, true, true, true, true];
