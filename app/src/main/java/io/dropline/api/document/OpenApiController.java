package io.dropline.api.document;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpenApiController {
    private final OpenApiDocument document;

    OpenApiController(OpenApiDocument document) {
        this.document = document;
    }

    @GetMapping("/api/v1/openapi.json")
    Map<String, Object> document() {
        return document.told();
    }
}
