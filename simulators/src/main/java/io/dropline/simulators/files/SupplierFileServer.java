package io.dropline.simulators.files;

import java.net.URI;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;

/** A supplier that puts files out by HTTP and by SFTP, and can be slow, refuse, break off in the middle, or have another host key. */
public final class SupplierFileServer implements AutoCloseable {
    public static final String USER = "dropline";
    public static final String PASSWORD = "simulated-password";

    private final Shelf shelf = new Shelf();
    private final FileFaults faults = new FileFaults();
    private final KeyPair visitor = SftpDoor.visitorsKey();
    private final HttpDoor http = new HttpDoor(shelf, faults, USER, PASSWORD);
    private final SftpDoor sftp = new SftpDoor(shelf, faults, USER, PASSWORD, visitor);

    private SupplierFileServer() {}

    public static SupplierFileServer start() {
        return new SupplierFileServer();
    }

    /** Puts a file out, or another in its place. */
    public void put(String path, byte[] bytes, Instant modified) {
        shelf.put(path, bytes, modified);
    }

    public List<String> paths() {
        return shelf.paths();
    }

    /** The next visits, by either door, are met with this. */
    public void next(int visits, FileFault fault) {
        faults.next(visits, fault);
    }

    /** The file by HTTP, for who has the password (Basic, or as a Bearer token). */
    public URI uri(String path) {
        return http.uri().resolve(path);
    }

    /** The file by HTTP, for anybody. */
    public URI openUri(String path) {
        return http.uri().resolve("/open" + path);
    }

    public int sftpPort() {
        return sftp.port();
    }

    /** The SFTP server's host key, "SHA256:...". */
    public String fingerprint() {
        return sftp.fingerprint();
    }

    /** The private key with which {@link #USER} is let in as well as with the password. */
    public KeyPair visitorKey() {
        return visitor;
    }

    public void changeHostKey() {
        sftp.changeHostKey();
    }

    @Override
    public void close() {
        http.close();
        sftp.close();
        shelf.remove();
    }
}
