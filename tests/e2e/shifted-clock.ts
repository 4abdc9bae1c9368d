// Loaded into a host before anything else (host.ts, option `day`): its clock runs from another day on, for what comes only with a date.
const shiftMs = Number(process.env['FENGQIAO_TEST_SHIFT_MS'] ?? '0');

globalThis.Date = new Proxy(Date, {
  construct: (real, values: unknown[], made) =>
    Reflect.construct(real, values.length === 0 ? [real.now() + shiftMs] : values, made) as Date,
  get: (real, name) => (name === 'now' ? () => real.now() + shiftMs : (Reflect.get(real, name) as unknown)),
});
