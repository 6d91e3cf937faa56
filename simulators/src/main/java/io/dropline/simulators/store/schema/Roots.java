package io.dropline.simulators.store.schema;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers the root fields; handed to each execution, so that one schema serves any number of stores. */
public interface Roots {
    @Nullable
    Object query(String field, Map<String, ?> arguments);

    Map<String, @Nullable Object> mutation(DataFetchingEnvironment field);
}
