package io.dropline.simulators.files;

import java.time.Duration;

/** One way in which a file server fails. */
public sealed interface FileFault {
    record Slow(Duration delay) implements FileFault {}

    /** Says no: this status by HTTP, no entrance by SFTP. */
    record Refuse(int status) implements FileFault {}

    /** Breaks the connection off after so many bytes of the file. */
    record Cut(int afterBytes) implements FileFault {}
}
