package io.dropline.feeds.format.tree;

import io.dropline.feeds.format.UnreadableFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds where the records of an XML document are: the outermost element that comes more than once. */
public final class XmlPaths {
    private static final int ELEMENTS = 20_000;

    private XmlPaths() {}

    public static String guess(Path file) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XMLStreamReader xml = SafeXml.reader(in);
            for (int seen = 0; seen < ELEMENTS && xml.hasNext(); ) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    seen++;
                    open.addLast(xml.getLocalName());
                    if (open.size() < 12) {
                        counts.merge("/" + String.join("/", open), 1, Integer::sum);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.removeLast();
                } else if (event == XMLStreamConstants.DTD) {
                    throw new UnreadableFile("The file declares a document type (DOCTYPE); such files are not read");
                }
            }
        } catch (XMLStreamException e) {
            if (counts.isEmpty()) {
                throw SafeXml.unreadable(e);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 && depth(entry.getKey()) > 1)
                .min(Comparator.comparingLong((Map.Entry<String, Integer> entry) -> depth(entry.getKey()))
                        .thenComparingInt(entry -> -entry.getValue()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> counts.keySet().stream()
                        .filter(path -> depth(path) == 2)
                        .findFirst()
                        .orElse(counts.keySet().iterator().next()));
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }
}
