package io.dropline.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON for this interface: what a body should not say is refused rather than passed over, and money has two decimals or more. */
final class ApiJson extends JacksonJsonHttpMessageConverter {
    private static final String OURS = ApiJson.class.getPackageName();

    ApiJson(JsonMapper mapper) {
        super(mapper.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule("money").addSerializer(BigDecimal.class, new Money()))
                .build());
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType media) {
        return ours(type.toClass()) && super.canRead(type, media);
    }

    @Override
    public boolean canWrite(ResolvableType target, Class<?> type, @Nullable MediaType media) {
        return ours(type) && super.canWrite(target, type, media);
    }

    private static boolean ours(Class<?> type) {
        return type.getPackageName().startsWith(OURS);
    }

    /** The database keeps four decimals; nobody writes them when they are zero. */
    private static final class Money extends StdSerializer<BigDecimal> {
        Money() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator generator, SerializationContext context) {
            BigDecimal shortest = value.stripTrailingZeros();
            generator.writeNumber(shortest.scale() < 2 ? shortest.setScale(2) : shortest);
        }
    }
}
