package io.dropline.feeds.format.tree;

import io.dropline.feeds.format.Columns;
import io.dropline.feeds.format.CountedInput;
import io.dropline.feeds.format.Limits;
import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.UnreadableFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements at a path in an XML document. An attribute is the column {@code @id}, a child {@code price}, a grandchild {@code stock/qty}, its
 * attribute {@code stock/qty@unit}; a second child of the same name is {@code qty.2}.
 */
public final class XmlTable implements Table {
    private static final int DEPTH = 64;
    private final CountedInput counted;
    private final XMLStreamReader xml;
    private final String path;
    private final Columns columns = Columns.numbered(0);
    private final Fields fields = new Fields(columns);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean found;

    private XmlTable(CountedInput counted, XMLStreamReader xml, String path) {
        this.counted = counted;
        this.xml = xml;
        this.path = path;
    }

    public static Table open(Path file, String path) throws IOException {
        CountedInput counted = new CountedInput(Files.newInputStream(file), Files.size(file));
        try {
            XmlTable table = new XmlTable(counted, SafeXml.reader(new BufferedInputStream(counted, 64 * 1024)), path);
            Table foreseen = Foreseen.of(table);
            if (!table.found) {
                foreseen.close();
                throw new UnreadableFile("There is no element " + path + " in the file");
            }
            return foreseen;
        } catch (XMLStreamException e) {
            counted.close();
            throw SafeXml.unreadable(e);
        }
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        open.addLast(xml.getLocalName());
                        Row row = here().equals(path) ? record() : null;
                        if (row != null) {
                            return row;
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                    case XMLStreamConstants.DTD ->
                        throw new UnreadableFile(
                                "The file declares a document type (DOCTYPE); such files are not read");
                    default -> {}
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw SafeXml.unreadable(e);
        }
    }

    private String here() throws UnreadableFile {
        if (open.size() > DEPTH) {
            throw new UnreadableFile("The file has elements within elements more than " + DEPTH + " deep");
        }
        return "/" + String.join("/", open);
    }

    private @Nullable Row record() throws XMLStreamException, UnreadableFile {
        found = true;
        long line = xml.getLocation().getLineNumber();
        fields.clear();
        element("", 0);
        open.removeLast();
        return fields.row(line);
    }

    /** Reads the element the parser stands on to its end. */
    private void element(String name, int depth) throws XMLStreamException, UnreadableFile {
        if (depth > DEPTH) {
            throw new UnreadableFile("The file has elements within elements more than " + DEPTH + " deep");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            fields.put(
                    name + "@" + qualified(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)),
                    xml.getAttributeValue(i));
        }
        Map<String, Integer> children = new HashMap<>();
        List<String> text = new ArrayList<>();
        long size = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String child = (name.isEmpty() ? "" : name + "/") + qualified(xml.getPrefix(), xml.getLocalName());
                    int count = children.merge(child, 1, Integer::sum);
                    element(count == 1 ? child : child + "." + count, depth + 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    size += xml.getTextLength();
                    if (size <= Limits.CELL) {
                        text.add(xml.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    fields.wrong("The record uses the entity &" + xml.getLocalName() + ";, which nothing explains");
                case XMLStreamConstants.END_ELEMENT -> {
                    if (size > Limits.CELL) {
                        fields.wrong("A value is longer than " + Limits.CELL / 1024 + " kB");
                    }
                    String value = String.join("", text).strip();
                    if (!value.isEmpty()) {
                        fields.put(name.isEmpty() ? "text" : name, value);
                    }
                    return;
                }
                default -> {}
            }
        }
    }

    private static String qualified(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    @Override
    public double progress() {
        return counted.progress();
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            counted.close();
        }
    }
}
