package io.dropline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A floor uses only floors below it, and no two modules use each other. */
class FloorsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dropline");

    private static final Map<String, Integer> FLOORS = floors();

    private static Map<String, Integer> floors() {
        Map<String, Integer> floors = new TreeMap<>();
        put(floors, 0, "platform", "access", "timeline", "problems");
        put(floors, 1, "mailroom", "mail", "letter", "paper");
        put(
                floors,
                2,
                "orders",
                "catalog",
                "suppliers",
                "inventory",
                "feeds",
                "finance",
                "insights",
                "routing",
                "promise",
                "purchasing",
                "shipping",
                "notifications",
                "policies",
                "returns",
                "refunds",
                "support",
                "stores");
        put(floors, 3, "fulfillment", "aftersales", "clockwork", "lab", "privacy");
        put(floors, 4, "stores.shopify", "channels", "carriers");
        put(floors, 5, "console", "portal", "customer", "api", "pages");
        put(floors, 6, "demo", "");
        return floors;
    }

    private static void put(Map<String, Integer> floors, int floor, String... modules) {
        for (String module : modules) {
            floors.put(module, floor);
        }
    }

    @Test
    void everyModuleHasAFloor() {
        TreeSet<String> homeless = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            if (ours(one) && !FLOORS.containsKey(module(one))) {
                homeless.add(one.getPackageName());
            }
        }
        assertThat(homeless).isEmpty();
    }

    @Test
    void nobodyReachesUpstairs() {
        TreeSet<String> upstairs = new TreeSet<>();
        for (JavaClass one : HOUSE) {
            if (!ours(one)) {
                continue;
            }
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (ours(target) && floor(target) > floor(one)) {
                    upstairs.add(one.getName() + " -> " + target.getName());
                }
            }
        }
        assertThat(upstairs).isEmpty();
    }

    @Test
    void noTwoModulesUseEachOther() {
        SlicesRuleDefinition.slices()
                .matching("io.dropline.(*)..")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .check(HOUSE.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "a part of the application",
                        one -> ours(one) && !module(one).equals("stores.shopify"))));
    }

    private static boolean ours(JavaClass one) {
        return one.getPackageName().startsWith("io.dropline")
                && !one.getPackageName().startsWith("io.dropline.simulators");
    }

    private static int floor(JavaClass one) {
        return FLOORS.getOrDefault(module(one), 0);
    }

    private static String module(JavaClass one) {
        String path = one.getPackageName().replaceFirst("^io\\.dropline\\.?", "");
        if (path.startsWith("stores.shopify")) {
            return "stores.shopify";
        }
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
