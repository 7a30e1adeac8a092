/** The run was taken over, or has ended: nothing of the transaction stays, and the worker leaves. */
export class LeaseLostError extends Error {
  constructor(runId: string, leaseNumber: number) {
    super(
      `run ${runId}: found that claim ${leaseNumber} holds it no more, expected to hold it; another worker goes on`,
    );
    this.name = 'LeaseLostError';
  }
}
