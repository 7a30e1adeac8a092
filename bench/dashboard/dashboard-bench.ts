import type { Benchmark } from '../benchmark.ts';
export const dashboardBenchmark: Benchmark = { name: 'dashboard', summary: '', run: async () => ({}) };
