package io.dropline.platform.database;

import io.dropline.platform.postgres.DatabaseRefused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What a database must be before a merchant's orders are trusted to it. */
final class Requirements {
    private static final int LEAST_VERSION = 15;

    private Requirements() {}

    /** @throws DatabaseRefused if it cannot be reached, is too old, or forgets what it has answered */
    static void check(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('server_version_num')::int / 10000 as version,
                               current_setting('server_version') as version_text,
                               current_setting('fsync') as fsync,
                               current_setting('synchronous_commit') as synchronous_commit
                        """)) {
            row.next();
            if (row.getInt("version") < LEAST_VERSION) {
                throw new DatabaseRefused("The database is PostgreSQL " + row.getString("version_text")
                        + "; Dropline needs " + LEAST_VERSION + " or later.");
            }
            mustBeOn("fsync", row.getString("fsync"));
            mustBeOn("synchronous_commit", row.getString("synchronous_commit"));
        } catch (SQLException e) {
            throw new DatabaseRefused("The database cannot be used: " + e.getMessage(), e);
        }
    }

    private static void mustBeOn(String setting, String value) {
        if (value.equals("off")) {
            throw new DatabaseRefused(
                    "The database runs with " + setting + " = off and may forget orders it has accepted. " + "Set "
                            + setting + " = on in its postgresql.conf and start again.");
        }
    }
}
