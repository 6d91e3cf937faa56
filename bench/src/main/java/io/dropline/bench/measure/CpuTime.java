package io.dropline.bench.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time that this JVM and the PostgreSQL server have used so far, in seconds. Unlike a rate it says little about what else the machine was
 * doing. Only Linux tells it of a server's processes that are gone; elsewhere it is not a number.
 */
record CpuTime(double java, double postgres) {
    private static final double TICKS_PER_SECOND = 100;

    static CpuTime now(long postmaster) {
        return new CpuTime(ofThisProcess(), ofServer(postmaster));
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(java - earlier.java, postgres - earlier.postgres);
    }

    private static double ofThisProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private static double ofServer(long postmaster) {
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            return Double.NaN;
        }
        List<Long> living = Stream.concat(
                        Stream.of(postmaster),
                        ProcessHandle.of(postmaster).stream()
                                .flatMap(ProcessHandle::children)
                                .map(ProcessHandle::pid))
                .toList();
        return living.stream().mapToDouble(pid -> ticks(pid, pid == postmaster)).sum() / TICKS_PER_SECOND;
    }

    /** Time in user and system mode, of children that have ended as well (proc(5), stat, fields 14 to 17). */
    private static double ticks(long pid, boolean withGone) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            List<String> fields =
                    List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
            return fields.subList(11, withGone ? 15 : 13).stream()
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
