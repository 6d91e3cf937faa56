package io.dropline.simulators.ground;

/**
 * Where a server listens.
 *
 * @param port 0 for any free one
 */
public record Listen(String host, int port) {
    /** Any free port that only this machine reaches. */
    public static Listen anywhere() {
        return new Listen("127.0.0.1", 0);
    }

    public static Listen onPort(int port) {
        return new Listen("127.0.0.1", port);
    }
}
