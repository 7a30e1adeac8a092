import { ConfigError, loadConfig } from '../../server/config/config.ts';
import { createLog } from '../../server/http/log.ts';
import { addVendor } from '../../server/identity/add-vendor.ts';
import { openPlatform } from '../../server/open-platform.ts';
import { EXIT_OK, EXIT_UNUSABLE, type CommandIo } from '../io.ts';

export interface VendorArgs {
  readonly name: string;
  readonly email: string;
}

const NAME_CHARACTERS_MAX = 200;
/** As far as an address can be checked without writing to it. */
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Adds a vendor and prints its id. Exit codes: 0, or 2 when an argument or the configuration is wrong. */
export async function addVendorCommand({ name, email }: VendorArgs, io: CommandIo): Promise<number> {
  const vendor = { name: name.trim(), email: email.trim() };
  const problems = [
    ...(vendor.name === '' || vendor.name.length > NAME_CHARACTERS_MAX
      ? [`name: found ${vendor.name.length} characters, expected 1 to ${NAME_CHARACTERS_MAX}`]
      : []),
    ...(EMAIL.test(vendor.email) ? [] : [`--owner: found "${vendor.email}", expected an e-mail address`]),
  ];
  if (problems.length > 0) return report(io, problems);
  try {
    const config = loadConfig();
    const platform = await openPlatform(config, createLog(config.logLevel), io.cwd);
    try {
      const { id, ownerId } = await addVendor(platform.db, vendor);
      io.out(`vendor ${id}`);
      io.out(`owner  ${ownerId}`);
    } finally {
      await platform.close();
    }
    return EXIT_OK;
  } catch (error) {
    if (error instanceof ConfigError) return report(io, error.problems);
    throw error;
  }
}

function report(io: CommandIo, lines: readonly string[]): number {
  for (const line of lines) io.err(line);
  return EXIT_UNUSABLE;
}
