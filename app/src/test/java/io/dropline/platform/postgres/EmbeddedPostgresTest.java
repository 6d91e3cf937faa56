package io.dropline.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    /** A space in the path, as people have. */
    private static Path home = Path.of("unset");

    @BeforeAll
    static void home(@TempDir Path folder) {
        home = folder.resolve("the home");
    }

    @Test
    void isDurableAndPrivate() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(List.of(
                            one(server, "show server_version"),
                            one(server, "show fsync"),
                            one(server, "show synchronous_commit"),
                            one(server, "show full_page_writes"),
                            one(server, "show data_checksums"),
                            one(server, "select datlocale from pg_database where datname = current_database()"),
                            one(server, "show listen_addresses")))
                    .containsExactly("18.6", "on", "on", "on", "on", "C.UTF-8", "127.0.0.1");
            assertThat(one(server, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guessed"))
                    .hasMessageContaining("password authentication failed");
            Path password = postgres().password();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theVersionInTheFolderNameIsTheVersionOfTheBinaries() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(Binaries.VERSION).isEqualTo(one(server, "show server_version") + ".0");
        }
    }

    @Test
    void aServerThatIsKilledIsStartedAgainWithAllThatWasCommitted() throws Exception {
        try (EmbeddedPostgres server = start()) {
            run(server, "create table if not exists killed as select 42 as answer");
            long first = pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            assertThat(Processes.waitUntil(Duration.ofSeconds(30), () -> canConnect(server)))
                    .isTrue();
            assertThat(one(server, "select answer from killed")).isEqualTo("42");
            assertThat(pid()).isNotEqualTo(first);
        }
    }

    @Test
    void aServerThatIsKilledWhileItsChildrenAreBusyIsStartedAgainWhenTheyAreGone() throws Exception {
        try (EmbeddedPostgres server = start();
                Connection busy = connect(server);
                Statement statement = busy.createStatement()) {
            long first = pid();
            Thread working = Thread.ofVirtual().start(() -> {
                try {
                    statement.execute("select count(*) from generate_series(1, 8000000)");
                } catch (SQLException killed) {
                    // it may well be cut off
                }
            });
            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            assertThat(Processes.waitUntil(Duration.ofSeconds(60), () -> canConnect(server)))
                    .isTrue();
            working.join();
        }
    }

    @Test
    void aServerThatOutlivedItsProgramIsAdopted() throws Exception {
        long orphan;
        try (HolderProcess holder = HolderProcess.start(List.of(), System.getProperty("java.class.path"), home)) {
            orphan = pid();
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, Options.defaults()))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("process " + holder.pid())
                    .hasMessageContaining("DROPLINE_HOME");
            holder.kill();
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(pid()).isEqualTo(orphan);
            assertThat(one(server, "select 1")).isEqualTo("1");
        }
        assertThat(Processes.isAlive(orphan)).isFalse();
    }

    @Test
    void oneProgramHoldsAHome() {
        try (EmbeddedPostgres server = start()) {
            assertThat(server.user()).isEqualTo("dropline");
            assertThatThrownBy(EmbeddedPostgresTest::start)
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("already uses");
        }
    }

    @Test
    void aPidFileThatNamesAStrangerDoesNotStopTheStart() throws Exception {
        start().close();
        Path pidFile = postgres().pidFile();
        long stranger = ProcessHandle.current().pid();
        Files.writeString(pidFile, stranger + "\n" + postgres().data() + "\n1\n5432\n\n127.0.0.1\n  1  1\nready   \n");

        try (EmbeddedPostgres server = start()) {
            assertThat(one(server, "select 1")).isEqualTo("1");
            assertThat(pid()).isNotEqualTo(stranger);
        }
    }

    @Test
    void thePortStaysUnlessSomebodyElseHasIt() throws Exception {
        start().close();
        int remembered = Integer.parseInt(Files.readString(postgres().port()));
        try (EmbeddedPostgres server = start()) {
            assertThat(server.jdbcUrl()).contains(":" + remembered + "/");
        }
        try (ServerSocket other = new ServerSocket(remembered, 1, InetAddress.getByName("127.0.0.1"));
                EmbeddedPostgres server = start()) {
            assertThat(server.jdbcUrl()).doesNotContain(":" + other.getLocalPort() + "/");
        }
    }

    @Test
    void aFirstStartThatWasCutOffIsBegunAgain(@TempDir Path fresh) throws Exception {
        PostgresHome unfinished = PostgresHome.below(fresh);
        Files.createDirectories(unfinished.unfinishedData().resolve("base"));
        Files.createDirectories(unfinished.folder().resolve("bin-18.6.0.unfinished77"));

        try (EmbeddedPostgres server = EmbeddedPostgres.start(fresh, Options.defaults())) {
            assertThat(one(server, "select 1")).isEqualTo("1");
        }
        assertThat(unfinished.unfinishedData()).doesNotExist();
    }

    /** Run by root only: everybody else runs all the other tests as an ordinary user anyway. */
    @Test
    void runsForAnOrdinaryUser() throws Exception {
        assumeTrue(Programs.of(postgres()).asRoot() && OrdinaryUser.isPossible(), "needs root and setpriv");
        try (OrdinaryUser user = OrdinaryUser.prepare();
                HolderProcess holder = HolderProcess.start(user.prefix(), user.classPath(), user.home())) {
            PostgresHome theirs = PostgresHome.below(user.home());
            long pid = PidFile.read(theirs.pidFile()).orElseThrow().pid();
            assertThat(Files.getAttribute(Path.of("/proc/" + pid), "unix:uid")).isEqualTo(OrdinaryUser.ID);
            assertThat(holder.pid()).isNotEqualTo(pid);
        }
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, Options.defaults());
    }

    private static PostgresHome postgres() throws IOException {
        return PostgresHome.below(home);
    }

    private static long pid() throws IOException {
        return PidFile.read(postgres().pidFile()).orElseThrow().pid();
    }

    private static boolean canConnect(EmbeddedPostgres server) {
        try (Connection connection = connect(server)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    private static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
