package io.dropline.feeds.staging;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes and drops the tables of one run. Unlogged ones are empty after PostgreSQL crashed. */
@Component
public class RunTables {
    private final JdbcTemplate jdbc;

    RunTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void createRows(Subject subject) {
        drop(subject);
        jdbc.execute("""
                create unlogged table %s (line bigint not null, supplier_sku text not null, quantity int, unit_cost numeric(19,4),
                    map_price numeric(19,4), msrp numeric(19,4), bad boolean not null) with (autovacuum_enabled = false)""".formatted(subject.rows()));
    }

    void createChanges(Subject subject) {
        jdbc.execute("drop table if exists " + subject.changes());
        jdbc.execute("""
                create unlogged table %s (n bigint not null, sku text, supplier_sku text not null, line bigint,
                    stock boolean not null, quantity int, stock_before int,
                    terms boolean not null, unit_cost numeric(19,4), cost_before numeric(19,4),
                    map_price numeric(19,4), map_before numeric(19,4), msrp numeric(19,4), msrp_before numeric(19,4))
                with (autovacuum_enabled = false)""".formatted(subject.changes()));
    }

    /** Lets the rows survive a crash of the database; what differs is found anew when somebody has decided. */
    public void keep(Subject subject) {
        jdbc.execute("drop table if exists " + subject.changes());
        jdbc.execute("alter table " + subject.rows() + " set logged");
    }

    public void drop(Subject subject) {
        jdbc.execute("drop table if exists " + subject.changes() + ", " + subject.rows());
    }

    /** Whether the rows are still there, of which there were so many. */
    public boolean hasRows(Subject subject, long count) {
        return has(subject.rows(), count);
    }

    /** Whether what differs is still there, of which there was so much. */
    public boolean hasChanges(Subject subject, long count) {
        return has(subject.changes(), count);
    }

    private boolean has(String table, long count) {
        return exists(table) && (count == 0 || anyRow(table));
    }

    private boolean exists(String table) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, table));
    }

    private boolean anyRow(String table) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from " + table + ")", Boolean.class));
    }
}
