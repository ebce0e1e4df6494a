import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const MB = 1024 * 1024;
const GB = 1024 * MB;

/** Memory this process may use, in bytes: the machine's, or less in a container with a limit. */
function availableMemory(): number {
  const limit = process.constrainedMemory() ?? 0;
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/** A container often has 64 MB here: too little for one parallel query. */
function hasRoomForSharedMemory(): boolean {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize >= 512 * MB;
  } catch {
    return false;
  }
}

const megabytes = (bytes: number, least: number, most: number): string =>
  `${Math.round(Math.min(Math.max(bytes / MB, least), most))}MB`;

/**
 * Settings of the server, for one program that uses it alone on this machine.
 * @param durable false: a crash of the machine may lose everything; for tests and benchmarks
 * @param memory bytes to divide
 */
export function serverSettings(durable: boolean, memory = availableMemory()): Record<string, string> {
  return {
    cluster_name: 'schoolgang',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    password_encryption: 'scram-sha-256',
    // A whole country is some 8 GB; for tests and benchmarks, which drop many databases, more only costs.
    shared_buffers: megabytes(memory / 4, 32, durable ? 4096 : 1024),
    effective_cache_size: megabytes(memory / 2, 64, 64 * 1024),
    work_mem: megabytes(memory / 256, 4, 64),
    maintenance_work_mem: megabytes(memory / 16, 32, 512),
    max_wal_size: memory < 2 * GB ? '1GB' : '4GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    random_page_cost: '1.1',
    jit: 'off',
    dynamic_shared_memory_type: hasRoomForSharedMemory() ? 'posix' : 'sysv',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A failing statement and its message can hold a name or a date of birth: they go to the client, not to the log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    synchronous_commit: durable ? 'on' : 'off',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
}
