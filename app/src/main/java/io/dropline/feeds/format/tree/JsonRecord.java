package io.dropline.feeds.format.tree;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** One JSON object as fields: {@code {"stock":{"qty":3}}} has the field {@code stock.qty}; what is in a list is counted, {@code stock.0.qty}. */
final class JsonRecord {
    /** More of a list than this is not looked at. */
    private static final int LIST = 50;

    private static final int DEPTH = 64;

    private JsonRecord() {}

    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        // A longer value than a cell may be costs its record; one longer than this, the file.
                        .maxStringLength(16 << 20)
                        .maxNumberLength(1000)
                        .maxNestingDepth(DEPTH)
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    /** Reads the object or scalar the parser stands on, to its end. */
    static void read(JsonParser parser, String name, Fields fields) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                read(parser, name.isEmpty() ? field : name + "." + field, fields);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (i >= LIST) {
                    parser.skipChildren();
                } else if (parser.currentToken().isStructStart()) {
                    read(parser, name + "." + i, fields);
                } else {
                    read(parser, name, fields);
                }
            }
        } else if (token != JsonToken.VALUE_NULL) {
            fields.put(name.isEmpty() ? "value" : name, parser.getString());
        }
    }
}
