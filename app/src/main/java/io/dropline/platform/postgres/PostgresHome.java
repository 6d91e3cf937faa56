package io.dropline.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** Where the embedded server keeps what it has, all below one folder of the application's home. */
record PostgresHome(Path folder) {

    /** Made if missing. Free of symbolic links, as PostgreSQL's programs see it: command lines are compared with it. */
    static PostgresHome below(Path applicationHome) throws IOException {
        Path folder = applicationHome.resolve("postgres");
        Folders.createPrivate(folder);
        return new PostgresHome(folder.toRealPath());
    }

    Path binaries() {
        return folder.resolve("bin-" + Binaries.VERSION);
    }

    /** PostgreSQL's files of one major version cannot be read by another: the folder's name says which. */
    Path data() {
        return folder.resolve("data-" + Binaries.MAJOR);
    }

    Path unfinishedData() {
        return folder.resolve("data-" + Binaries.MAJOR + ".unfinished");
    }

    Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    Path password() {
        return folder.resolve("password");
    }

    Path port() {
        return folder.resolve("port");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }
}
