package io.dropline.console.feeds;

import io.dropline.feeds.archive.ArchiveWriter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms below {@code /upload} may bring a file as large as a feed's; everywhere else the common limit stays. The file lies on disk, not in memory. */
@Configuration(proxyBeanMethods = false)
class LargeUploads {
    private static final String PREFIX = "/upload";
    private static final long ROOM_FOR_FIELDS = 1 << 20;

    @Bean
    ServletRegistrationBean<HttpServlet> largeUploadServlet() {
        ServletRegistrationBean<HttpServlet> servlet = new ServletRegistrationBean<>(new Passing(), PREFIX + "/*");
        servlet.setMultipartConfig(
                new MultipartConfigElement("", ArchiveWriter.MOST, ArchiveWriter.MOST + ROOM_FOR_FIELDS, 0));
        return servlet;
    }

    /** The limit belongs to the servlet that a request comes to first; the controllers behind see what it has read. */
    private static final class Passing extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            request.getParts();
            request.getRequestDispatcher(request.getPathInfo()).forward(request, response);
        }
    }
}
