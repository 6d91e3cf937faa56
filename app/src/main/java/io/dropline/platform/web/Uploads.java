package io.dropline.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Files that came with a form. */
public final class Uploads {
    private Uploads() {}

    /**
     * The files of one field that are not empty, at most one more than {@code most}; of each at most one byte more than {@code mostBytes}. So whoever
     * asks sees that there was too much, and nobody can fill the memory.
     */
    public static List<byte[]> of(HttpServletRequest request, String field, int most, int mostBytes) {
        List<byte[]> files = new ArrayList<>();
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return files;
        }
        try {
            for (Part part : request.getParts()) {
                if (part.getName().equals(field) && part.getSize() > 0 && files.size() <= most) {
                    try (InputStream in = part.getInputStream()) {
                        files.add(in.readNBytes(mostBytes + 1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }
}
