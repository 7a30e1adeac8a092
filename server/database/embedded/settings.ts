/** Server settings of the embedded PostgreSQL, passed at each start so that they follow the code. */
export function settingsFor(isDurable: boolean): readonly string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    // No socket file: its folder would need rights for two users.
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    // Statements here are short; compiling them costs more than it saves.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    max_wal_size: '1GB',
    // Nothing replicates from an embedded server.
    wal_level: 'minimal',
    max_wal_senders: '0',
    ...(isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
