package vn.partyregistry.server;

/** What PostgreSQL is told in its configuration files, written anew at each start. */
final class PostgresSettings {

    /** Every connection needs a password, also from this machine. */
    static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    /** One writer, much to write, and nobody who reads meanwhile. */
    private static final String LOADING = """
            synchronous_commit = off
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = '8GB'
            checkpoint_timeout = '30min'
            wal_buffers = '64MB'
            shared_buffers = '1GB'
            maintenance_work_mem = '768MB'
            autovacuum = off
            """;

    private PostgresSettings() {}

    static String configuration(int port, Durability durability) {
        return """
                # Written at each start. Settings of your own: a file local.conf beside this one.
                listen_addresses = '127.0.0.1'
                port = %1$d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = %2$s
                synchronous_commit = %2$s
                full_page_writes = %2$s
                max_connections = 100
                shared_buffers = '256MB'
                effective_cache_size = '1GB'
                work_mem = '16MB'
                maintenance_work_mem = '128MB'
                # Small enough to be replayed within seconds after a crash.
                max_wal_size = '512MB'
                min_wal_size = '80MB'
                wal_compression = 'pglz'
                random_page_cost = 1.1
                jit = off
                # Not in /dev/shm, which containers keep tiny and a logout may empty.
                dynamic_shared_memory_type = 'mmap'
                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'ISO, YMD'
                lc_messages = 'C'
                default_text_search_config = 'pg_catalog.simple'
                log_checkpoints = off
                include_if_exists = 'local.conf'
                %3$s""".formatted(port, durability.setting(), durability == Durability.LOADING ? LOADING : "");
    }
}
