// What `zod` is throughout (see vite.config.ts). It compiles its checks with `new Function` where that
// is allowed, and tries whether it is: here it never is, and every try would be a broken rule.
import { config } from 'zod/v4';

config({ jitless: true });

export * from 'zod/v4';
