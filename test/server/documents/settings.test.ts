import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../../server/config/config.ts';

const BUCKET = {
  DOCUMENTS_S3_URL: 'https://s3.eu-test-1.example/bucket',
  DOCUMENTS_S3_REGION: 'eu-test-1',
  DOCUMENTS_S3_KEY_ID: 'AKID',
  DOCUMENTS_S3_SECRET: 'hush',
};

describe('the settings of a bucket', () => {
  it('go together', () => {
    expect(loadConfig({ ...BUCKET, DOCUMENT_SIZE_MAX: '2048' }).documents).toEqual({
      bytesMax: 2048,
      s3: { url: BUCKET.DOCUMENTS_S3_URL, region: 'eu-test-1', keyId: 'AKID', secret: 'hush' },
    });
  });

  it.each(Object.keys(BUCKET))('without %s are told what is missing, and nothing secret', (name) => {
    try {
      loadConfig({ ...BUCKET, [name]: '' });
      expect.unreachable();
    } catch (error) {
      const { problems } = error as ConfigError;
      expect(error).toBeInstanceOf(ConfigError);
      expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}: found nothing, expected .*go together$`))]);
      expect(problems.join()).not.toMatch(/hush|AKID/);
    }
  });

  it('are refused by their names', () => {
    expect(() => loadConfig({ ...BUCKET, DOCUMENTS_S3_URL: 'ftp://x' })).toThrow(
      /^DOCUMENTS_S3_URL: found "ftp:\/\/x"/,
    );
    expect(() => loadConfig({ DOCUMENT_SIZE_MAX: '12' })).toThrow(/^DOCUMENT_SIZE_MAX: found "12", expected a whole/);
  });
});
