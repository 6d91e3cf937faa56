package io.dropline.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.IntHashtable;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/**
 * Reads a PDF that a stranger made. The library believes every number it reads: a file of a kilobyte can say that it has a hundred million objects,
 * that its tables follow each other in a circle, or that a stream unpacks to gigabytes. Each such number is looked at here before the library acts on
 * it, and a file that goes beyond what a document needs is refused with an {@link IOException}.
 */
final class StrangersPdf extends PdfReader {
    private static final int MOST_OBJECTS = 500_000;
    private static final int MOST_NODES = 20_000;

    /** Of all streams that must be unpacked to read the file, in bytes; pictures are not among them. */
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;

    /** What a byte packed by LZW unpacks to at most. */
    private static final long LZW_RATIO = 4096;

    private final Set<Integer> tables;
    private final Set<Integer> tableStreams;
    private long unpacked;

    StrangersPdf(byte[] pdf) throws IOException {
        tables = new HashSet<>();
        tableStreams = new HashSet<>();
        super(pdf);
    }

    @Override
    protected PdfDictionary readXrefSection() throws IOException {
        int at = tokens.getFilePointer();
        once(tables, at);
        tokens.nextValidToken();
        tokens.nextValidToken();
        while (!"trailer".equals(tokens.getStringValue())) {
            long start = number();
            tokens.nextValidToken();
            long count = number();
            objects(start + count);
            for (long word = 0; word < count * 3; word++) {
                tokens.nextValidToken();
            }
            tokens.nextValidToken();
        }
        if (readPRObject() instanceof PdfDictionary last) {
            objects(last.getAsNumber(PdfName.SIZE));
        }
        tokens.seek(at);
        return super.readXrefSection();
    }

    @Override
    protected boolean readXRefStream(int at) throws IOException {
        once(tableStreams, at);
        tokens.seek(at);
        for (int word = 0; word < 3; word++) {
            tokens.nextToken();
        }
        if ("obj".equals(tokens.getStringValue()) && readPRObject() instanceof PRStream table) {
            objects(table.getAsNumber(PdfName.SIZE));
            PdfArray index = table.getAsArray(PdfName.INDEX);
            for (int i = 0; index != null && i + 1 < index.size(); i += 2) {
                objects(whole(index.getAsNumber(i)) + whole(index.getAsNumber(i + 1)));
            }
            long length = whole(table.getAsNumber(PdfName.LENGTH));
            if (length > tokens.length()) {
                throw tooMuch("a stream longer than the file");
            }
            table.setLength((int) length);
            unpack(table);
        }
        return super.readXRefStream(at);
    }

    @Override
    protected void rebuildXref() throws IOException {
        tokens.seek(0);
        byte[] line = new byte[64];
        while (tokens.readLineSegment(line)) {
            int @Nullable [] object = PRTokeniser.checkObjectStart(line);
            if (object != null) {
                objects(object[0]);
            }
        }
        super.rebuildXref();
    }

    @Override
    protected void readObjStm(PRStream stream, IntHashtable map) throws IOException {
        objects(stream.getAsNumber(PdfName.N));
        unpack(stream);
        super.readObjStm(stream, map);
    }

    @Override
    protected void readPages() throws IOException {
        Deque<PdfObject> nodes = new ArrayDeque<>();
        put(nodes, trailer.getAsDict(PdfName.ROOT).get(PdfName.PAGES));
        for (int seen = 0; !nodes.isEmpty(); seen++) {
            if (seen > MOST_NODES) {
                throw tooMuch("more than " + MOST_NODES + " pages");
            }
            if (getPdfObject(nodes.pop()) instanceof PdfDictionary page) {
                PdfArray kids = page.getAsArray(PdfName.KIDS);
                if (kids == null) {
                    unpackContents(page);
                } else {
                    kids.getElements().forEach(kid -> put(nodes, kid));
                }
            }
        }
        super.readPages();
    }

    /** A single stream is handed on as it is; several become one, and for that they are unpacked. */
    private void unpackContents(PdfDictionary page) throws IOException {
        PdfArray contents = page.getAsArray(PdfName.CONTENTS);
        for (int i = 0; contents != null && i < contents.size(); i++) {
            if (getPdfObject(contents.getPdfObject(i)) instanceof PRStream part) {
                unpack(part);
            }
        }
    }

    private static void put(Deque<PdfObject> nodes, @Nullable PdfObject node) {
        if (node != null) {
            nodes.push(node);
        }
    }

    private void unpack(PRStream stream) throws IOException {
        byte[] content = getStreamBytesRaw(stream, tokens.getFile());
        for (PdfObject filter : oneOrMore(stream.get(PdfName.FILTER))) {
            content = switch (String.valueOf(getPdfObject(filter))) {
                case "/FlateDecode", "/Fl" -> inflated(content);
                case "/LZWDecode" -> {
                    fits(content.length * LZW_RATIO);
                    yield LZWDecode(content);
                }
                case "/ASCIIHexDecode", "/AHx" -> ASCIIHexDecode(content);
                case "/ASCII85Decode", "/A85" -> ASCII85Decode(content);
                default -> throw new IOException("A filter that is not known: " + filter);
            };
        }
        fits(content.length);
        unpacked += content.length;
        for (PdfObject parameters : oneOrMore(stream.get(PdfName.DECODEPARMS))) {
            predictable(parameters);
        }
        for (PdfObject parameters : oneOrMore(stream.get(PdfName.DP))) {
            predictable(parameters);
        }
    }

    /** What comes before the place where a stream is damaged counts as its content, as with the library. */
    private byte[] inflated(byte[] packed) throws IOException {
        var content = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                content.write(some, 0, read);
                fits(content.size());
            }
        } catch (ZipException | EOFException damaged) {
            return content.toByteArray();
        }
        return content.toByteArray();
    }

    /** A predictor works row by row, and a row is as long as the file says. */
    private void predictable(PdfObject object) throws IOException {
        if (getPdfObject(object) instanceof PdfDictionary parameters) {
            double bits = 1;
            for (PdfName factor : List.of(PdfName.COLUMNS, PdfName.COLORS, PdfName.BITSPERCOMPONENT)) {
                PdfNumber number = parameters.getAsNumber(factor);
                bits *= number == null ? 1 : Math.abs(number.doubleValue());
            }
            if (bits > MOST_UNPACKED) {
                throw tooMuch("rows of " + bits + " bits");
            }
        }
    }

    private static List<PdfObject> oneOrMore(@Nullable PdfObject object) {
        PdfObject found = getPdfObject(object);
        List<PdfObject> all = new ArrayList<>();
        if (found instanceof PdfArray array) {
            all.addAll(array.getElements());
        } else if (found != null) {
            all.add(found);
        }
        return all;
    }

    private long number() throws IOException {
        if (tokens.getTokenType() != PRTokeniser.TK_NUMBER) {
            throw new IOException("A number expected");
        }
        return tokens.intValue();
    }

    private static long whole(@Nullable PdfNumber number) throws IOException {
        if (number == null) {
            throw new IOException("A number expected");
        }
        return number.intValue();
    }

    private static void objects(@Nullable PdfNumber number) throws IOException {
        objects(whole(number));
    }

    private static void objects(long number) throws IOException {
        if (number > MOST_OBJECTS) {
            throw tooMuch(number + " objects");
        }
    }

    private static void once(Set<Integer> seen, int place) throws IOException {
        if (!seen.add(place)) {
            throw tooMuch("tables that follow each other in a circle");
        }
    }

    private void fits(long bytes) throws IOException {
        if (unpacked + bytes > MOST_UNPACKED) {
            throw tooMuch("more than " + MOST_UNPACKED + " bytes to unpack");
        }
    }

    private static IOException tooMuch(String what) {
        return new IOException("Too much for a document: " + what);
    }
}
