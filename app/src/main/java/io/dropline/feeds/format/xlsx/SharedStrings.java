package io.dropline.feeds.format.xlsx;

import io.dropline.feeds.format.Limits;
import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.format.tree.SafeXml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number, packed into one array of bytes: a million of them cost what they are long, not a million objects. */
final class SharedStrings {
    private static final int MOST_BYTES = 128 << 20;
    private byte[] bytes = new byte[16 * 1024];
    private int[] ends = new int[1024];
    private int count;
    private int size;

    static SharedStrings read(ZipFile zip, @Nullable ZipEntry entry) throws IOException {
        SharedStrings strings = new SharedStrings();
        if (entry == null) {
            return strings;
        }
        try (Part part = new Part(zip, entry)) {
            XMLStreamReader xml = part.xml();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    strings.add(text(xml, "si"));
                }
            }
            return strings;
        } catch (XMLStreamException e) {
            throw SafeXml.unreadable(e);
        }
    }

    /** All text within the element the parser stands on, but for how it is pronounced. Cut a little beyond what a cell may hold. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean counts = false;
        boolean spoken = false;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    spoken |= xml.getLocalName().equals("rPh");
                    counts = xml.getLocalName().equals("t") && !spoken;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (counts && text.length() <= Limits.CELL) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    counts = false;
                    spoken &= !xml.getLocalName().equals("rPh");
                    if (xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                }
                default -> {}
            }
        }
    }

    private void add(String text) throws UnreadableFile {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if ((long) size + encoded.length > MOST_BYTES) {
            throw new UnreadableFile("The workbook holds more than " + (MOST_BYTES >> 20)
                    + " MB of different texts; ask the supplier for CSV");
        }
        if (size + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + encoded.length, Math.min(MOST_BYTES, bytes.length * 2)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        ends[count++] = size;
    }

    /** Null where there is none of this number. */
    @Nullable
    String get(int number) {
        if (number < 0 || number >= count) {
            return null;
        }
        int from = number == 0 ? 0 : ends[number - 1];
        return new String(bytes, from, ends[number] - from, StandardCharsets.UTF_8);
    }
}
