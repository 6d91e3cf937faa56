package io.dropline.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight people who click in the same moment. */
final class Crowd {
    private static final int CLICKS = 8;

    private Crowd() {}

    static <T> List<T> atOnce(Callable<T> click) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(CLICKS);
        try (ExecutorService clicks = Executors.newFixedThreadPool(CLICKS)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < CLICKS; i++) {
                futures.add(clicks.submit(() -> {
                    start.await();
                    return click.call();
                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> future : futures) {
                all.add(future.get());
            }
            return all;
        }
    }
}
