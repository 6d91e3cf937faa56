package io.dropline.platform.database;

import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /healthz}, for who watches this node: 200 when it takes requests and its database answers, else 503. */
@RestController
class Health {
    private final JdbcTemplate jdbc;

    Health(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/healthz")
    ResponseEntity<String> look() {
        try {
            jdbc.queryForObject("select 1", Integer.class);
            return answer(HttpStatus.OK, "ok");
        } catch (DataAccessException e) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer");
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(text + "\n");
    }
}
