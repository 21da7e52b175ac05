/**
 * Arithmetic that is bit-identical on every engine: only + − × ÷, Math.sqrt and exponent bits. ECMAScript leaves Math.exp, log, pow and
 * tanh to the engine, so the reducer never calls them. SIMULATION §1.2.
 */
const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
/** Index of the word that holds the exponent. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

export const LOG2_E = 1.4426950408889634;
export const LN_2 = 0.6931471805599453;

/** 2^−n of the exponents n of normal numbers, −1022 to 1023; a product with one of these is exact. */
const LEAST_EXPONENT = -1022;
const inversePower = new Float64Array(2046);
/** Built by halving and doubling, which are exact. */
inversePower[-LEAST_EXPONENT] = 1;
for (let n = 1; n <= 1023; n += 1) inversePower[n - LEAST_EXPONENT] = inversePower[n - 1 - LEAST_EXPONENT]! / 2;
for (let n = -1; n >= LEAST_EXPONENT; n -= 1) inversePower[n - LEAST_EXPONENT] = inversePower[n + 1 - LEAST_EXPONENT]! * 2;

/** An exponent before `raise`, the power of two after it; a cell, since fractions that are passed on and returned may be boxed. */
const power = new Float64Array(1);
const raise = (): void => {
  const x = power[0]!;
  if (x < -1000) {
    power[0] = 0;
    return;
  }
  const clipped = x > 1000 ? 1000 : x;
  const whole = Math.floor(clipped);
  const f = clipped - whole;
  let p = 1.5252733804059841e-5 + f * 1.3215486790144307e-6;
  p = 0.0013333558146428443 + f * (0.00015403530393381609 + f * p);
  p = 0.05550410866482158 + f * (0.009618129107628477 + f * p);
  p = 1 + f * (0.6931471805599453 + f * (0.2402265069591007 + f * p));
  // Looked up: a number that is put together of two words and read as one waits for both to arrive.
  power[0] = p * inversePower[-LEAST_EXPONENT - whole]!;
};

/** 2^x for −1000 ≤ x ≤ 1000 (0 below, clipped above); relative error below 2e-7. Short, so that it is compiled into its callers. */
export const exp2d = (x: number): number => {
  power[0] = x;
  raise();
  return power[0]!;
};

/** log2(x) for normal x > 0; absolute error below 1e-6. */
export const log2d = (x: number): number => {
  float[0] = x;
  let exponent = ((words[HIGH]! >>> 20) & 0x7ff) - 1023;
  let mantissa = x * inversePower[exponent - LEAST_EXPONENT]!;
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  return (
    exponent + s * (2.8853900817779268 + z * (0.9617966939259756 + z * (0.5770780163555854 + z * (0.4121985831111324 + z * 0.32059889))))
  );
};

/** Standard Gumbel variate from a uniform 0 < u < 1: the largest of w + gumbel is a draw from softmax(w). */
export const gumbel = (u: number): number => -LN_2 * log2d(-LN_2 * log2d(u));

/** Algebraic squash of the real line to 0..1, ½ at 0. */
export const sig = (x: number): number => 0.5 + (0.5 * x) / (1 + Math.abs(x));

export const clamp = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);
export const unit = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x);
export const signed = (x: number): number => (x < -1 ? -1 : x > 1 ? 1 : x);

/** For reports: four decimals, and never −0. */
export const round4 = (x: number): number => Math.round(x * 1e4) / 1e4 + 0;
