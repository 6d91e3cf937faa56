package io.dropline.bench.orders;

import io.dropline.bench.house.Ground;
import io.dropline.bench.measure.Rate;
import io.dropline.bench.measure.Stopwatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the database could do at best: the very rows that the application has written are read back and written again into a second database, each as it
 * was at the end, so that nothing is written twice; a statement a table and a transaction for each {@link Size#BATCH} orders, nothing computed or read.
 */
public final class Floor {
    /** What must be there before the first order. */
    private static final List<String> STANDING =
            List.of("merchant", "store", "policy", "product", "supplier", "brand_authorization", "offer", "stock");

    /** What orders write, referenced tables first. */
    private static final List<String> WRITTEN = List.of(
            "customer_order",
            "order_line",
            "timeline_entry",
            "routing_decision",
            "order_promise",
            "purchase_order",
            "purchase_order_line",
            "outbox");

    /** Read into memory at once, between measurements. */
    private static final int PORTION = 25;

    private final Ground ground;
    private final String source;
    private final String target;

    public Floor(Ground ground, String source, String target) {
        this.ground = ground;
        this.source = source;
        this.target = target;
    }

    public String target() {
        return target;
    }

    /** Copies what an order needs to find; before the application handles its first. */
    public void prepare() throws SQLException {
        try (Connection from = ground.connect(source);
                Connection to = ground.connect(target)) {
            for (String table : STANDING) {
                TableCopy.of(from, table).all(from).write(to);
            }
        }
    }

    /** Puts the application's inbox as it was before it was handled. */
    public void deliver() throws SQLException {
        try (Connection from = ground.connect(source);
                Connection to = ground.connect(target)) {
            TableCopy inbox = TableCopy.of(from, "inbox");
            for (List<UUID> batch : batches(ids(from, "inbox"))) {
                inbox.of(from, "id", batch).write(to);
            }
            try (Statement statement = to.createStatement()) {
                statement.execute("update inbox set state = 'RECEIVED', attempts = 0, handled_at = null");
            }
        }
    }

    /** Writes what the orders from one place to another, in the order in which they came, have written. */
    public Rate write(int start, int end, int threads, Stopwatch watch)
            throws SQLException, InterruptedException, ExecutionException {
        Stopwatch.Spent spent = Stopwatch.Spent.NOTHING;
        try (Connection from = ground.connect(source);
                ExecutorService writers = Executors.newFixedThreadPool(threads)) {
            List<TableCopy> tables = new ArrayList<>();
            for (String table : WRITTEN) {
                tables.add(TableCopy.of(from, table));
            }
            List<List<UUID>> orders = batches(ids(from, "customer_order").subList(start, end));
            List<List<UUID>> inbox = batches(ids(from, "inbox").subList(start, end));
            for (int first = 0; first < orders.size(); first += PORTION) {
                Queue<OrderBatch> portion = new ConcurrentLinkedQueue<>();
                for (int i = first; i < Math.min(orders.size(), first + PORTION); i++) {
                    portion.add(OrderBatch.read(from, tables, orders.get(i), inbox.get(i)));
                }
                spent = spent.plus(write(portion, writers, threads, watch));
            }
        }
        return spent.over(end - start);
    }

    private Stopwatch.Spent write(Queue<OrderBatch> portion, ExecutorService writers, int threads, Stopwatch watch)
            throws SQLException, InterruptedException, ExecutionException {
        List<Connection> connections = new ArrayList<>();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Connection connection = ground.connect(target);
            connection.setAutoCommit(false);
            connections.add(connection);
            work.add(() -> {
                for (OrderBatch batch = portion.poll(); batch != null; batch = portion.poll()) {
                    batch.write(connection);
                    connection.commit();
                }
                return null;
            });
        }
        Stopwatch.Running running = watch.start();
        for (Future<Void> done : writers.invokeAll(work)) {
            done.get();
        }
        Stopwatch.Spent spent = running.stop();
        for (Connection connection : connections) {
            connection.close();
        }
        return spent;
    }

    /** Compares how much is in both databases. */
    public void verify() throws SQLException {
        try (Connection from = ground.connect(source);
                Connection to = ground.connect(target)) {
            for (String table : WRITTEN) {
                same(from, to, "select count(*) from " + table);
            }
            same(from, to, "select count(*) from inbox where state = 'HANDLED'");
            same(from, to, "select sum(committed) from stock");
            same(from, to, "select next from number_series");
        }
    }

    private static void same(Connection from, Connection to, String question) throws SQLException {
        long wanted = number(from, question);
        long found = number(to, question);
        if (wanted != found) {
            throw new IllegalStateException("%s: %d, not %d".formatted(question, found, wanted));
        }
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<UUID> ids(Connection connection, String table) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select id from " + table + " order by id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static List<List<UUID>> batches(List<UUID> ids) {
        List<List<UUID>> batches = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += Size.BATCH) {
            batches.add(ids.subList(i, Math.min(ids.size(), i + Size.BATCH)));
        }
        return batches;
    }
}
