package io.dropline.platform.http;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A real servlet container on loopback with one servlet. */
public final class ServletHost implements AutoCloseable {
    private static final Logger QUIET = Logger.getLogger("org.apache");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    private final Tomcat tomcat = new Tomcat();

    public ServletHost(Path folder, String pattern, HttpServlet servlet) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "tested", servlet);
        context.addServletMappingDecoded(pattern, "tested");
        tomcat.getConnector();
        tomcat.start();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
